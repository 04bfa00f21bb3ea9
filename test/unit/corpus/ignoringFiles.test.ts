import assert from 'node:assert/strict';
import { IgnoringFiles } from '../../../src/core/corpus/ignoringFiles.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

const root = 'file:///work';

/** The files below the corpus that are left, after `patterns` and the ignore files among `files`. */
async function listed(files: Readonly<Record<string, string>>, patterns: string[] = [], corpus = 'corpus') {
  const store = new MemoryFiles(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text])),
  );
  const ignoring = new IgnoringFiles(store);
  ignoring.honour([{ folder: root, patterns, ignoreFiles: true }], [`${root}/${corpus}`]);
  const found = (await ignoring.list(`${root}/${corpus}`))
    .map(({ uri }) => uri)
    .filter((uri) => !/\.gitignore$/.test(uri));
  for (const path of Object.keys(files)) {
    const uri = `${root}/${path}`;
    if (path.startsWith(corpus) && !path.endsWith('.gitignore'))
      assert.equal((await ignoring.entry(uri)) !== undefined, found.includes(uri), path);
  }
  return found.map((uri) => uri.slice(root.length + corpus.length + 2)).sort();
}

describe('scans', () => {
  it('leave out what an ignore file above or in the corpus names, and what lies below', async () => {
    const files = {
      '.gitignore': 'drafts/\n*.tmp.md\n',
      'corpus/.gitignore': '/old\n',
      'corpus/a.md': '',
      'corpus/b.tmp.md': '',
      'corpus/drafts/c.md': '',
      'corpus/old/d.md': '',
      'corpus/e/old/f.md': '',
    };
    assert.deepEqual(await listed(files), ['a.md', 'e/old/f.md']);
  });

  it('have the nearest ignore file decide', async () => {
    const files = {
      '.gitignore': '*.txt\n',
      'corpus/.gitignore': '!kept.txt\n',
      'corpus/kept.txt': '',
      'corpus/b.txt': '',
    };
    assert.deepEqual(await listed(files), ['kept.txt']);
  });

  it('read a corpus that is itself kept out of the repository or out of sight, as it was asked for by name', async () => {
    const files = {
      '.gitignore': 'corpus/\n*.pdf\n',
      'corpus/a.md': '',
      'corpus/.gitignore': 'no/\n',
      'corpus/no/b.md': '',
    };
    assert.deepEqual(await listed(files, ['corpus', '**/corpus']), ['a.md']);
  });

  it('leave out the globs of files.exclude, which count from the workspace folder on', async () => {
    const files = {
      'corpus/a.md': '',
      'corpus/x.md': '',
      'corpus/y.txt': '',
      'corpus/node_modules/z.md': '',
      'corpus/sub/x.md': '',
    };
    assert.deepEqual(await listed(files, ['**/node_modules', 'corpus/x.md', '**/*.{txt,log}', 'a.md']), [
      'a.md',
      'sub/x.md',
    ]);
  });

  it('know names with spaces and letters of other scripts', async () => {
    const files = {
      '.gitignore': 'черновик*\n',
      'corpus/%D1%87%D0%B5%D1%80%D0%BD%D0%BE%D0%B2%D0%B8%D0%BA%202.md': '',
      'corpus/a%20b.md': '',
    };
    assert.deepEqual(await listed(files, ['**/a b.md']), []);
    assert.deepEqual(await listed(files), ['a%20b.md']);
  });

  it('leave other places alone', async () => {
    const store = new MemoryFiles({ 'file:///elsewhere/a.md': '', 'file:///elsewhere/.gitignore': '*' });
    const ignoring = new IgnoringFiles(store);
    ignoring.honour([{ folder: root, patterns: ['**/a.md'], ignoreFiles: true }], [`${root}/corpus`]);
    assert.ok((await ignoring.list('file:///elsewhere')).some(({ uri }) => uri.endsWith('a.md')));
  });
});
