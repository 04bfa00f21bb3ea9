import assert from 'node:assert/strict';
import { entryKeyAt, entryKeySpan } from '../../../../src/core/citations/library/entryKeyAt.ts';
import { keyPlaces, renameInBibliography } from '../../../../src/core/citations/library/entryPlaces.ts';
import { readBibliography } from '../../../../src/core/citations/library/readBibliography.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';

function renamed(uri: string, text: string, newKey: string): string {
  return applyEdits(text, renameInBibliography(uri, text, 'doe', newKey));
}

import { isPlainYaml } from '../../../../src/core/citations/library/plainYaml.ts';

describe('renaming a key in a bibliography file', () => {
  it('changes the entry and what refers to it in a .bib file, comments and values stay', () => {
    const text =
      '% doe\n@book{doe,\n  title = {doe, doe},\n}\n@inbook{x, crossref = {doe}, related = {a,doe}, ids={doe2, doe}}\n';
    assert.equal(
      renamed('a.bib', text, 'roe'),
      '% doe\n@book{roe,\n  title = {doe, doe},\n}\n@inbook{x, crossref = {roe}, related = {a,roe}, ids={doe2, roe}}\n',
    );
  });

  it('changes the id in CSL JSON and CSL YAML', () => {
    assert.equal(
      renamed('a.json', '[{"type": "book", "id": "doe", "title": "doe"}]', 'roe'),
      '[{"type": "book", "id": "roe", "title": "doe"}]',
    );
    assert.equal(
      renamed('a.yaml', '- id: doe # mine\n  title: doe\n- id: "doe"\n', 'roe'),
      '- id: roe # mine\n  title: doe\n- id: "roe"\n',
    );
    assert.equal(renamed('a.yaml', '- id: doe\n', '12'), '- id: "12"\n');
  });

  it('leaves the file readable, with the new key', () => {
    for (const [uri, text] of [
      ['a.bib', '@book{doe, title={T}}'],
      ['a.json', '[{"id":"doe","type":"book"}]'],
      ['a.yaml', 'references:\n- id: doe\n  type: book\n'],
      ['a.ris', 'TY  - BOOK\nID  - doe\nTI  - T\nER  - \n'],
    ] as const) {
      const read = readBibliography(uri, renamed(uri, text, 'no'));
      assert.deepEqual(
        read?.entries.map(({ key }) => key),
        ['no'],
        uri,
      );
      assert.deepEqual(read?.findings, [], uri);
    }
  });

  it('knows what YAML would read as something else', () => {
    assert.ok(isPlainYaml('doe:2020'));
    for (const key of ['true', '12', 'a:', '@a', 'a#b']) assert.ok(!isPlainYaml(key), key);
  });
});

describe('the key of an entry at the cursor', () => {
  it('is found in every format, and nowhere else', () => {
    for (const [uri, text] of [
      ['a.bib', '@book{\n  doe-1,\n title = {doe-1}}'],
      ['a.json', '[{"id" : "doe-1", "title": "doe-1"}]'],
      ['a.yaml', '- type: book\n  id: doe-1\n  title: doe-1\n'],
      ['source.md', '---\nid: doe-1\ntitle: doe-1\n---\n'],
    ] as const) {
      const start = text.indexOf('doe-1');
      assert.deepEqual(entryKeyAt(uri, text, start + 2), { key: 'doe-1', start, end: start + 5 }, uri);
      assert.equal(entryKeyAt(uri, text, text.lastIndexOf('doe-1') + 2), undefined, uri);
    }
  });

  it('agrees with the places of the key', () => {
    const text = '@book{doe, title={T}}\n@book{roe, title={U}}\n';
    const [place] = keyPlaces('a.bib', text, 'roe');
    assert.deepEqual(entryKeyAt('a.bib', text, place!.end), { ...place!, key: 'roe' });
    assert.deepEqual(entryKeySpan('a.bib', text, 'roe'), place);
    assert.equal(entryKeySpan('a.bib', text, 'title'), undefined);
  });
});
