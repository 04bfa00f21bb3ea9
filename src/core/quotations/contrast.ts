import { contentWords } from '../text/nearness.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { foldedText } from './check/compare/foldQuoted.ts';
import { isNegation, isNumber } from './check/compare/weightyWords.ts';

/** How a passage stands to a claim, as far as words can tell: `agrees` and `differs` need most of the claim's words in one sentence; `near` is all else. */
export interface Contrast {
  readonly stance: 'agrees' | 'differs' | 'near';
  /** The sentence of the passage that is nearest to the claim. */
  readonly sentence: Span;
  /** Its words that the claim has otherwise: other numbers, a negation too many. */
  readonly marks: readonly Span[];
  /** What of the claim the sentence lacks: numbers, negations. */
  readonly lacks: readonly string[];
}

/** The share of a claim's words that a sentence must have to agree or differ. */
const mostOf = 0.5;
const fewest = 2;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:['’]\p{L}+)?(?:[.,]\d+)*/gu;

interface Word extends Span {
  readonly lower: string;
}

/** Sets the nearest sentence of a passage against a claim: the same numbers and the same negation agree, others differ. */
export function contrastOf(claim: string, passage: string): Contrast {
  const wanted = telling(claim);
  let sentence: Span = { start: 0, end: 0 };
  let most = -1;
  for (const span of sentencesOf(passage)) {
    const has = new Set(telling(passage.slice(span.start, span.end)));
    const shared = wanted.filter((each) => has.has(each)).length;
    if (shared > most) [most, sentence] = [shared, span];
  }
  const near: Contrast = { stance: 'near', sentence, marks: [], lacks: [] };
  if (most < fewest || most < wanted.length * mostOf) return near;
  const mine = wordsIn(claim, 0);
  const theirs = wordsIn(passage.slice(sentence.start, sentence.end), sentence.start);
  const numbers = apart(mine, theirs, isNumber);
  const negations = isNegated(mine) === isNegated(theirs) ? nothing : apart(mine, theirs, isNegation);
  // A number that only one of them has says nothing against the other.
  const otherNumbers = numbers.lacks.length > 0 && numbers.marks.length > 0 ? numbers : nothing;
  const marks = [...otherNumbers.marks, ...negations.marks].sort((a, b) => a.start - b.start);
  const lacks = [...otherNumbers.lacks, ...negations.lacks];
  const isOther = marks.length + lacks.length > 0;
  return { stance: isOther ? 'differs' : 'agrees', sentence, marks, lacks };
}

const nothing: { readonly marks: readonly Span[]; readonly lacks: readonly string[] } = { marks: [], lacks: [] };

function apart(mine: readonly Word[], theirs: readonly Word[], test: (lower: string) => boolean) {
  const [a, b] = [mine.filter(({ lower }) => test(lower)), theirs.filter(({ lower }) => test(lower))];
  const [ofMine, ofTheirs] = [new Set(a.map(({ lower }) => lower)), new Set(b.map(({ lower }) => lower))];
  return {
    marks: b.filter(({ lower }) => !ofMine.has(lower)).map(({ start, end }) => ({ start, end })),
    lacks: [...ofMine].filter((lower) => !ofTheirs.has(lower)),
  };
}

/** Two negations in one sentence are none. */
function isNegated(words: readonly Word[]): boolean {
  return words.filter(({ lower }) => isNegation(lower)).length % 2 === 1;
}

function telling(text: string): string[] {
  return contentWords(text).filter((each) => !isNumber(each) && !isNegation(each));
}

function wordsIn(text: string, offset: number): Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    lower: foldedText(found).toLowerCase(),
    start: offset + index,
    end: offset + index + found.length,
  }));
}
