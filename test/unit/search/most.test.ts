import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SearchBackend, SearchOptions } from '../../../src/core/search/backend.ts';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { termsOf } from '../../../src/core/search/terms.ts';
import { marked, source, stillClock } from './samples.ts';

const all = 'The dam of Elmford broke in the flood';
const rarest = 'Nobody at Elmford was asked';
const two = 'A dam in the flood plain';
const one = 'The flood was in the papers';
const none = 'Bread was dear in the spring';
const texts = [
  none,
  'In snow',
  'In rain',
  'In vain',
  one,
  two,
  rarest,
  all,
  'The flood of words',
  'In the flood of tears',
];

async function corpus(...paragraphs: readonly string[]): Promise<SearchBackend> {
  return EmbeddedSearch.build(
    [source('a', paragraphs, { title: 'Of towns', author: [{ family: 'Roe' }] })],
    stillClock,
  );
}

async function found(search: SearchBackend, query: string, options: SearchOptions = {}) {
  const { hits } = await search.search(query, { most: true, ...options });
  return hits.map(({ passage, partial }) => [passage.text, partial === true] as const);
}

describe('passages that have most of the words', () => {
  it('follow those that have all: with the rarest word, or with half of those that say something', async () => {
    const search = await corpus(...texts);
    const hits = await found(search, 'elmford dam flood in ');
    assert.deepEqual(hits[0], [all, false]);
    assert.deepEqual(new Set(hits.slice(1).map(([text]) => text)), new Set([rarest, two]));
    assert.ok(hits.slice(1).every(([, partial]) => partial));
    const { total, partial } = await search.search('elmford dam flood in ', { most: true });
    assert.deepEqual([total, partial], [1, 2]);
  });

  it('are there even when no passage has all, and a word that is nowhere is not asked of them', async () => {
    const search = await corpus(...texts);
    assert.deepEqual(await found(search, 'elmford xylophone '), [
      [rarest, true],
      [all, true],
    ]);
  });

  it('are left out unless they are asked for, and when ten passages have all words', async () => {
    const search = await corpus(...texts);
    const strict = await search.search('elmford dam ');
    assert.deepEqual([strict.total, strict.partial, strict.hits.length], [1, undefined, 1]);
    const many = await corpus(...Array.from({ length: 10 }, () => all), rarest);
    const full = await many.search('elmford dam ', { most: true });
    assert.deepEqual([full.total, full.partial, full.hits.length], [10, undefined, 10]);
  });

  it('must still have phrases and what AND joins, pass filters, and lack what is excluded', async () => {
    const search = await corpus(...texts);
    assert.deepEqual(await found(search, 'elmford dam AND flood '), [[all, false]]);
    assert.deepEqual(await found(search, '"dam of" elmford xylophone '), [[all, true]]);
    assert.deepEqual(await found(search, 'elmford dam -broke '), [
      [rarest, true],
      [two, true],
    ]);
    assert.deepEqual(await found(search, 'elmford dam author:kerr '), []);
    assert.equal((await found(search, 'elmford dam author:roe ')).length, 3);
    assert.deepEqual(await found(search, '(elmford dam flood)  "nobody at" '), []);
  });

  it('must have the beginning of the word that is being typed, and words with a star', async () => {
    const search = await corpus(...texts);
    assert.deepEqual(await found(search, 'elmford dam as'), [[rarest, true]]);
    assert.deepEqual(await found(search, 'elmford dam nob* '), [[rarest, true]]);
  });

  it('do not come from one word, from alternatives, nor into facets', async () => {
    const search = await corpus(...texts);
    assert.ok((await found(search, 'elmford ')).every(([, partial]) => !partial));
    assert.ok((await found(search, 'elmford OR dam ')).every(([, partial]) => !partial));
    const { facets } = await search.search('elmford dam ', { most: true, facets: true });
    assert.equal(facets!.evidence, 1);
  });

  it('have the words marked that they have', async () => {
    const { hits } = await (await corpus(...texts)).search('elmford dam ', { most: true });
    assert.deepEqual(hits.map(marked), [['dam', 'Elmford'], ['Elmford'], ['dam']]);
  });

  it('stand apart by date as well', async () => {
    const dated = (name: string, text: string, year: number) =>
      source(name, [text], { issued: { 'date-parts': [[year]] } });
    const sources = [dated('a', all, 1990), dated('b', rarest, 2020), dated('c', two, 2010)];
    const search = await EmbeddedSearch.build(sources, stillClock);
    const hits = await found(search, 'elmford dam ', { sort: 'date' });
    assert.deepEqual(
      hits.map(([text]) => text),
      [all, rarest, two],
    );
  });
});

describe('passages with most of the words, for any corpus', function () {
  this.timeout(60_000);
  const words = ['dam', 'flood', 'pump', 'river', 'the', 'ox'];
  const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
  const asked = fc.uniqueArray(fc.constantFrom(...words), { minLength: 2, maxLength: 4 });

  it('page without loss or repeats behind those that have all, and each has one of the words', () =>
    fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 40 }), asked, async (paragraphs, wanted) => {
        const search = await corpus(...paragraphs);
        const query = `${wanted.join(' ')} `;
        const { total, partial = 0, hits } = await search.search(query, { most: true, limit: 1000 });
        assert.equal(hits.length, total + partial);
        assert.ok(total < 10 || partial === 0);
        const paged: string[] = [];
        for (let offset = 0; offset < hits.length + 3; offset += 3) {
          const page = await search.search(query, { most: true, limit: 3, offset });
          paged.push(...page.hits.map(({ passage }) => passage.id));
        }
        assert.deepEqual(
          paged,
          hits.map(({ passage }) => passage.id),
        );
        assert.equal(new Set(paged).size, paged.length);
        for (const [index, hit] of hits.entries()) {
          const forms = new Set(termsOf(hit.passage.text).map(({ form }) => form));
          const has = wanted.filter((word) => forms.has(word)).length;
          assert.equal(hit.partial === true, index >= total);
          assert.ok(index < total ? has === wanted.length : has > 0 && has < wanted.length);
        }
      }),
      { numRuns: 150 },
    ));
});

describe('a hit that lacks words which stand above it', () => {
  const build = () =>
    EmbeddedSearch.build(
      [
        source('a', ['Ships were sunk', { text: 'Others were not', section: 'Convoys in winter' }], {
          title: 'The Black Sea',
        }),
      ],
      stillClock,
    );

  it('tells the heading and the title that have them, with the words marked', async () => {
    const { hits } = await (await build()).search('convoys others black ');
    assert.deepEqual(hits[0]!.above, [
      { of: 'section', text: 'Convoys in winter', highlights: [[0, 7]] },
      { of: 'title', text: 'The Black Sea', highlights: [[4, 9]] },
    ]);
  });

  it('tells none when its own text has all', async () => {
    const { hits } = await (await build()).search('others not ');
    assert.equal(hits[0]!.above, undefined);
  });
});
