import assert from 'node:assert/strict';
import { Library } from '../../../src/core/citations/library/library.ts';
import { CiteEngines } from '../../../src/core/citations/render.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { Citing } from '../../../src/core/research/citing.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';
import { bundledStyleStore } from '../../support/styles.ts';

const bib = `@book{doe, author = {Doe, Jane}, title = {Rivers}, date = {2000}, doi = {10.1000/Rivers}}
@book{roe, author = {Roe, Ann}, title = {Lakes}, date = {1999}}
`;
const uri = 'file:///study/references.bib';

const parenthetical = (key: string, locator?: string) => ({
  items: [{ key, ...(locator ? { locator } : {}) }],
  mode: 'parenthetical' as const,
});

describe('Citing', function () {
  this.timeout(20_000);

  let citing: Citing;
  const apa = { style: 'apa', locale: 'en-US' };
  const notes = { style: 'chicago-notes', locale: 'en-US' };

  before(async () => {
    const library = new Library();
    library.setFile(uri, bib);
    const files = new MemoryFiles({ [uri]: bib });
    citing = new Citing(library, new Corpus(files, stillClock), new CiteEngines(await bundledStyleStore()), files);
  });

  it('renders a citation as it stands after those before it, passing over what is unknown', async () => {
    const first = await citing.citation(parenthetical('doe', '3'), notes);
    assert.equal(first.text, 'Jane Doe, Rivers, 2000, 3, https://doi.org/10.1000/Rivers.');
    const again = await citing.citation(parenthetical('doe', '7'), notes, [
      parenthetical('doe'),
      parenthetical('roe'),
      parenthetical('nobody'),
    ]);
    assert.equal(again.text, 'Doe, Rivers, 7.');
    await assert.rejects(citing.citation(parenthetical('nobody'), notes), /nobody/);
  });

  it('renders a whole document as its citations one by one', async () => {
    const citations = [
      parenthetical('doe', '3'),
      parenthetical('doe', '7'),
      { ...parenthetical('roe'), mode: 'narrative' as const },
      parenthetical('doe'),
    ];
    for (const look of [apa, notes, { style: 'ieee', locale: 'en-US' }]) {
      const document = await citing.document(citations, look);
      const alone = await Promise.all(
        citations.map((citation, index) => citing.citation(citation, look, citations.slice(0, index))),
      );
      assert.deepEqual(
        document.citations.map((each) => each?.text),
        alone.map(({ text }) => text),
        look.style,
      );
      assert.equal(document.notes, look === notes);
      assert.deepEqual(document.references.map(({ key }) => key).sort(), ['doe', 'roe']);
    }
  });

  it('leaves out unknown keys of a document, and lists entries that are only listed', async () => {
    const document = await citing.document(
      [parenthetical('nobody'), { ...parenthetical('roe'), nocite: true }, parenthetical('doe')],
      apa,
    );
    assert.deepEqual(
      document.citations.map((each) => each?.text),
      [undefined, undefined, '(Doe, 2000)'],
    );
    assert.deepEqual(document.unknown, ['nobody']);
    assert.deepEqual(
      document.references.map(({ key }) => key),
      ['doe', 'roe'],
    );
  });

  it('has a bibliography in the order of the style', async () => {
    const sorted = await citing.bibliography(['roe', 'doe'], apa);
    assert.deepEqual(
      sorted.map(({ key }) => key),
      ['doe', 'roe'],
    );
    const numbered = await citing.bibliography(['roe', 'doe'], { style: 'ieee', locale: 'en-US' });
    assert.deepEqual(
      numbered.map(({ key }) => key),
      ['roe', 'doe'],
    );
  });

  it('gives the title of a style that can be used', async () => {
    assert.match(await citing.styleTitle(apa), /American Psychological Association/);
    await assert.rejects(citing.styleTitle({ style: 'nowhere', locale: '' }), /nowhere/);
  });

  it('finds the key of a DOI in any case, and none for another', async () => {
    assert.equal(await citing.keyOfDoi('10.1000/rivers'), 'doe');
    assert.equal(await citing.keyOfDoi('10.1000/river'), undefined);
  });

  it('exports what can be cited', async () => {
    const { text, keys } = await citing.exported(['doe', 'nobody'], 'ris');
    assert.deepEqual(keys, ['doe']);
    assert.match(text, /^TY {2}- BOOK\nID {2}- doe\n/);
  });

  it('reads pasted entries: new ones, known ones, and keys that stand for another work', async () => {
    const { keys, entries, isKnown } = await citing.pasted(
      '@book{doe, author = {Doe, Jane}, title = {Rivers}, date = {2000}}\n@book{roe, title = {Seas}}\n@misc{new:1,\n  title = {New}, % kept\n}',
    );
    assert.deepEqual(keys, ['doe', 'roea', 'new:1']);
    assert.deepEqual(
      entries.map(({ text }) => text),
      [
        '@book{doe, author = {Doe, Jane}, title = {Rivers}, date = {2000}}',
        '@book{roea, title = {Seas}}',
        '@misc{new:1,\n  title = {New}, % kept\n}',
      ],
    );
    assert.ok(!isKnown);
    assert.ok((await citing.pasted('@book{doe, author = {Doe, Jane}, title = {Rivers}, date = {2000}}')).isKnown);
  });

  it('adds pasted entries as they were written where the bibliography is BibTeX, else as records', async () => {
    const { keys, entries } = await citing.pasted('@misc{new,\n\ttitle = {New}\n}');
    const request = {
      language: 'markdown',
      documentUri: 'file:///study/d.md',
      documentText: '',
      beside: [],
      keys,
    } as const;
    const [inBib] = await citing.planPasted({ ...request, bibliographies: [{ uri, text: bib }] }, entries);
    assert.ok(inBib!.edits[0]!.text.endsWith('@misc{new,\n\ttitle = {New}\n}\n'));
    const json = 'file:///study/r.json';
    const [inJson] = await citing.planPasted({ ...request, bibliographies: [{ uri: json, text: '[]' }] }, entries);
    assert.match(inJson!.edits[0]!.text, /"id": "new"/);
  });

  it('adds a pasted entry that the library has lost meanwhile', async () => {
    const { keys, entries } = await citing.pasted('@misc{gone, title = {Gone}}');
    const documentUri = 'file:///study/d.md';
    const request = { language: 'markdown', documentUri, documentText: 'Text\n', bibliographies: [], keys } as const;
    const beside = [{ uri: 'file:///study/references.json' }];
    const plan = await citing.planPasted({ ...request, beside }, entries);
    assert.deepEqual(
      plan.map(({ uri, create }) => [uri, create]),
      [
        ['file:///study/references.json', true],
        [documentUri, undefined],
      ],
    );
  });
});
