import { sentencesOf } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { type Word, wordsOf } from './words.ts';

/** Numbers of words, `[from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A paragraph while it is read; offsets are in its text. */
export interface Paragraph {
  readonly text: string;
  /** Without their marks, in order. */
  readonly quotes: readonly Span[];
  readonly words: readonly Word[];
  readonly sentences: readonly Range[];
}

/** A paragraph with its words and sentences; whatever is quoted is one word, and a sentence inside it ends none outside. */
export function paragraphOf(text: string, quotes: readonly Span[]): Paragraph {
  const words = wordsOf(text, quotes);
  return { text, quotes, words, sentences: sentencesIn(words, sentencesOf(masked(text, quotes))) };
}

/** The text with quoted words hidden, all but the last sign, which may end a sentence. */
export function masked(text: string, quotes: readonly Span[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of quotes) {
    const kept = Math.max(start, end - 1);
    pieces.push(text.slice(from, start), 'x'.repeat(kept - start));
    from = kept;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

function sentencesIn(words: readonly Word[], spans: readonly Span[]): Range[] {
  const sentences: Range[] = [];
  let from = 0;
  for (const { end } of spans) {
    let to = from;
    while (to < words.length && words[to]!.start < end) to++;
    // A quotation that ends the sentence keeps its closing mark.
    if (to > from) sentences.push({ from, to });
    from = to;
  }
  return sentences;
}
