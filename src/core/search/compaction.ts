import type { LiveSegment } from './liveSegment.ts';

/** More segments than this are joined. */
const manySegments = 8;
/** A segment of which more than this share is gone is built again. */
const muchGone = 0.3;

/**
 * The segments that are worth being built again as one: where they are many, those that are smaller than all yet smaller ones together, so that a large one is built again
 * only when as much has come to it; else those from which much is gone.
 */
export function wornSegments(segments: readonly LiveSegment[]): readonly LiveSegment[] {
  if (segments.length > manySegments) return smallOnes(segments);
  return segments.filter(({ passages, data }) => passages < data.tiers.length * (1 - muchGone));
}

/** The smallest segment, the next ones while they are smaller than those before them together, and at least half of all. */
function smallOnes(segments: readonly LiveSegment[]): LiveSegment[] {
  const ascending = [...segments].sort((a, b) => a.passages - b.passages);
  let together = 0;
  let count = 0;
  while (count < ascending.length && (count <= segments.length / 2 || ascending[count]!.passages <= together))
    together += ascending[count++]!.passages;
  return ascending.slice(0, count);
}
