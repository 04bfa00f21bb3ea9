import assert from 'node:assert/strict';
import { fileUriFrom } from '../../../../src/core/citations/library/entryFiles.ts';
import { Library } from '../../../../src/core/citations/library/library.ts';

const bib = 'file:///study/my%20draft/references.bib';

function named(text: string, uri = bib): string[] {
  const library = new Library();
  library.setFile(uri, text);
  return library.entryFiles.map((file) => `${file.key} ${file.uri} ${text.slice(file.start, file.end)}`);
}

describe('the files that entries name', () => {
  it('are read as Zotero exports them: with or without a title, several of them', () => {
    const text = [
      '@article{doe2025, title={River}, file={Full Text PDF:files/12/River.pdf:application/pdf;Snapshot:files/13/river.html:text/html}}',
      '@book{roe2024, title={Lake}, file={/home/jane/Zotero/storage/ABCD1234/Lake (2024).pdf}}',
    ].join('\n');
    assert.deepEqual(named(text), [
      'doe2025 file:///study/my%20draft/files/12/River.pdf files/12/River.pdf',
      'doe2025 file:///study/my%20draft/files/13/river.html files/13/river.html',
      'roe2024 file:///home/jane/Zotero/storage/ABCD1234/Lake%20%282024%29.pdf /home/jane/Zotero/storage/ABCD1234/Lake (2024).pdf',
    ]);
  });

  it('are read as JabRef has them, with a colon or semicolon in a path escaped', () => {
    const text = '@misc{a, title={T}, file = {:papers/Water\\: a history\\; part 1.pdf:PDF}}';
    assert.deepEqual(named(text), [
      'a file:///study/my%20draft/papers/Water%3A%20a%20history%3B%20part%201.pdf papers/Water\\: a history\\; part 1.pdf',
    ]);
  });

  it('are those of every copy of an entry, but not of another work with the same key', () => {
    const library = new Library();
    library.setFile('file:///w/a.bib', '@misc{a, title={River}}\n');
    library.setFile('file:///w/b.bib', '@misc{a, title={River}, file={r.pdf}}\n');
    library.setFile('file:///w/c.bib', '@misc{a, title={Quite another}, file={q.pdf}}\n');
    assert.deepEqual(
      library.entryFiles.map(({ uri }) => uri),
      ['file:///w/r.pdf'],
    );
  });

  it('are none in other formats', () => {
    assert.deepEqual(named('[{"id":"a","type":"book","title":"T","file":"a.pdf"}]', 'file:///w/a.json'), []);
  });
});

describe('the path of a file in a bibliography', () => {
  it('is taken from the folder of the bibliography, unless it is absolute', () => {
    assert.equal(fileUriFrom('file:///a/b/c.bib', '../d/./e.pdf'), 'file:///a/d/e.pdf');
    assert.equal(fileUriFrom('file:///a/b/c.bib', '/d/e.pdf'), 'file:///d/e.pdf');
    assert.equal(fileUriFrom('vscode-vfs://github/o/r/c.bib', 'd/e.pdf'), 'vscode-vfs://github/o/r/d/e.pdf');
    assert.equal(fileUriFrom('file:///c.bib', 'e.pdf'), 'file:///e.pdf');
  });

  it('may be of Windows', () => {
    assert.equal(
      fileUriFrom('file:///c%3A/w/a.bib', 'C:\\Zotero\\storage\\é.pdf'),
      'file:///c%3A/Zotero/storage/%C3%A9.pdf',
    );
    assert.equal(fileUriFrom('file:///c%3A/w/a.bib', 'files\\1\\a.pdf'), 'file:///c%3A/w/files/1/a.pdf');
  });

  it('is no address of the web, and does not lead out of everything', () => {
    assert.equal(fileUriFrom('file:///a/c.bib', 'https://example.org/e.pdf'), undefined);
    assert.equal(fileUriFrom('file:///a/c.bib', '../../../e.pdf'), undefined);
    assert.equal(fileUriFrom('file:///a/c.bib', 'half \ud800.pdf'), 'file:///a/half%20%EF%BF%BD.pdf');
  });
});
