import { bm25 } from './bm25.ts';
import { tenths, type WeightedRange } from './expand.ts';
import { type Hits, HitsWriter } from './hits.ts';
import type { LiveSegment } from './liveSegment.ts';
import type { Plan } from './plan.ts';
import { addPostings, eachFieldRun } from './postings.ts';
import type { WordNode } from './query.ts';
import { isStart, startSums } from './starts.ts';

/** A word that title or heading confirm counts as if it stood there once more; one that only they have counts half. */
const weights = { confirmed: 1, above: 0.5 };

/** The passages of one segment with a word, with its share of their score; with `among`, only those of its passages. */
export function wordHits(plan: Plan, index: number, word: WordNode, among?: Hits): Hits {
  const segment = plan.segments[index]!;
  const ranges = plan.expansions.get(word)!.ranges[index]!;
  if (isStart(word)) return startHits(plan, index, word, among);
  const { sums, fields, stage, touched } = segment.scratch;
  if (among) for (const passage of among.passages) stage[passage] = 1;
  let count = 0;
  for (const { from, to, weight } of ranges)
    for (let at = from; at < to; at++)
      count = addPostings(segment.data, at, weight, sums, touched, count, among && stage);
  count = addFields(segment, ranges, count, plan.wanted.length < 2, among && stage);
  if (among) for (const passage of among.passages) stage[passage] = 0;
  const hits = new HitsWriter(count);
  const rarity = plan.rarity.get(word)!;
  for (const passage of ascending(touched, count, segment)) {
    const own = sums[passage]! / tenths;
    const above = fields[passage]!;
    const times = own > 0 ? own + weights.confirmed * above : weights.above * above;
    hits.add(passage, rarity * bm25(times, segment.data.lengths[passage]!, plan.meanLength), own > 0 ? 1 : 0);
    sums[passage] = 0;
    fields[passage] = 0;
  }
  return hits.done();
}

/** As `wordHits` for the first letters of a word, from sums that are kept, since their words are many; without titles. */
function startHits(plan: Plan, index: number, word: WordNode, among: Hits | undefined): Hits {
  const segment = plan.segments[index]!;
  const sums = startSums(segment, word.form, plan.expansions.get(word)!.ranges[index]!);
  const { lengths } = segment.data;
  const rarity = plan.rarity.get(word)!;
  const hits = new HitsWriter(among?.passages.length ?? sums.length);
  const add = (passage: number) => {
    const times = sums[passage]! / tenths;
    if (times > 0) hits.add(passage, rarity * bm25(times, lengths[passage]!, plan.meanLength), 1);
  };
  if (among) for (const passage of among.passages) add(passage);
  else for (let passage = 0; passage < sums.length; passage++) add(passage);
  return hits.done();
}

/** Counts title and heading; unless the word is `alone`, passages that have it only there are hits too. The new count. */
function addFields(
  { data, scratch: { sums, fields, touched } }: LiveSegment,
  ranges: readonly WeightedRange[],
  count: number,
  alone: boolean,
  among: Uint8Array | undefined,
): number {
  let after = count;
  const add = (from: number, to: number) => {
    for (let passage = from; passage < to; passage++) {
      if (sums[passage] === 0) {
        if (alone || among?.[passage] === 0) continue;
        if (fields[passage] === 0) touched[after++] = passage;
      }
      if (fields[passage]! < 2) fields[passage]!++;
    }
  };
  for (const { from, to } of ranges) for (let word = from; word < to; word++) eachFieldRun(data, word, add);
  return after;
}

/** The touched passages in ascending order. */
function ascending(touched: Uint32Array, count: number, { scratch: { sums, fields } }: LiveSegment): Uint32Array {
  const found = touched.subarray(0, count);
  // Those of a single word come in order.
  if (isAscending(found)) return found;
  if (count < sums.length / 16) return found.sort();
  let at = 0;
  for (let passage = 0; passage < sums.length; passage++)
    if (sums[passage]! > 0 || fields[passage]! > 0) touched[at++] = passage;
  return found;
}

function isAscending(numbers: Uint32Array): boolean {
  for (let at = 1; at < numbers.length; at++) if (numbers[at]! < numbers[at - 1]!) return false;
  return true;
}
