const small = /(?<![\p{L}\p{N}'’-])\p{Ll}[\p{L}\p{M}]+(?![\p{L}\p{N}'’-])/gu;

/** The words of a text that begin with a small letter, each as often as it stands there. */
export function* smallWordsIn(text: string): Iterable<string> {
  for (const [word] of text.matchAll(small)) yield word;
}
