/** BM25: `saturation` bounds what repetition adds, `lengths` is how much long passages are held back; the usual values. */
const weights = { saturation: 1.2, lengths: 0.75 };

/** The share of a score that does not depend on how rare the word is. `length` in words. */
export function bm25(times: number, length: number, meanLength: number): number {
  const held = weights.saturation * (1 - weights.lengths + (weights.lengths * length) / meanLength);
  return (times * (weights.saturation + 1)) / (times + held);
}
