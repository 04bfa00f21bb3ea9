import type { Span } from '../../../text/span.ts';
import { divided } from './characters.ts';

/** A word of folded text; `lower` is what it is aligned by. */
export interface QuotedWord extends Span {
  readonly text: string;
  readonly lower: string;
}

const word = /[\p{L}\p{N}\ue001][\p{L}\p{N}\p{M}\ue001]*(?:'[\p{L}\p{N}\p{M}\ue001]+)*(?:[.,](?=\d)\d+)*/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of text that was folded for quoting, with contractions and numbers in one piece; characters count as words where a script has no spaces. */
export function quotedWords(folded: string): QuotedWord[] {
  const words: QuotedWord[] = [];
  for (const { 0: text, index } of folded.matchAll(word)) {
    if (unspaced.test(text)) {
      let at = index;
      for (const character of text) {
        if (character !== divided)
          words.push({ text: character, lower: character.toLowerCase(), start: at, end: at + character.length });
        at += character.length;
      }
    } else {
      words.push(wordOf(folded, index, index + text.length));
    }
  }
  return words;
}

/** The word that stands at `[start, end)` of folded text. */
export function wordOf(folded: string, start: number, end: number): QuotedWord {
  const written = folded.slice(start, end);
  const text = written.includes(divided) ? written.replaceAll(divided, '') : written;
  return { text, lower: text.toLowerCase(), start, end };
}
