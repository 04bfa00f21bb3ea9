import assert from 'node:assert/strict';
import { Library } from '../../../../src/core/citations/library/library.ts';

const bib = 'file:///w/references.bib';
const json = 'file:///w/references.json';
const weitz = {
  id: 'weitzmoscow',
  type: 'webpage',
  author: [{ family: 'Weitz', given: 'Richard' }],
  title: 'Words on Balance',
};

describe('the library', () => {
  it('has a row for every entry, the corpus first', () => {
    const library = new Library();
    library.setFile(bib, '@book{doe, author = {Doe, Jane}, title = {One}, year = 2000}');
    library.setSources([weitz]);
    assert.deepEqual(library.rows, [
      {
        key: 'weitzmoscow',
        label: 'Weitz n.d. · Words on Balance',
        search: 'weitzmoscow richard weitz words on balance ',
      },
      { key: 'doe', label: 'Doe 2000 · One', search: 'doe jane doe one 2000', uri: bib },
    ]);
    assert.ok(library.has('doe') && library.has('weitzmoscow') && !library.has('nobody'));
    assert.equal(library.rows, library.rows, 'the same array while nothing changes');
  });

  it('gives records, and where they stand', async () => {
    const library = new Library();
    const text = '@book{doe, title = {One}}\n@book{roe, title = {Two}}';
    library.setFile(bib, text);
    library.setSources([weitz]);
    assert.equal((await library.item('roe'))!.title, 'Two');
    assert.equal(await library.item('weitzmoscow'), weitz);
    assert.equal(await library.item('nobody'), undefined);
    const { uri, start, end, keySpan } = library.placeOf('roe')!;
    assert.equal(uri, bib);
    assert.equal(text.slice(start, end), '@book{roe, title = {Two}}');
    assert.equal(text.slice(keySpan.start, keySpan.end), 'roe');
    assert.equal(library.placeOf('weitzmoscow'), undefined);
  });

  it('prefers the entry of a file to the record of the corpus with its key', async () => {
    const library = new Library();
    library.setSources([weitz]);
    library.setFile(
      json,
      '[{"id":"weitzmoscow","type":"webpage","title":"As Printed","issued":{"date-parts":[[2025]]}}]',
    );
    assert.equal((await library.item('weitzmoscow'))!.title, 'As Printed');
    assert.deepEqual(
      library.rows.map(({ key, uri }) => [key, uri]),
      [['weitzmoscow', json]],
    );
    library.removeFile(json);
    assert.equal((await library.item('weitzmoscow'))!.title, 'Words on Balance');
  });

  it('reports a key that stands for two works, with both places, and uses the first', async () => {
    const library = new Library();
    library.setFile(bib, '@book{doe, title = {One}}\n\n@book{doe, title = {Other}}');
    library.setFile(json, '[\n {"id": "doe", "title": "Third"}\n]');
    assert.equal((await library.item('doe'))!.title, 'One');
    assert.equal(library.rows.length, 1);
    const findings = library.findings;
    assert.deepEqual(
      findings.map(({ code, uri }) => [code, uri]),
      [
        ['citation.duplicate-key', bib],
        ['citation.duplicate-key', json],
      ],
    );
    assert.match(findings[0]!.message, /“doe”.*references\.bib, line 1.*references\.bib, line 3/);
    assert.match(findings[1]!.message, /references\.bib, line 1.*references\.json, line 2/);
  });

  it('takes the same record in two files for a copy', () => {
    const library = new Library();
    library.setFile(bib, '@book{doe, author = {Doe, Jane}, title = {One}, year = 2000}');
    library.setFile(
      json,
      '[{"id":"doe","author":[{"family":"Doe","given":"Jane"}],"title":"One","issued":{"date-parts":[[2000]]}}]',
    );
    assert.deepEqual(library.findings, []);
    assert.equal(library.rows.length, 1);
  });

  it('finds an entry by its other keys', async () => {
    const library = new Library();
    library.setFile(bib, '@book{new, title = {T}, ids = {old, doe}}\n@book{doe, title = {Its Own}}');
    assert.ok(library.has('old'));
    assert.equal((await library.item('old'))!.id, 'old');
    assert.equal((await library.item('doe'))!.title, 'Its Own');
    assert.deepEqual(
      library.rows.filter(({ aliasOf }) => aliasOf).map(({ key }) => key),
      ['old'],
    );
  });

  it('resolves @string and crossref in another file', async () => {
    const library = new Library();
    library.setFile(bib, '@inbook{ch, title = {Part}, crossref = {bk}, publisher = pub}');
    assert.equal((await library.item('ch'))!['container-title'], undefined);
    library.setFile('file:///w/more.bib', '@string{pub = {Press}}\n@book{bk, title = {Whole}}');
    const item = await library.item('ch');
    assert.equal(item!['container-title'], 'Whole');
    assert.equal(item!.publisher, 'Press');
  });

  it('lists broken entries as findings of their file and forgets them with it', () => {
    const library = new Library();
    library.setFile(json, '[{"id":"a"},{"id":b}]');
    assert.deepEqual(
      library.findings.map(({ code, uri }) => [code, uri]),
      [['bibliography.broken-entry', json]],
    );
    assert.ok(library.has('a'));
    library.setFile(json, '[{"id":"a"},{"id":"b"}]');
    assert.deepEqual(library.findings, []);
    library.removeFile(json);
    assert.deepEqual(library.rows, []);
  });
});
