import type { Best } from './best.ts';
import type { Hits } from './hits.ts';
import type { LiveSegment } from './liveSegment.ts';
import { lowerBound } from './segment.ts';
import { compare } from './sortWords.ts';

/** More sources than a segment can have. */
const sourceRoom = 2 ** 21;
const tiers = 3;

/**
 * Offers those of `hits`, none of which has a better score than another, that may be among the best `most`: of each tier the first, the newest source before all others. The same as
 * offering all of them, but it ends early.
 */
export function offerNewest(segment: LiveSegment, { passages }: Hits, most: number, best: Best): void {
  if (passages.length === 0) return;
  const { data, scratch } = segment;
  let left = passages.length;
  scratch.newestFirst ??= newestFirst(segment);
  const taken = new Uint32Array(tiers);
  for (const source of scratch.newestFirst) {
    const end = data.firstPassage[source + 1]!;
    for (let at = lowerBound(passages, data.firstPassage[source]!); at < passages.length; at++) {
      const passage = passages[at]!;
      if (passage >= end) break;
      left--;
      const tier = data.tiers[passage]!;
      if (taken[tier]! >= most) continue;
      taken[tier]!++;
      best.offer(segment, passage, tier, 0);
    }
    if (left === 0 || taken[0]! >= most) return;
  }
}

/** The numbers of the sources: the newest first, those of one date by their URIs, as `compareRanked` has them. Sorted as numbers, which takes a fraction of the time of strings. */
function newestFirst({ sources, dates }: LiveSegment): Uint32Array {
  const uriRank = ranksByUri(sources);
  const byRank = new Uint32Array(sources.length);
  for (const [source, rank] of uriRank.entries()) byRank[rank] = source;
  const different = Float64Array.from(new Set(dates)).sort();
  const dateRank = new Map([...different.entries()].map(([rank, date]) => [date, different.length - rank]));
  const order = Float64Array.from(dates, (date, source) => dateRank.get(date)! * sourceRoom + uriRank[source]!).sort();
  return Uint32Array.from(order, (key) => byRank[key % sourceRoom]!);
}

/** By source: its place in the order of URIs. Most segments were made in that order. */
function ranksByUri(sources: LiveSegment['sources']): Uint32Array {
  const order = Uint32Array.from(sources.keys());
  const isSorted = sources.every(({ uri }, index) => index === 0 || sources[index - 1]!.uri <= uri);
  if (!isSorted) order.sort((a, b) => compare(sources[a]!.uri, sources[b]!.uri));
  const ranks = new Uint32Array(sources.length);
  for (const [rank, source] of order.entries()) ranks[source] = rank;
  return ranks;
}
