import assert from 'node:assert/strict';
import { Library } from '../../../src/core/citations/library/library.ts';
import { BibliographyShelf } from '../../../src/core/research/bibliographyShelf.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

const uri = 'file:///refs.bib';

/** The library and all findings once the file has been read. */
async function read(content: string | Uint8Array) {
  const files = new MemoryFiles({});
  files.files.set(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const library = new Library();
  const shelf = new BibliographyShelf(files, library);
  await shelf.configure([uri]);
  return { library, findings: [...shelf.findings, ...library.findings] };
}

describe('a bibliography file that is not as it should be', () => {
  it('keeps its entries around one with unbalanced braces, which is underlined', async () => {
    const text = '@book{a, title = {One}}\n@book{b, title = {Two}\n@book{c, title = {Three}}\n';
    const { library, findings } = await read(text);
    assert.ok(library.has('a') && library.has('c'));
    const [finding, ...others] = findings;
    assert.deepEqual(others, []);
    assert.equal(finding!.uri, uri);
    assert.match(text.slice(finding!.start, finding!.start + 7), /^(?:@book\{)?b/);
  });

  it('is read in Latin-1, and says where it is not in UTF-8', async () => {
    const text = '@book{muller, author = {Müller, Jörg}, title = {Flüsse}}\n';
    const { library, findings } = await read(Uint8Array.from(text, (character) => character.charCodeAt(0)));
    assert.equal((await library.item('muller'))?.author?.[0]?.family, 'Müller');
    const [finding] = findings;
    assert.match(finding!.message, /save it as UTF-8/);
    assert.equal(finding!.start, text.indexOf('ü'));
  });

  it('loses nothing when it has 18 MB', async () => {
    const note = 'words of a note '.repeat(50);
    const entries = Array.from({ length: 20_000 }, (_, n) => `@misc{k${n}, title = {Title ${n}}, note = {${note}}}\n`);
    const text = entries.join('');
    assert.ok(text.length > 16e6);
    const { library, findings } = await read(text);
    assert.deepEqual(findings, []);
    assert.equal(library.rows.length, entries.length);
    assert.equal((await library.item('k19999'))?.title, 'Title 19999');
  });

  it('may have keys of odd characters', async () => {
    const keys = ['a:b', 'DBLP:conf/x/Y20', "o'brien+2020", 'ü_1', 'a.b-c', '2020', 'a/b?c~d&e', '日本', 'a|b;c'];
    const { library, findings } = await read(keys.map((key) => `@misc{${key}, title = {T}}\n`).join(''));
    assert.deepEqual(findings, []);
    assert.deepEqual(
      library.rows.map(({ key }) => key),
      keys,
    );
  });
});
