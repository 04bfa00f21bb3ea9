import assert from 'node:assert/strict';
import { Library } from '../../../src/core/citations/library/library.ts';
import { BibliographyShelf } from '../../../src/core/research/bibliographyShelf.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

describe('a bibliography file that is not in UTF-8', () => {
  it('is read all the same, with a finding at its first character that is none', async () => {
    const uri = 'file:///study/old.bib';
    const text = '@book{b, title={Größe}, author={Müller, Jörg}}';
    const files = new MemoryFiles({ [uri]: Uint8Array.from(text, (letter) => letter.charCodeAt(0)) });
    const library = new Library();
    const shelf = new BibliographyShelf(files, library);
    await shelf.configure([uri]);
    assert.equal((await library.item('b'))?.title, 'Größe');
    assert.deepEqual(
      shelf.findings.map(({ code, start, end }) => [code, text.slice(start, end)]),
      [['bibliography.unreadable', 'ö']],
    );
    files.files.set(uri, text);
    await shelf.reload(uri);
    assert.deepEqual(shelf.findings, []);
  });
});
