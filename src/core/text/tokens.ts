import { foldWord } from './fold.ts';
import type { Span } from './span.ts';

/** A word of a text with the place it stands in; `folded` is what it is compared by. */
export interface Token extends Span {
  readonly folded: string;
}

/** A word may have soft hyphens in it: web pages set them where a line may break. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Calls `visit` for every word of `text`, in order, with its UTF-16 span. Runs of scripts that put no spaces between words are
 * divided with `Intl.Segmenter`; pass one paragraph at a time, since the segmenter slows down on long strings.
 */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  for (const match of text.matchAll(word)) {
    const run = match[0];
    if (unspaced.test(run)) eachSegment(run, match.index, visit);
    else visit(match.index, match.index + run.length);
  }
}

/** The words of `text`, folded. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  eachWord(text, (start, end) => {
    tokens.push({ start, end, folded: foldWord(text.slice(start, end)) });
  });
  return tokens;
}

function eachSegment(run: string, offset: number, visit: (start: number, end: number) => void): void {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmenter.segment(run)) {
    if (isWordLike) visit(offset + index, offset + index + segment.length);
  }
}
