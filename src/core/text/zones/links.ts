import type { Span } from '../span.ts';

/** Where a bare URL can begin; to be followed by {@link urlEnd}. */
export const urlStart = /(?:https?|ftp|file):\/\/|mailto:|www\./i;

const urlCharacters = /[^\s<>"“”`[\]{}|\\^]+/y;
const localPart = /[\p{L}\p{N}_.+-]{1,64}$/u;
const domain = /[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+/uy;

/** The end of the bare URL that begins at `start`, without the punctuation of the sentence around it. */
export function urlEnd(text: string, start: number): number {
  urlCharacters.lastIndex = start;
  const url = urlCharacters.exec(text)?.[0] ?? '';
  let length = url.length;
  let closing = countOf(url, ')') - countOf(url, '(');
  for (; length > 0; length--) {
    const last = url[length - 1]!;
    if (last === ')' && closing > 0) closing--;
    else if (!/[.,;:!?'*_~’]/.test(last)) break;
  }
  return start + length;
}

/** The e-mail address whose `@` stands at `at`; `undefined` when it is none. */
export function emailAt(text: string, at: number): Span | undefined {
  const local = localPart.exec(text.slice(Math.max(0, at - 64), at));
  if (!local) return undefined;
  // A domain name has at most 253 characters; the limit keeps the search short.
  const after = text.slice(at + 1, at + 255);
  domain.lastIndex = 0;
  const match = domain.exec(after);
  return match ? { start: at - local[0].length, end: at + 1 + match[0].length } : undefined;
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (const each of text) if (each === character) count++;
  return count;
}
