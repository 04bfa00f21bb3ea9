import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CslItem } from '../../../../src/core/citations/item.ts';
import { formatOf } from '../../../../src/core/citations/library/bibliographyFormat.ts';
import { entryKeyAt } from '../../../../src/core/citations/library/entryKeyAt.ts';
import { renameInBibliography } from '../../../../src/core/citations/library/entryPlaces.ts';
import { exportEntries } from '../../../../src/core/citations/library/export.ts';
import { incompleteEntry } from '../../../../src/core/citations/library/incomplete.ts';
import { planBibliography } from '../../../../src/core/citations/library/plan.ts';
import { readBibliography } from '../../../../src/core/citations/library/readBibliography.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';

const uri = 'file:///study/refs.yml';
const text = `# Sources
harbours:
    type: Article
    title: Harbours of the North
    author: ["Okafor, Ada", "von Berg, Otto", "Quay Institute"]
    date: 2021-05-07
    page-range: 10-22
    serial-number:
        doi: "10.1000/182"
    parent:
        type: Periodical
        title: Journal of Harbours
        volume: 3
        issue: 2

"odd key":
    type: Chapter
    title: { value: "Ice: a chapter", short: Ice }
    author: { name: Doe, given-name: Jane, prefix: de, suffix: Jr. }
    date: ~1923
    parent:
        - type: Book
          title: Winters
          editor: Roe, Max
          publisher: { name: Quay Press, location: Bergen }
          date: 1924
site:
    type: Web
    title: Notice
    url: { value: "https://a.b/c", date: 2024-02-03 }
    affiliated:
        - role: Translator
          names: Poe, Eva
`;

async function itemsOf(source: string): Promise<CslItem[]> {
  const read = readBibliography(uri, source)!;
  assert.deepEqual(read.findings, []);
  return Promise.all(read.entries.map((entry) => read.item(entry, [])));
}

