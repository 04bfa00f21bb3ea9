import type { WeightedRange } from './expand.ts';
import { type Hits, HitsWriter } from './hits.ts';
import type { LiveSegment } from './liveSegment.ts';
import type { Plan } from './plan.ts';
import { addPostings, eachFieldRun } from './postings.ts';
import type { WordNode } from './query.ts';

/**
 * BM25: `saturation` bounds what repetition adds, `lengths` is how much long passages are held back; the usual values.
 * A word that title or heading confirm counts as if it stood there once more; one that only they have counts half.
 */
const weights = { saturation: 1.2, lengths: 0.75, confirmed: 1, above: 0.5 };
/** Ranges weigh in tenths, so that sums of them are exact. */
const tenths = 10;
/** Beginnings as short as this say too little for titles and headings to confirm. */
const shortest = 2;
/** The sums of so many beginnings are kept, a byte a passage each. */
const startsKept = 48;

/** The passages of one segment with a word, with its share of their score; with `among`, only those of its passages. */
export function wordHits(plan: Plan, index: number, word: WordNode, among?: Hits): Hits {
  const segment = plan.segments[index]!;
  const ranges = plan.expansions.get(word)!.ranges[index]!;
  if (word.match === 'typing' && word.form.length <= shortest) return startHits(plan, index, word, among);
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

/** By passage: how often words of `ranges` stand in it, in tenths, at most 255. */
function startSums(segment: LiveSegment, start: string, ranges: readonly WeightedRange[]): Uint8Array {
  const { sums, touched, starts } = segment.scratch;
  const known = starts.get(start);
  if (known) return known;
  let count = 0;
  for (const { from, to, weight } of ranges)
    for (let word = from; word < to; word++) count = addPostings(segment.data, word, weight, sums, touched, count);
  const bytes = new Uint8Array(sums.length);
  for (const passage of touched.subarray(0, count)) {
    bytes[passage] = Math.min(255, sums[passage]!);
    sums[passage] = 0;
  }
  // Single letters are the slowest to make anew, so they stay.
  if (starts.size >= startsKept) starts.delete([...starts.keys()].find((key) => key.length > 1) ?? start);
  starts.set(start, bytes);
  return bytes;
}

/** The share of a score that does not depend on how rare the word is. `length` in words. */
export function bm25(times: number, length: number, meanLength: number): number {
  const held = weights.saturation * (1 - weights.lengths + (weights.lengths * length) / meanLength);
  return (times * (weights.saturation + 1)) / (times + held);
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
  if (count < sums.length / 16) return touched.subarray(0, count).sort();
  let at = 0;
  for (let passage = 0; passage < sums.length; passage++)
    if (sums[passage]! > 0 || fields[passage]! > 0) touched[at++] = passage;
  return touched.subarray(0, count);
}
