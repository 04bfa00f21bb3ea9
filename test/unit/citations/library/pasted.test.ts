import assert from 'node:assert/strict';
import { exportEntries } from '../../../../src/core/citations/library/export.ts';
import { pastedDoi, pastedKind } from '../../../../src/core/citations/library/pasted.ts';
import { readBibliography } from '../../../../src/core/citations/library/readBibliography.ts';
import { items } from '../render/items.ts';

describe('Pasted text', () => {
  it('is a DOI when it is nothing else, however it is written', () => {
    for (const text of [
      '10.1234/ports.2019.45',
      ' doi:10.1234/ports.2019.45\n',
      'DOI: 10.1234/ports.2019.45',
      'https://doi.org/10.1234/ports.2019.45',
      'http://dx.doi.org/10.1234/ports.2019.45',
    ]) {
      assert.equal(pastedDoi(text), '10.1234/ports.2019.45', text);
      assert.equal(pastedKind(text), 'doi');
    }
    for (const text of ['see 10.1234/x', '10.12/x', 'https://example.org/10.1234/x', '']) {
      assert.equal(pastedDoi(text), undefined, text);
    }
  });

  it('is BibTeX when it begins and ends as an entry does', () => {
    assert.equal(pastedKind('@book{doe, title = {Rivers}}'), 'bib');
    assert.equal(pastedKind('\n@Article {doe:1,\n  title = "R"\n}\n\n@misc(roe, title={x})\n'), 'bib');
    for (const text of ['@doe', '@doe, who wrote', '@book{', 'As @book{doe, x} says', '@string{a, "b"}', '@media{a}']) {
      assert.equal(pastedKind(text), undefined, text);
    }
  });
});

describe('An export', () => {
  for (const [format, name] of [
    ['bib', 'a.bib'],
    ['csl-json', 'a.json'],
    ['csl-yaml', 'a.yaml'],
    ['ris', 'a.ris'],
  ] as const) {
    it(`in ${format} is a file that has the entries`, async () => {
      const text = exportEntries(format, items);
      const read = readBibliography(name, text)!;
      assert.deepEqual(read.findings, []);
      assert.deepEqual(
        read.entries.map(({ key }) => key),
        items.map(({ id }) => id),
      );
      const first = await read.item(read.entries[0]!, []);
      assert.equal(first.title, items[0]!.title);
      assert.equal(first.DOI, items[0]!.DOI);
    });
  }

  it('of nothing is empty', () => {
    assert.equal(exportEntries('csl-json', []), '');
  });
});
