import type { Span } from '../../../text/span.ts';
import type { SourceText } from './sourceText.ts';

/** A word that stands in a source more often than this says nothing about where. */
const mostPositions = 200;
/** So many stretches are aligned. */
const best = 5;

/**
 * The stretches of a source in which words of the quotation stand together, likeliest first: each occurrence of a word votes, with a weight that falls with
 * how often it occurs, for where the quotation would begin. Spans count words of the source. Linear in the words of the quotation.
 */
export function nearStretches(query: readonly string[], source: SourceText): Span[] {
  const width = Math.max(8, query.length >> 1);
  const votes = new Map<number, number>();
  for (const [index, word] of query.entries()) {
    const places = source.positionsOf(word);
    if (places.length > mostPositions) continue;
    for (const place of places) {
      const bucket = Math.floor((place - index) / width);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / places.length);
    }
  }
  const slack = 8 + (query.length >> 2);
  return [...votes]
    .sort(([bucketA, a], [bucketB, b]) => b - a || bucketA - bucketB)
    .slice(0, best)
    .map(([bucket]) => ({
      start: Math.max(0, bucket * width - slack),
      end: Math.min(source.words.length, (bucket + 1) * width + query.length + slack),
    }));
}
