import { Best, type Ranking } from './best.ts';
import { bm25 } from './bm25.ts';
import { tenths, type WeightedRange } from './expand.ts';
import type { LiveSegment } from './liveSegment.ts';
import type { Pace } from './pace.ts';
import type { Plan } from './plan.ts';
import { addClamped } from './postings.ts';
import type { WordNode } from './query.ts';

/** The sums of so many beginnings are kept, a byte a passage each. */
const startsKept = 48;

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

/** What `rank` gives by relevance for a query that is nothing but the beginning of a word, in slices. Rejects when cancelled. */
export async function rankStart(plan: Plan, word: WordNode, most: number, pace: Pace): Promise<Ranking> {
  const best = new Best(most);
  const rarity = plan.rarity.get(word)!;
  let total = 0;
  for (const [index, segment] of plan.segments.entries()) {
    const sums = startSums(segment, word.form, plan.expansions.get(word)!.ranges[index]!);
    const { lengths, tiers } = segment.data;
    for (let passage = 0; passage < sums.length; passage++) {
      if ((passage & 4095) === 0) await pace.breathe();
      if (sums[passage] === 0 || segment.tombstones?.[passage] === 1) continue;
      total++;
      const score = Math.fround(rarity * bm25(sums[passage]! / tenths, lengths[passage]!, plan.meanLength));
      best.offer(segment, passage, tiers[passage]!, score);
    }
  }
  return { total, best: best.ranked() };
}

/** Single letters are the slowest to make anew, so they stay. */
function keep({ scratch: { starts } }: LiveSegment, start: string, sums: Uint8ClampedArray): void {
  if (starts.size >= startsKept) starts.delete([...starts.keys()].find((key) => key.length > 1) ?? start);
  starts.set(start, sums);
}
