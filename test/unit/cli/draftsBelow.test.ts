import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { draftsBelow } from '../../../src/cli/check/draftsBelow.ts';

describe('the drafts that a terminal names', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ibid-drafts-'));
    for (const path of [
      'b.md',
      'a/one.docx',
      'a/~$one.docx',
      'a/one.sheet.md',
      'a/deep/two.TEX',
      'a/picture.png',
      '.hidden/three.md',
      'node_modules/four.md',
      'corpus/source.md',
    ]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), '');
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  it('are all of a folder but what is hidden, written by programs, or a source', async () => {
    const found = await draftsBelow([folder], [join(folder, 'corpus')]);
    const names = found.map(({ name }) => relative(folder, name).replaceAll('\\', '/'));
    assert.deepEqual(names, ['a/deep/two.TEX', 'a/one.docx', 'b.md']);
    assert.ok(found.every(({ inFolder }) => inFolder));
  });

  it('are those named, as they were typed, each once', async () => {
    const file = join(folder, 'b.md');
    const found = await draftsBelow([file, join(folder, 'gone.md'), folder], []);
    assert.deepEqual(found.slice(0, 2), [
      { name: file, inFolder: false },
      { name: join(folder, 'gone.md'), inFolder: false },
    ]);
    assert.equal(found.filter(({ name }) => name.endsWith('b.md')).length, 1);
  });
});
