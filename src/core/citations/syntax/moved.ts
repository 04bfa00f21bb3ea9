import type { FoundCitation } from '../citation.ts';

/** A citation found in a part of a text that begins `by` code units into it, with its places in the whole. */
export function movedBy(by: number, { start, end, items, ...citation }: FoundCitation): FoundCitation {
  const moved = items.map(({ keySpan, ...item }) => ({
    ...item,
    keySpan: { start: keySpan.start + by, end: keySpan.end + by },
  }));
  return { ...citation, start: start + by, end: end + by, items: moved };
}
