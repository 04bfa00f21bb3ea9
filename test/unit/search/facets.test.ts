import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { filtersIn, filterText, withFilter, withoutFilter } from '../../../src/core/search/queryFilters.ts';
import { inEnglish } from '../../../src/core/text/sentence.ts';
import { source, stillClock } from './samples.ts';

const weitz = {
  author: [{ given: 'Ann', family: 'Weitz' }],
  issued: { 'date-parts': [[2024]] as [number][] },
  title: 'Dams',
};
const both = { author: [{ literal: 'Delta Institute' }, ...weitz.author], type: 'report', title: 'Rivers' };

async function corpus() {
  return EmbeddedSearch.build(
    [
      source('dams', ['A pump stood still.', 'The pump was sold.', { text: 'A pump, drawn', kind: 'clutter' }], weitz),
      source('rivers', ['No pump here.', 'Nothing at all.'], both),
      source('other', ['Nothing of it.'], { author: [{ family: 'Kerr' }] }),
    ],
    stillClock,
  );
}

async function facets(query: string) {
  const { facets } = await (await corpus()).search(query, { limit: 0, facets: true });
  return facets!;
}

describe('facets', () => {
  it('count all matching passages by what their sources are, the most first', async () => {
    const { sources, evidence, fields } = await facets('pump');
    assert.deepEqual([sources, evidence], [2, 3]);
    assert.deepEqual(fields.find(({ field }) => field === 'author')?.values, [
      { label: 'Ann Weitz', filter: 'author:"Ann Weitz"', count: 4 },
      { label: 'Delta Institute', filter: 'author:"Delta Institute"', count: 1 },
    ]);
    assert.deepEqual(fields.find(({ field }) => field === 'key')?.values[0], {
      label: 'Dams',
      filter: 'key:dams',
      count: 3,
    });
  });

  it('leave out a field in which all matches are alike', async () => {
    const { fields } = await facets('pump author:"Ann Weitz" key:dams');
    assert.deepEqual(fields, []);
  });

  it('are there only when they are asked for', async () => {
    assert.equal((await (await corpus()).search('pump')).facets, undefined);
  });

  it('tell the number that is found with the filter, of a word that is still being typed too', async () => {
    const search = await corpus();
    for (const query of ['pump', 'pum', 'gate pu']) {
      const { fields } = await facets(query);
      for (const { filter, count } of fields.flatMap(({ values }) => values))
        assert.equal((await search.search(withFilter(query, filter))).total, count, `${query} ${filter}`);
    }
    assert.equal((await search.search('pump is:evidence')).total, 3);
  });
});

describe('the order by date', () => {
  it('is newest first and undated last, with clutter behind all, and pages without loss', async () => {
    const dated = (name: string, year?: number) =>
      source(
        name,
        ['pump', { text: 'pump pump', kind: 'clutter' }],
        year ? { issued: { 'date-parts': [[year]] } } : {},
      );
    const search = await EmbeddedSearch.build(
      [dated('a', 1990), dated('b'), dated('c', 2020), dated('d', 2001)],
      stillClock,
    );
    const found: string[] = [];
    for (let offset = 0; offset < 8; offset += 3) {
      const { hits } = await search.search('pump', { sort: 'date', offset, limit: 3 });
      found.push(...hits.map((hit) => `${hit.source.metadata.item.id} ${hit.passage.kind}`));
    }
    const order = ['c', 'd', 'a', 'b'];
    assert.deepEqual(found, [...order.map((id) => `${id} body`), ...order.map((id) => `${id} clutter`)]);
  });
});

describe('filters in a query', () => {
  it('are found where the search reads them, with a minus before them', () => {
    const query = 'oil author:"Ann Weitz" -year:2024..2026 http://x lang:';
    assert.deepEqual(
      filtersIn(query).map(({ start, end, field, excluded }) => [query.slice(start, end), field, excluded]),
      [
        ['author:"Ann Weitz"', 'author', false],
        ['-year:2024..2026', 'year', true],
      ],
    );
  });

  it('hold for all alternatives once added, and go without a trace', () => {
    const added = withFilter('oil OR gas', 'year:2024');
    assert.equal(added, 'year:2024 (oil OR gas)');
    assert.equal(withFilter('(oil OR gas) pump ', 'year:2024'), 'year:2024 (oil OR gas) pump ');
    assert.equal(withoutFilter(added, filtersIn(added)[0]!), '(oil OR gas)');
  });

  it('are read as they were written, or not offered', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aЖ é"“»-:()*~_') }), (value) => {
        const text = filterText('author', value);
        if (text === undefined) return;
        const [filter] = filtersIn(withFilter('oil', text));
        assert.equal(filter?.value, value);
      }),
    );
  });

  it('name an unknown state as words, with a note', async () => {
    const { note } = await (await corpus()).search('is:nonsense');
    assert.match(inEnglish(note!), /is:evidence/);
  });
});

describe('more like a passage', () => {
  it('asks for its rarest words that others have too, and finds those', async () => {
    const common = Array.from({ length: 60 }, (_, index) => `the water of the town number ${index}`);
    const search = await EmbeddedSearch.build(
      [
        source('a', ['the lock keeper of the canal drank the water', ...common]),
        source('b', ['a lock keeper wrote of the water', 'a canal ran dry']),
      ],
      stillClock,
    );
    const query = await search.moreLike('file:///corpus/a.md#0');
    assert.equal(query, '(keeper OR canal OR lock)');
    const { hits } = await search.search(query);
    assert.deepEqual(
      hits.map(({ passage }) => passage.id.replace('file:///corpus/', '')),
      ['a.md#0', 'b.md#0', 'b.md#1'],
    );
  });

  it('is nothing for a passage that is gone or shares no rare word', async () => {
    const search = await EmbeddedSearch.build([source('a', ['alone here'])], stillClock);
    assert.equal(await search.moreLike('file:///corpus/a.md#0'), undefined);
    assert.equal(await search.moreLike('gone'), undefined);
  });
});
