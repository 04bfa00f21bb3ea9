import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../src/build/folders.ts';

/** Ways to make code out of a text. */
const making = /(?<![\w$.])eval\s*\(|new Function\b|(?<![\w$.])Function\s*\(|set(?:Timeout|Interval)\s*\(\s*["'`]/g;

/** What may stand there nevertheless, by a part of its surroundings, with the reason. */
const allowed: readonly { readonly around: RegExp; readonly reason: string }[] = [];

describe('The code of the package', () => {
  it('makes no code out of texts', async () => {
    const scripts = (await readFile(join(projectFolder, 'test', 'fixtures', 'package', 'files.txt'), 'utf8'))
      .split('\n')
      .filter((file) => /\.[cm]?js$/.test(file));
    assert.ok(scripts.includes('dist/extension.node.cjs'));
    const found: string[] = [];
    for (const file of scripts) {
      const text = await readFile(join(projectFolder, file), 'utf8');
      for (const { index } of text.matchAll(making)) {
        const around = text.slice(Math.max(0, index - 100), index + 100);
        if (!allowed.some((each) => each.around.test(around))) found.push(`${file}: ${around}`);
      }
    }
    assert.deepEqual(found, []);
  });
});
