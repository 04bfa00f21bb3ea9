import type { Pace } from './pace.ts';

/** The numbers of `words` in the order of their forms (UTF-16 code units), then of their languages. Sorts in slices. */
export async function sortWords(
  words: readonly { readonly form: string; readonly language: string }[],
  pace: Pace,
): Promise<number[]> {
  const buckets = new Map<number, number[]>();
  for (const [word, { form }] of words.entries()) {
    // A form of one code unit sorts before all longer ones with it.
    const key = form.charCodeAt(0) * 0x10001 + (form.length > 1 ? form.charCodeAt(1) + 1 : 0);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(word);
    else buckets.set(key, [word]);
    if ((word & 255) === 0 && pace.due) await pace.rest();
  }
  const order: number[] = [];
  for (const key of [...buckets.keys()].sort((a, b) => a - b)) {
    const bucket = buckets.get(key)!;
    bucket.sort((a, b) => compare(words[a]!.form, words[b]!.form) || compare(words[a]!.language, words[b]!.language));
    for (const word of bucket) order.push(word);
    if (pace.due) await pace.rest();
  }
  return order;
}

/** Negative, zero or positive, by UTF-16 code units. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
