import type { Span } from '../../text/span.ts';

/** A word, a mark, or a whole quotation, of a paragraph; the span is in the paragraph. */
export interface Word extends Span {
  /** Without soft hyphens. */
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'mark' | 'quote';
  /** Whether it looks like a part of a name: a capital first, or after a particle joined to it. */
  readonly capital: boolean;
  /** Number of the quotation, of those of the paragraph. */
  readonly quote?: number;
}

const piece =
  /((?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:(?:[’'\-‑.]|(?<=\p{N})\/(?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*)*)|[^\s\p{L}\p{N}]/gu;
const capitalFirst = /^(?:(?:al|el|ash|as|at|an|ar|ad|ul|d|bin|ben)[-’'])?\p{Lu}/u;

/** The words of `text`; each of the `quotes` (sorted, apart, without their marks) is one of them, marks included. */
export function wordsOf(text: string, quotes: readonly Span[]): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (const [number, quote] of quotes.entries()) {
    const start = Math.max(from, withMark(text, quote.start, -1));
    const end = withMark(text, quote.end, 1);
    readWords(text, from, start, words);
    words.push({ start, end, text: '', lower: '', kind: 'quote', capital: false, quote: number });
    from = end;
  }
  readWords(text, from, text.length, words);
  return words;
}

/** The offset beyond the quotation mark next to `at`, where one stands there (white space between them may be there). */
function withMark(text: string, at: number, step: 1 | -1): number {
  let next = step > 0 ? at : at - 1;
  while (/^[\s\u00a0]$/.test(text[next] ?? '')) next += step;
  if (!/^[“”„«»‹›"‘’‚'「」『』]$/.test(text[next] ?? '')) return at;
  return step > 0 ? next + 1 : next;
}

function readWords(text: string, from: number, to: number, words: Word[]): void {
  piece.lastIndex = from;
  while (piece.lastIndex < to) {
    const match = piece.exec(text);
    if (!match || match.index >= to) return;
    const word = match[1]?.replaceAll('\u00AD', '') ?? match[0];
    const lower = word.toLowerCase();
    words.push({
      start: match.index,
      end: match.index + match[0].length,
      text: word,
      lower,
      kind: match[1] === undefined ? 'mark' : 'word',
      capital: word[0] !== lower[0] || (word !== lower && capitalFirst.test(word)),
    });
  }
}

/** `word` without a possessive ending. */
export function withoutPossessive(word: string): string {
  return word.replace(/[’']s?$/u, '');
}

/** `word` without the verb that is joined to it: "he’s", "they’ve". */
export function withoutContraction(word: string): string {
  const mark = Math.max(word.lastIndexOf('’'), word.lastIndexOf("'"));
  return mark > 0 && /^(?:s|ve|re|d|ll)$/.test(word.slice(mark + 1)) ? word.slice(0, mark) : word;
}

/** Whether the word has a possessive ending. */
export function isPossessive({ text }: Word): boolean {
  return /[’']s$/u.test(text);
}

/** A set of the words in a text, which are parted by white space. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
