import { Best, type Ranking } from './best.ts';
import { bm25 } from './bm25.ts';
import { tenths, type WeightedRange } from './expand.ts';
import type { LiveSegment } from './liveSegment.ts';
import type { Pace } from './pace.ts';
import type { Plan } from './plan.ts';
import { addClamped } from './postings.ts';
import type { QueryNode, WordNode } from './query.ts';

/** The sums of so many beginnings are kept, a byte a passage each. */
const startsKept = 48;
/** So many passages are ranked between two looks at the clock. */
const rankedTogether = 4096;
/** Beginnings as short as this say too little for titles and headings to confirm, and their sums are kept. */
const longestStart = 2;

/** By passage: how often words of `ranges`, which begin with `start`, stand in it, in tenths, at most 255. Kept for the next time, since the words are many. */
export function startSums(segment: LiveSegment, start: string, ranges: readonly WeightedRange[]): Uint8ClampedArray {
  const known = segment.scratch.starts.get(start);
  if (known) return known;
  const sums = new Uint8ClampedArray(segment.data.tiers.length);
  for (const { from, to, weight } of ranges)
    for (let word = from; word < to; word++) addClamped(segment.data, word, weight, sums);
  keep(segment, start, sums);
  return sums;
}

/** Makes what `startSums` gives, in slices. Rejects when cancelled. */
export async function fillStart(
  segment: LiveSegment,
  start: string,
  ranges: readonly WeightedRange[],
  pace: Pace,
): Promise<void> {
  if (segment.scratch.starts.has(start)) return;
  const sums = new Uint8ClampedArray(segment.data.tiers.length);
  for (const { from, to, weight } of ranges)
    for (let word = from; word < to; word++) {
      addClamped(segment.data, word, weight, sums);
      if (pace.due) await pace.rest();
    }
  keep(segment, start, sums);
}

/** Ranks by relevance for a query that is nothing but the beginning of a word, step by step. A single word is not looked at twice: nothing stands near it. */
export function* rankingStart(plan: Plan, word: WordNode, most: number): Generator<undefined, Ranking> {
  const best = new Best(most);
  let total = 0;
  for (const [index, segment] of plan.segments.entries())
    for (let from = 0; from < segment.data.tiers.length; from += rankedTogether) {
      total += offerStart(plan, word, index, best, from, from + rankedTogether);
      yield;
    }
  return { total, best: best.ranked() };
}

/** Whether a query is nothing but one or two first letters of a word: these match more than anything else. */
export function isStart(root: QueryNode): root is WordNode {
  return root.kind === 'word' && root.match === 'typing' && root.form.length <= longestStart;
}

/** Offers the passages of one segment, from `from` to before `to`, that have a word with such a beginning; how many they are. Gives what `wordHits` does, with nothing in between. */
function offerStart(plan: Plan, word: WordNode, index: number, best: Best, from: number, to: number): number {
  const segment = plan.segments[index]!;
  const { tombstones } = segment;
  const { lengths, tiers } = segment.data;
  const sums = startSums(segment, word.form, plan.expansions.get(word)!.ranges[index]!);
  const rarity = plan.rarity.get(word)!;
  const end = Math.min(to, sums.length);
  let total = 0;
  for (let passage = from; passage < end; passage++) {
    if (sums[passage] === 0 || (tombstones !== undefined && tombstones[passage] === 1)) continue;
    total++;
    const score = Math.fround(rarity * bm25(sums[passage]! / tenths, lengths[passage]!, plan.meanLength));
    best.offer(segment, passage, tiers[passage]!, score);
  }
  return total;
}

/** Single letters are the slowest to make anew, so they stay. */
function keep({ scratch: { starts } }: LiveSegment, start: string, sums: Uint8ClampedArray): void {
  if (starts.size >= startsKept) starts.delete([...starts.keys()].find((key) => key.length > 1) ?? start);
  starts.set(start, sums);
}
