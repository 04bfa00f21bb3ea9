import assert from 'node:assert/strict';
import {
  attachments,
  doiAddress,
  linksIn,
  linksOf,
  zoteroLinks,
} from '../../../../src/core/citations/library/links.ts';

const paths = (value: string) => attachments(value).map((link) => link.kind === 'file' && link.path);

describe('the links of an entry', () => {
  it('are its DOI, its address and its files, each at its place', () => {
    const text =
      '@article{doe,\n  doi = {10.1000/a_b},\n  url = "https://example.org/x",\n  file = {Full Text:files/12/doe.pdf:application/pdf},\n  note = {10.1000/no}}\n';
    const links = linksIn('a.bib', text);
    assert.deepEqual(
      links.map((link) => [link.kind, text.slice(link.start, link.end)]),
      [
        ['doi', '10.1000/a_b'],
        ['web', 'https://example.org/x'],
        ['file', 'files/12/doe.pdf'],
      ],
    );
    assert.deepEqual(
      linksOf({ DOI: '10.1000/a_b', URL: 'https://example.org/x' }, text).map(({ kind }) => kind),
      ['doi', 'web', 'file'],
    );
  });

  it('are the DOIs of CSL JSON and YAML', () => {
    const json = '[{\n  "DOI": "10.1000/x",\n  "id": "a"}]';
    const [link] = linksIn('a.json', json);
    assert.equal(json.slice(link!.start, link!.end), '10.1000/x');
    assert.equal(linksIn('a.yaml', '- id: a\n  DOI: 10.1000/x\n').length, 1);
  });

  it('lead to the web, to Zotero and to files, and nowhere else', () => {
    assert.deepEqual(linksOf({ URL: 'command:workbench.action.quit' }), []);
    assert.deepEqual(linksOf({ URL: 'javascript:alert(1)', DOI: 'none' }), []);
    assert.deepEqual(linksIn('a.bib', '@misc{a, url = {vscode://x}, doi = {x}}'), []);
  });

  it('include the one into Zotero that the entry has', () => {
    const text = '@misc{a, note = {zotero://select/items/0_ABC}}';
    assert.deepEqual(linksOf({}, text), [{ kind: 'zotero', address: 'zotero://select/items/0_ABC' }]);
  });
});

describe('attached files', () => {
  it('are read as Zotero and JabRef write them', () => {
    assert.deepEqual(paths('Full Text PDF:/home/doe/Zotero/storage/AB/x.pdf:application/pdf'), [
      '/home/doe/Zotero/storage/AB/x.pdf',
    ]);
    assert.deepEqual(paths(':papers/x.pdf:PDF;:papers/y\\;z.pdf:PDF'), ['papers/x.pdf', 'papers/y;z.pdf']);
    assert.deepEqual(paths('a/b.pdf;c.html'), ['a/b.pdf', 'c.html']);
    assert.deepEqual(paths('T:C\\:\\\\Users\\\\doe\\\\x.pdf:application/pdf'), ['C:\\Users\\doe\\x.pdf']);
    assert.deepEqual(paths('C:/Users/doe/x.pdf'), ['C:/Users/doe/x.pdf']);
    assert.deepEqual(paths(''), []);
    assert.deepEqual(paths(';;'), []);
  });
});

describe('addresses', () => {
  it('are made of DOIs in all their forms', () => {
    for (const doi of [
      '10.1000/182',
      'doi:10.1000/182',
      'https://dx.doi.org/10.1000/182',
      ' https://doi.org/10.1000/182',
    ])
      assert.equal(doiAddress(doi), 'https://doi.org/10.1000/182');
    assert.equal(doiAddress('see 10.1000/182'), undefined);
  });

  it('into Zotero end before the punctuation of the sentence', () => {
    const text = 'See [it](zotero://select/library/items/AB12CD34), or zotero://open-pdf/library/items/X?page=3.';
    assert.deepEqual(
      zoteroLinks(text).map(({ address }) => address),
      ['zotero://select/library/items/AB12CD34', 'zotero://open-pdf/library/items/X?page=3'],
    );
  });
});