describe("a bibliography in Typst's own format", () => {
  it('is told from CSL YAML by what it holds', () => {
    assert.equal(formatOf(uri, text), 'hayagriva');
    assert.equal(formatOf(uri, 'a: { type: Book, title: B }\n'), 'hayagriva');
    assert.equal(formatOf(uri, 'references:\n- id: a\n  type: book\n'), 'csl-yaml');
    assert.equal(formatOf(uri, '- id: a\n  type: book\n'), 'csl-yaml');
    assert.equal(formatOf(uri, 'id: a\ntype: book\n'), 'csl-yaml');
    assert.equal(formatOf(uri), 'csl-yaml');
  });

  it('is read with what an entry stands in', async () => {
    const [article, chapter, site] = await itemsOf(text);
    assert.deepEqual(article, {
      id: 'harbours',
      type: 'article-journal',
      title: 'Harbours of the North',
      author: [
        { family: 'Okafor', given: 'Ada' },
        { family: 'Berg', given: 'Otto', 'non-dropping-particle': 'von' },
        { literal: 'Quay Institute' },
      ],
      issued: { 'date-parts': [[2021, 5, 7]] },
      page: '10-22',
      'container-title': 'Journal of Harbours',
      volume: '3',
      issue: '2',
      DOI: '10.1000/182',
    });
    assert.deepEqual(chapter, {
      id: 'odd key',
      type: 'chapter',
      title: 'Ice: a chapter',
      'title-short': 'Ice',
      author: [{ family: 'Doe', given: 'Jane', suffix: 'Jr.', 'non-dropping-particle': 'de' }],
      editor: [{ family: 'Roe', given: 'Max' }],
      issued: { 'date-parts': [[1923]], circa: true },
      'container-title': 'Winters',
      publisher: 'Quay Press',
      'publisher-place': 'Bergen',
    });
    assert.equal(site?.URL, 'https://a.b/c');
    assert.deepEqual(site?.accessed, { 'date-parts': [[2024, 2, 3]] });
    assert.deepEqual(site?.translator, [{ family: 'Poe', given: 'Eva' }]);
  });

  it('says where its entries and their keys stand', () => {
    const read = readBibliography(uri, text)!;
    for (const { key, keyStart, start, end } of read.entries) {
      assert.equal(text.slice(keyStart, keyStart + key.length), key);
      assert.ok(start <= keyStart && keyStart < end);
    }
    assert.equal(entryKeyAt(uri, text, text.indexOf('harbours') + 2)?.key, 'harbours');
    assert.equal(entryKeyAt(uri, text, text.indexOf('type: Web') + 1), undefined);
  });

  it('keeps the other entries when one is broken', () => {
    const { entries, findings } = readBibliography(uri, text.replace('{ value: "Ice', '{ value: "'.repeat(2)))!;
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['harbours', 'site'],
    );
    assert.ok(findings.length > 0 && findings.every(({ code }) => code === 'bibliography.broken-entry'));
  });

  it('is read with anchors and merged maps', async () => {
    const tied =
      'a:\n  type: Article\n  title: A\n  parent: &p\n    type: Newspaper\n    title: Post\nb:\n  type: Article\n  title: B\n  parent: *p\n';
    assert.deepEqual(
      (await itemsOf(tied)).map((item) => [item.id, item.type, item['container-title']]),
      [
        ['a', 'article-newspaper', 'Post'],
        ['b', 'article-newspaper', 'Post'],
      ],
    );
  });

  it('has its keys renamed, with quotation marks where the new one needs them', () => {
    assert.equal(
      applyEdits(text, renameInBibliography(uri, text, 'harbours', 'okafor21')),
      text.replace('harbours:', 'okafor21:'),
    );
    assert.match(applyEdits(text, renameInBibliography(uri, text, 'site', '2020')), /^"2020":$/m);
    assert.match(applyEdits(text, renameInBibliography(uri, text, 'odd key', 'even')), /^"even":$/m);
  });

  it('has its incomplete entries named', async () => {
    const source = 'a:\n  type: Book\n  title: A\n  author: Doe, Jane\n';
    const read = readBibliography(uri, source)!;
    const finding = incompleteEntry(uri, source, read.entries[0]!, await read.item(read.entries[0]!, []));
    assert.match(finding!.message, /date and publisher/);
  });

  it('gets entries in its own format and indentation when a Typst document names it', () => {
    const request = {
      language: 'typst',
      documentUri: 'file:///study/draft.typ',
      documentText: '#bibliography("refs.yml")',
      beside: [],
      items: [{ id: 'new', type: 'book', title: 'New', author: [{ family: 'Doe', given: 'Jane' }] }],
    } as const;
    const [edit] = planBibliography({ ...request, bibliographies: [{ uri, text }] });
    assert.equal(
      applyEdits(text, edit!.edits),
      `${text}\nnew:\n    type: book\n    title: New\n    author: "Doe, Jane"\n`.replace('"Doe, Jane"', 'Doe, Jane'),
    );
    const [fresh] = planBibliography({ ...request, bibliographies: [{ uri }] });
    assert.match(fresh!.edits[0]!.text, /^new:\n {2}type: book\n/);
    assert.throws(
      () => planBibliography({ ...request, bibliographies: [{ uri, text: `${text}broken: [` }] }),
      /refs\.yml/,
    );
  });

  it('is read back as it was written', async () => {
    const word = fc.stringMatching(/^[\p{L}][\p{L}\p{N}'’:#&*!%@[\]{}"\\-]{0,12}$/u);
    const name = fc.record({ family: word, given: word }, { noNullPrototype: true });
    const record = fc.record({
      type: fc.constantFrom('book', 'article-journal', 'chapter', 'report', 'thesis', 'webpage', 'article-newspaper'),
      title: word,
      author: fc.array(name, { minLength: 1, maxLength: 3 }),
      issued: fc.constantFrom({ 'date-parts': [[2020]] }, { 'date-parts': [[1999, 12, 31]], circa: true }),
      publisher: word,
      volume: fc.constantFrom('3', '7'),
    });
    await fc.assert(
      fc.asyncProperty(record, async (fields) => {
        const item: CslItem = { id: 'key', ...fields, 'container-title': 'Journal' };
        const [back] = await itemsOf(exportEntries('hayagriva', [item]));
        assert.deepEqual(back, item);
      }),
      { numRuns: 60 },
    );
  });
});
