import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { corpusRules } from '../../../src/cli/corpusRules.ts';
import { parseJsonWithComments } from '../../../src/cli/jsonWithComments.ts';
import { openCorpus } from '../../../src/cli/openCorpus.ts';
import { fileUri } from '../../../src/worker/files.node.ts';
import { scratchFolder } from '../../support/scratch.ts';

/** A folder with files in it, texts by path. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = scratchFolder('rules');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const settings = `{
  // What nobody should see.
  "files.exclude": { "corpus/old/**": true, "**/*.bak.md": true, "**/kept": false, },
  "ibid.bibliography.attachedFiles": false, /* not here */
}`;

describe('The rules of a corpus in a terminal', () => {
  it('are those of the settings in the folder it belongs to', async () => {
    const folder = folderWith({ '.vscode/settings.json': settings, 'corpus/a.md': 'A.' });
    const expected = {
      excludes: [
        {
          folder: fileUri(folder),
          patterns: ['**/.git', '**/.svn', '**/.hg', '**/.DS_Store', '**/Thumbs.db', 'corpus/old/**', '**/*.bak.md'],
          ignoreFiles: true,
        },
      ],
      attachedFiles: false,
    };
    assert.deepEqual(await corpusRules(['corpus'], folder), expected, 'the current folder');
    assert.deepEqual(await corpusRules([join(folder, 'corpus')], dirname(folder)).then(({ excludes }) => excludes), [
      {
        ...expected.excludes[0]!,
        folder: fileUri(dirname(folder)),
        patterns: expected.excludes[0]!.patterns.slice(0, 5),
      },
    ]);
    const elsewhere = scratchFolder('elsewhere');
    assert.deepEqual(await corpusRules([join(folder, 'corpus')], elsewhere), expected, 'the nearest one above');
  });

  it('can be told of more to leave out, and to mind no ignore files', async () => {
    const folder = folderWith({
      '.vscode/settings.json': '{}',
      '.gitignore': 'private/\n',
      'corpus/a.md': 'A.',
      'corpus/private/b.md': 'B.',
      'corpus/old/c.md': 'C.',
    });
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const sources = async (more: { exclude?: string[]; 'no-ignore-files'?: boolean }) => {
      const options = { corpus: [join(folder, 'corpus')], bibliography: [], cslFolder: folder, ...more };
      return (await openCorpus(options, log)).report.sources;
    };
    assert.equal(await sources({}), 2);
    assert.equal(await sources({ exclude: ['**/old'] }), 1);
    assert.equal(await sources({ exclude: ['**/old'], 'no-ignore-files': true }), 2);
  });

  it('are the usual ones where settings are missing or cannot be read', async () => {
    const folder = folderWith({ '.vscode/settings.json': '{ "files.exclude": ', 'corpus/a.md': 'A.' });
    const { excludes, attachedFiles } = await corpusRules(['corpus'], folder);
    assert.deepEqual([excludes[0]!.patterns.length, excludes[0]!.ignoreFiles, attachedFiles], [5, true, true]);
  });

  it('leave out what settings and ignore files leave out, as in the editor', async () => {
    const folder = folderWith({
      '.vscode/settings.json': settings,
      '.gitignore': 'private/\n',
      'corpus/lock.md': 'The lock was mended in March.',
      'corpus/old/lock.md': 'The lock was broken in May.',
      'corpus/lock.bak.md': 'The lock was new in June.',
      'corpus/private/lock.md': 'The lock was sold in July.',
    });
    const silent = { info: () => {}, warn: () => {}, error: () => {} };
    const { report, research } = await openCorpus(
      { corpus: [join(folder, 'corpus')], bibliography: [], cslFolder: folder },
      silent,
    );
    assert.equal(report.sources, 1);
    const { hits } = await research.search('lock', { limit: 10 });
    assert.deepEqual(
      hits.map(({ text }) => text),
      ['The lock was mended in March.'],
    );
  });
});

describe('JSON with comments', () => {
  it('is read as VS Code reads its settings', () => {
    const text = '\uFEFF{ "a": "// no, \\" /* no */", /* yes, */ "b": [1, 2, ], // yes\n "c": ", ]", }';
    assert.deepEqual(parseJsonWithComments(text), { a: '// no, " /* no */', b: [1, 2], c: ', ]' });
    assert.throws(() => parseJsonWithComments('{ "a": '), SyntaxError);
  });
});
