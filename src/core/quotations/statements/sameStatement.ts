import { foldWord } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import type { Statement } from '../statement.ts';

/** Two statements that say the same in other words. */
export interface SameStatement {
  /** Words that agree, of those of the shorter statement; from 0 to 1. */
  readonly share: number;
  /** The words of each that the other has not, between the first and the last that agree; in the `text` of the statement. */
  readonly differing: readonly [readonly Span[], readonly Span[]];
  /** From the first word that agrees to the last, in the `text` of each. */
  readonly aligned: readonly [Span, Span];
}

/** Longer statements are compared by so many first words, which bounds the cost. */
const mostWords = 240;
const leastShare = 0.55;
/** Words that carry meaning and agree: fewer are chance. */
const leastContent = 3;
/** Local alignment after Smith and Waterman (1981): what a pair of words, a difference and a gap are worth. */
const worth = { content: 3, other: 1, different: -1, gap: -1 };
const functionWords = new Set(
  `the a an of to in on at for by with from and or but that this it is are was were be been has have had will would not no we they he she i you our their his her its as there any some all so do does did
 if than then who which what when where into about в на и не что с по к у о от для за из но как это мы они он она я вы его её их наш все так же бы был была были то`.split(
    /\s+/,
  ),
);

/**
 * Whether two statements, of two sources as a rule, are one statement worded differently: the same speaker, and words that align over most of the shorter. Forms of one
 * word count as that word. `undefined` when they are not. Bounded: at most 240 words of each are aligned.
 */
export function sameStatement(a: Statement, b: Statement): SameStatement | undefined {
  if (!isSameSpeaker(a, b)) return undefined;
  const [left, right] = [tokenize(a.text).slice(0, mostWords), tokenize(b.text).slice(0, mostWords)];
  if (left.length === 0 || right.length === 0) return undefined;
  const pairs = align(left, right);
  const content = pairs.filter(([index]) => isContent(left[index]!)).length;
  const share = pairs.length / Math.min(left.length, right.length);
  if (content < leastContent || share < leastShare) return undefined;
  return {
    share,
    differing: [
      differing(
        left,
        pairs.map(([index]) => index),
      ),
      differing(
        right,
        pairs.map(([, index]) => index),
      ),
    ],
    aligned: [
      extent(
        left,
        pairs.map(([index]) => index),
      ),
      extent(
        right,
        pairs.map(([, index]) => index),
      ),
    ],
  };
}

function isSameSpeaker({ speaker: a }: Statement, { speaker: b }: Statement): boolean {
  if (!a || !b) return false;
  if (a.actor !== undefined && b.actor !== undefined) return a.actor === b.actor;
  return folded(a.name) === folded(b.name);
}

function folded(name: string): string {
  return name.split(/\s+/).map(foldWord).join(' ');
}

/** The pairs of words that agree in the best local alignment, in order. */
function align(left: readonly Token[], right: readonly Token[]): (readonly [number, number])[] {
  const width = right.length + 1;
  const scores = new Int16Array((left.length + 1) * width);
  let best = 0;
  for (let row = 1; row <= left.length; row++)
    for (let column = 1; column < width; column++) {
      const cell = row * width + column;
      scores[cell] = Math.max(
        0,
        scores[cell - width - 1]! + worthOf(left[row - 1]!, right[column - 1]!),
        scores[cell - width]! + worth.gap,
        scores[cell - 1]! + worth.gap,
      );
      if (scores[cell]! > scores[best]!) best = cell;
    }
  return traced(scores, best, width, left, right);
}

function traced(
  scores: Int16Array,
  from: number,
  width: number,
  left: readonly Token[],
  right: readonly Token[],
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let cell = from; scores[cell]! > 0; ) {
    const [row, column] = [Math.floor(cell / width) - 1, (cell % width) - 1];
    const value = worthOf(left[row]!, right[column]!);
    if (scores[cell] === scores[cell - width - 1]! + value) {
      if (value > 0) pairs.push([row, column]);
      cell -= width + 1;
    } else cell -= scores[cell] === scores[cell - width]! + worth.gap ? width : 1;
  }
  return pairs.reverse();
}

function worthOf(a: Token, b: Token): number {
  if (!isSameWord(a.folded, b.folded)) return worth.different;
  return isContent(a) ? worth.content : worth.other;
}

/** Equal, or forms of one word: five letters alike, and most of the longer. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  let alike = 0;
  while (alike < a.length && alike < b.length && a[alike] === b[alike]) alike++;
  return alike >= 5 && alike >= 0.6 * longer;
}

function isContent({ folded: word }: Token): boolean {
  return word.length > 2 && !functionWords.has(word);
}

function extent(words: readonly Token[], indexes: readonly number[]): Span {
  return { start: words[indexes[0]!]!.start, end: words[indexes.at(-1)!]!.end };
}

/** The stretches between the words that agree. */
function differing(words: readonly Token[], agreeing: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (const [index, at] of agreeing.entries()) {
    const next = agreeing[index + 1];
    if (next !== undefined && next > at + 1) spans.push({ start: words[at + 1]!.start, end: words[next - 1]!.end });
  }
  return spans;
}
