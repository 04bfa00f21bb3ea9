import assert from 'node:assert/strict';
import { textReader } from '../../../src/core/corpus/readers/text.ts';
import { readSource } from '../../../src/core/corpus/readSource.ts';
import type { Source } from '../../../src/core/corpus/source.ts';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { bytesOf } from '../../support/reading.ts';
import { describeSeeds, seedParagraphs, seeds } from '../../support/seeds.ts';
import { marked, stillClock } from './samples.ts';

describeSeeds('searching the two seed articles', () => {
  let search: EmbeddedSearch;
  /** `A14` is the 14th line of the first article that is not empty. */
  let numberOf: (text: string) => string;

  before(async () => {
    const { a, b } = seeds();
    const lines = new Map<string, string>();
    for (const [article, text] of [
      ['A', a],
      ['B', b],
    ] as const)
      for (const [index, line] of seedParagraphs(text).entries()) {
        const key = line.trim();
        if (!lines.has(key)) lines.set(key, `${article}${index + 1}`);
      }
    numberOf = (text) => lines.get(text.trim()) ?? text;
    const sourceOf = async (name: string, text: string): Promise<Source> => {
      const { uri, passages, textHome } = await readSource(`file:///corpus/${name}.txt`, bytesOf(text), textReader);
      return { uri, passages, textHome, metadata: { item: { id: name, type: 'article' }, origins: {}, missing: [] } };
    };
    search = await EmbeddedSearch.build([await sourceOf('a', a), await sourceOf('b', b)], stillClock);
  });

  const found = async (query: string) => {
    const { hits } = await search.search(query, { limit: 200 });
    return hits.map(({ passage }) => numberOf(passage.text)).sort();
  };
  const includes = async (query: string, ...wanted: string[]) => {
    const numbers = await found(query);
    for (const number of wanted) assert.ok(numbers.includes(number), `${query}: ${number} not in ${numbers.join(' ')}`);
  };

  it('finds both spellings of a word', async () => {
    await includes('air defence', 'A14', 'A15', 'A17', 'B19');
    await includes('air defence ', 'A14', 'A15', 'A17', 'B19');
  });

  it('finds possessives in straight and in curly apostrophes', () => includes("moscow's ", 'A20'));

  it('finds initials with and without full stops', () => includes('US ', 'A24', 'B6', 'B13'));

  it('finds a sentence that both articles quote, each in its own words', async () => {
    assert.deepEqual(await found('"clear position it has taken"'), ['A13', 'B24']);
    await includes('partnership damage OR spoil', 'A12', 'B24');
  });

  it('finds names', async () => {
    assert.deepEqual(await found('peskov '), ['A12', 'B24', 'B34']);
    await includes('ryabkov', 'B26', 'B34', 'B35');
  });

  it('puts pull quotes and captions behind all evidence', async () => {
    const { hits } = await search.search('iran', { limit: 200 });
    const first = hits.findIndex(({ passage }) => passage.kind === 'clutter');
    assert.ok(first > 0);
    assert.ok(hits.slice(first).every(({ passage }) => passage.kind === 'clutter'));
  });

  it('marks words in every hit', async () => {
    for (const query of ['russia', 'partnership moscow', 'treat', 'iran -russia ', '"nuclear iran"~20']) {
      const { hits, total } = await search.search(query, { limit: 200 });
      assert.ok(total > 0, query);
      for (const hit of hits) assert.ok(marked(hit).length > 0, query);
    }
  });
});
