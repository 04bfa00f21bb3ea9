import type { Span } from './span.ts';

/** A citation key in Pandoc's Markdown: the span covers `@`, a `-` before it and braces, `key` the key alone. */
export interface PandocKey extends Span {
  readonly key: Span;
  readonly suppressAuthor: boolean;
}

/** Pandoc's `simpleCiteIdentifier`: runs of letters, digits and `_` with internal punctuation that stands alone, or `//`. */
const bareKey = /[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/))*/uy;
const wordBefore = /[\p{L}\p{N}]$/u;

/** The key whose `@` stands at `at` in Pandoc's Markdown; `undefined` after a letter or digit and where no key follows. */
export function pandocKeyAt(text: string, at: number): PandocKey | undefined {
  if (wordBefore.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const suppressAuthor = text[at - 1] === '-' && !wordBefore.test(text.slice(Math.max(0, at - 3), at - 1));
  const start = suppressAuthor ? at - 1 : at;
  if (text[at + 1] === '{') {
    const end = bracedEnd(text, at + 2);
    return end === undefined || end === at + 2
      ? undefined
      : { start, end: end + 1, key: { start: at + 2, end }, suppressAuthor };
  }
  bareKey.lastIndex = at + 1;
  const bare = bareKey.exec(text);
  return bare
    ? { start, end: bareKey.lastIndex, key: { start: at + 1, end: bareKey.lastIndex }, suppressAuthor }
    : undefined;
}

/** The longest key looked for between braces, in code units. */
const longestKey = 300;

/** Where the brace opened before `from` closes; a key has no spaces and its braces are balanced. */
function bracedEnd(text: string, from: number): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, from + longestKey);
  for (let index = from; index < limit; index++) {
    const character = text[index]!;
    if (character === '}' && depth-- === 0) return index;
    if (character === '{') depth++;
    if (/\s/.test(character)) return undefined;
  }
  return undefined;
}
