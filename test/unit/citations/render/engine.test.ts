import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Citation, type CitationMode, locatorLabels } from '../../../../src/core/citations/citation.ts';
import { citedItems } from '../../../../src/core/citations/render/citedItems.ts';
import { CiteEngines } from '../../../../src/core/citations/render.ts';
import type { StyleStore } from '../../../../src/core/ports.ts';
import { bundledStyleStore } from '../../../support/styles.ts';
import { anonymous, book, complete, items } from './items.ts';

const cite = (key: string, mode: CitationMode = 'parenthetical'): Citation => ({ items: [{ key }], mode });

const tor = { family: 'Berg', given: 'Tor' };
const tove = { family: 'Berg', given: 'Tove' };

/** Items that a style must tell apart: same names, same years. */
const alike = [
  { id: 'a', type: 'book', title: 'First', author: [tor], issued: { 'date-parts': [[2004]] } },
  { id: 'b', type: 'book', title: 'Second', author: [tor], issued: { 'date-parts': [[2004]] } },
  { id: 'c', type: 'book', title: 'Third', author: [tove], issued: { 'date-parts': [[2004]] } },
  { id: 'd', type: 'webpage', title: 'Fourth' },
];

describe('ProcessorEngine', function () {
  this.timeout(30_000);
  let store: StyleStore;

  before(async () => {
    store = await bundledStyleStore();
  });

  it('renders as a fresh engine does, whatever it has rendered before', async () => {
    const warm = new CiteEngines(store);
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    const mode = fc.constantFrom<CitationMode>('parenthetical', 'narrative');
    const citation = fc.record({ items: fc.array(fc.record({ key }), { minLength: 1, maxLength: 3 }), mode });
    const style = fc.constantFrom('oscola', 'mla');
    await fc.assert(
      fc.asyncProperty(style, citation, fc.array(citation, { maxLength: 3 }), async (name, one, earlier) => {
        const fresh = new CiteEngines(store);
        assert.deepEqual(
          await warm.citation(one, alike, name, '', earlier),
          await fresh.citation(one, alike, name, '', earlier),
        );
        assert.deepEqual(await warm.references(alike, name, ''), await fresh.references(alike, name, ''));
      }),
      { numRuns: 30 },
    );
  });

  it('takes any text as a citation key', async () => {
    const engines = new CiteEngines(store);
    for (const key of ['__proto__', 'constructor', 'toString', '0', '<b>', 'a b', 'ключ']) {
      const item = { ...book, id: key };
      assert.equal((await engines.citation(cite(key), [item], 'mla', '')).text, '(van den Berg)');
      assert.deepEqual(
        (await engines.references([item, complete], 'mla', '')).map((entry) => entry.key).sort(),
        [key, complete.id].sort(),
      );
    }
  });

  it('prints every label of a locator that is set', async () => {
    const engines = new CiteEngines(store);
    for (const label of locatorLabels) {
      const one: Citation = { items: [{ key: book.id, label, locator: '17' }], mode: 'parenthetical' };
      const { text } = await engines.citation(one, items, 'apa', 'en-US');
      assert.match(text, /^\(van den Berg, 2004, .*17\)$/, label);
    }
  });

  it('does not take words of a citation for markup of its own', async () => {
    const engines = new CiteEngines(store);
    const one: Citation = {
      items: [{ key: book.id, locator: '<img src=x>', prefix: '<script>', suffix: '& more' }],
      mode: 'parenthetical',
    };
    const { html, text } = await engines.citation(one, items, 'mla', '');
    assert.doesNotMatch(html, /<(?!\/?i>)/);
    for (const words of ['<script>', '<img src=x>', '& more']) assert.ok(text.includes(words), text);
  });

  it('keeps the italics a title asks for', async () => {
    const engines = new CiteEngines(store);
    const item = { ...book, title: 'The voyage of the <i>Fram</i>', type: 'article-journal' };
    const [entry] = await engines.references([item], 'chicago-notes', 'en-US');
    assert.match(entry!.html, /“The Voyage of the <i>Fram<\/i>.”/);
    assert.match(entry!.text, /“The Voyage of the Fram.”/);
  });

  it('gives every item of a style without a bibliography as a first citation', async () => {
    const noteOnly = `<style class="note" version="1.0"><info><title>Notes</title></info>
      <citation><layout suffix="." delimiter="; "><text variable="title" font-style="italic"/></layout></citation></style>`;
    const engines = new CiteEngines({ ...store, style: async () => noteOnly });
    assert.deepEqual(await engines.references([book, anonymous], 'notes', ''), [
      { key: book.id, text: 'The long strait.', html: '<i>The long strait</i>.' },
      { key: anonymous.id, text: 'Why the river matters.', html: '<i>Why the river matters</i>.' },
    ]);
  });

  it('shows at least author and year where the style prints nothing', async () => {
    const silent = `<style class="in-text" version="1.0"><citation><layout><text variable="archive"/></layout></citation>
      <bibliography><layout><text variable="archive"/></layout></bibliography></style>`;
    const engines = new CiteEngines({ ...store, style: async () => silent });
    assert.equal((await engines.citation(cite(book.id), items, 'silent', '')).text, 'van den Berg 2004');
    assert.deepEqual(
      (await engines.references(items, 'silent', '')).map(({ key }) => key),
      items.map(({ id }) => id),
    );
  });

  it('names the work where only the author could be printed and is left out', async () => {
    const one: Citation = { items: [{ key: anonymous.id, suppressAuthor: true }], mode: 'parenthetical' };
    const { text } = await new CiteEngines(store).citation(one, items, 'mla', '');
    assert.equal(text, 'Why the river matters');
  });

  it('keeps a suffix apart from what stands before it, and behind the locator of a narrative citation', async () => {
    const engines = new CiteEngines(store);
    const text = async (item: object, mode: CitationMode, style = 'apa') =>
      (await engines.citation({ items: [{ key: book.id, ...item }], mode }, items, style, 'en-US')).text;
    assert.equal(await text({ suffix: '99 years later' }, 'parenthetical'), '(van den Berg, 2004 99 years later)');
    assert.equal(await text({ suffix: ', and more' }, 'parenthetical'), '(van den Berg, 2004, and more)');
    assert.equal(await text({ locator: '33', suffix: 'and more' }, 'narrative'), 'van den Berg (2004, p. 33 and more)');
    assert.equal(await text({}, 'narrative', 'mla'), 'van den Berg');
  });

  it('lets the locale’s rules decide about names of three and more in a sentence', async () => {
    const crowd = { ...complete, author: [...complete.author!, { family: 'Berg' }] };
    const engines = new CiteEngines(store);
    assert.equal(
      (await engines.citation(cite(crowd.id, 'narrative'), [crowd], 'ieee', 'en-US')).text,
      'Okafor et al. [1]',
    );
  });
});

describe('citedItems', () => {
  it('gives each cited item once, in the order of first citation', () => {
    const citations = [cite(book.id), cite(complete.id), cite(book.id)];
    assert.deepEqual(citedItems(citations, items), [book, complete]);
  });

  it('names a key without an entry', () => {
    assert.throws(() => citedItems([cite('nobody')], items), /There is no entry with the citation key “nobody”\./);
  });
});
