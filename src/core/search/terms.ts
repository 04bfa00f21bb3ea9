import { foldWord } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { eachWord } from '../text/tokens.ts';

/** A word as the index knows it: `form` is the folded surface form. Offsets are UTF-16 code units. */
export interface Term extends Span {
  readonly form: string;
}

/**
 * Calls `visit` for every word the index takes up, in order. Words are those of `eachWord`, except that single letters joined
 * by full stops are one word with its stops: `U.S.` counts as `US`. Pass one paragraph at a time.
 */
export function eachTerm(text: string, visit: (start: number, end: number) => void): void {
  let from = -1;
  let to = -1;
  const flush = () => {
    if (from >= 0) visit(from, to - from > 1 && text[to] === '.' ? to + 1 : to);
    from = -1;
  };
  eachWord(text, (start, end) => {
    const letter = end - start === 1 && text.charCodeAt(start) > 57;
    if (from >= 0 && letter && start === to + 1 && text[to] === '.') {
      to = end;
      return;
    }
    flush();
    if (letter && text[end] === '.') {
      from = start;
      to = end;
    } else visit(start, end);
  });
  flush();
}

/** The folded form of a word that `eachTerm` found; empty for a word that is nothing but marks. */
export function formOf(word: string): string {
  return foldWord(word.includes('.') ? word.replaceAll('.', '') : word);
}

/** The words of `text` as the index knows them. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  eachTerm(text, (start, end) => {
    const form = formOf(text.slice(start, end));
    if (form !== '') terms.push({ start, end, form });
  });
  return terms;
}
