import type { Span } from '../../../text/span.ts';
import type { SourceText } from './sourceText.ts';
import { wordHash } from './sourceWords.ts';

/** A word that stands in a source more often than this says little about where. */
const mostPositions = 200;
/** The rarest words of a quotation vote all the same, unless they are as frequent as this. */
const rarest = 3;
const mostOfRarest = 2000;
/** So many stretches are aligned: the first by their votes, the others by how many words stand in their places, of so many that are looked at. */
const best = 5;
const byVotes = 3;
const looked = 200;

/**
 * The stretches of a source in which words of the quotation stand together, likeliest first: each occurrence of a word votes, with a weight that falls with
 * how often it occurs, for where the quotation would begin. Spans count words of the source. Linear in the words of the quotation.
 */
export function nearStretches(query: readonly string[], source: SourceText): Span[] {
  const width = Math.max(8, query.length >> 1);
  const votes = new Map<number, Votes>();
  for (const { index, places } of telling(query, source)) {
    for (const place of places) {
      const bucket = Math.floor((place - index) / width);
      const there = votes.get(bucket) ?? { bucket, weight: 0, first: place - index, last: 0 };
      there.weight += 1 / places.length;
      there.last = place - index;
      votes.set(bucket, there);
    }
  }
  const slack = 8 + (query.length >> 2);
  const ranked = [...votes.values()].sort((a, b) => b.weight - a.weight || a.bucket - b.bucket);
  const others =
    ranked.length <= best ? ranked.slice(byVotes) : bySameWords(ranked.slice(byVotes, looked), query, source);
  const likely = [...ranked.slice(0, byVotes), ...others].slice(0, best);
  return likely.map(({ bucket }) => ({
    start: Math.max(0, bucket * width - slack),
    end: Math.min(source.words.length, (bucket + 1) * width + query.length + slack),
  }));
}

/** Where a word of the quotation stands in the source, and as which of its words. */
interface Telling {
  readonly index: number;
  readonly places: readonly number[];
}

/** The words of the quotation that are rare enough to say where they are from, and the rarest in any case. */
function telling(query: readonly string[], source: SourceText): Telling[] {
  const rare: Telling[] = [];
  const frequent: Telling[] = [];
  for (const [index, word] of query.entries()) {
    const places = source.words.positionsOf(word, mostPositions);
    if (places.length > mostPositions) frequent.push({ index, places });
    else if (places.length > 0) rare.push({ index, places });
  }
  if (rare.length >= rarest) return rare;
  const counted = frequent.map(({ index }) => ({
    index,
    places: source.words.positionsOf(query[index]!, mostOfRarest),
  }));
  const others = counted.filter(({ places }) => places.length <= mostOfRarest);
  return [...rare, ...others.sort((a, b) => a.places.length - b.places.length).slice(0, rarest - rare.length)];
}

/** What speaks for one stretch; `first` and `last` are where the quotation would begin by the first word and by the last that was found in it. */
interface Votes {
  readonly bucket: number;
  weight: number;
  readonly first: number;
  last: number;
}

/** Those first where most words of the quotation, common ones too, stand in their places or beside them; of equals the order stays. */
function bySameWords(votes: readonly Votes[], query: readonly string[], { words }: SourceText): readonly Votes[] {
  const hashes = query.map(wordHash);
  const isNear = (at: number, word: number) =>
    words.hasAt(at, word) || words.hasAt(at - 1, word) || words.hasAt(at + 1, word);
  const same = (at: number) => hashes.filter((word, index) => isNear(at + index, word)).length;
  const counted = votes.map((vote) => ({ vote, count: Math.max(same(vote.first), same(vote.last)) }));
  return counted.sort((a, b) => b.count - a.count).map(({ vote }) => vote);
}
