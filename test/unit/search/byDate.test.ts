import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PassageKind } from '../../../src/core/corpus/source.ts';
import { Best } from '../../../src/core/search/best.ts';
import { offerNewest } from '../../../src/core/search/byDate.ts';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { HitsWriter } from '../../../src/core/search/hits.ts';
import { source, stillClock } from './samples.ts';

const kinds: readonly PassageKind[] = ['body', 'heading', 'clutter'];
const year = fc.option(fc.integer({ min: -44, max: 2030 }), { nil: undefined });
const sketches = fc.array(fc.tuple(year, fc.array(fc.constantFrom(...kinds), { maxLength: 6 })), { maxLength: 12 });

/** Sources `a0`, `a1` … in an order of their own, each with passages of the given kinds. */
function sourcesOf(all: readonly (readonly [number | undefined, readonly PassageKind[]])[], isReversed: boolean) {
  const made = all.map(([issued, passages], index) =>
    source(
      `a${index}`,
      passages.map((kind) => ({ text: 'word', kind })),
      issued === undefined ? {} : { issued: { 'date-parts': [[issued]] } },
    ),
  );
  return isReversed ? made.reverse() : made;
}

describe('what is sorted by date alone', () => {
  it('has the same best as when every passage is looked at', () =>
    fc.assert(
      fc.asyncProperty(sketches, fc.boolean(), fc.integer({ min: 1, max: 8 }), async (all, isReversed, most) => {
        const search = await EmbeddedSearch.build(sourcesOf(all, isReversed), stillClock);
        const segment = search.parts[0]!;
        const size = segment.data.tiers.length;
        const hits = new HitsWriter(size);
        const slow = new Best(most);
        for (let passage = 0; passage < size; passage++) {
          if (passage % 3 === 1) continue;
          hits.addRun(passage, passage + 1);
          slow.offer(segment, passage, segment.data.tiers[passage]!, 0);
        }
        const quick = new Best(most);
        offerNewest(segment, hits.done(), most, quick);
        const places = (best: Best) => best.ranked().map(({ passage }) => passage);
        assert.deepEqual(places(quick), places(slow));
      }),
    ));

  it('puts what has no date last, also where a filter is all that was typed', async () => {
    const search = await EmbeddedSearch.build(
      [
        source('a', ['undated']),
        source('b', ['old'], { issued: { 'date-parts': [[1990]] } }),
        source('c', ['new'], { issued: { 'date-parts': [[2020, 5]] } }),
      ],
      stillClock,
    );
    const texts = async (query: string) =>
      (await search.search(query, { sort: 'date' })).hits.map(({ passage }) => passage.text);
    assert.deepEqual(await texts('in:corpus'), ['new', 'old', 'undated']);
    assert.deepEqual(await texts('-old'), ['new', 'undated']);
  });
});
