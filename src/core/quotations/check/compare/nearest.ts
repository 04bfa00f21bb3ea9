import type { Span } from '../../../text/span.ts';
import { type Alignment, align } from './align.ts';
import { differencesOf, type FoldedDifference, type NameTest, type WordedText } from './differences.ts';
import { foldQuoted } from './foldQuoted.ts';
import { nearStretches } from './nearStretches.ts';
import { quotedPieces } from './quotedPattern.ts';
import { type QuotedWord, quotedWords } from './quotedWords.ts';
import { originalEnd, originalStart, type SourceText } from './sourceText.ts';

/** A piece of a quotation made ready to be aligned; `at` is where it begins in the words of the quotation. */
interface PreparedPiece {
  readonly at: number;
  readonly original: string;
  readonly places: ReturnType<typeof foldQuoted>;
  readonly words: readonly QuotedWord[];
  readonly lower: readonly string[];
}

/** A difference with its span in the words of the quotation and that in the text of the source. */
export type NearDifference = FoldedDifference;

/** The stretches of a source nearest to a quotation. */
export interface Nearest {
  readonly source: SourceText;
  /** In the text of `source`, one for each piece. */
  readonly spans: readonly Span[];
  /** The share of the quotation's words that stand there in the same order, 0 to 1. */
  readonly similarity: number;
  /** The share that stands there in any order. */
  readonly inAnyOrder: number;
  readonly differences: readonly NearDifference[];
  readonly outOfOrder: boolean;
  /** Words that are the same on both sides, lower case. */
  readonly shared: readonly string[];
  /** Words that stand on both sides too, but in another order. */
  readonly moved: readonly string[];
}

/** What may stand between two words of one clause: a currency sign, but no stop and no closing mark. */
const sameClause = /^ [^\p{L}\p{N}.,;:!?()]*$/u;
/** Longer pieces are aligned in parts of so many words. */
const longest = 400;

/** Quoted words made ready to be aligned with many sources. */
export function preparedPieces(words: string): PreparedPiece[] {
  const pieces = quotedPieces(words);
  return pieces.flatMap(({ text, start }) => prepared(text, start));
}

function prepared(text: string, at: number): PreparedPiece[] {
  // Letters in brackets belong to their word; invisible characters keep the offsets.
  const original = text.replace(/[[\]]/g, '\u200b');
  const places = foldQuoted(original);
  const words = quotedWords(places.text);
  const parts: PreparedPiece[] = [];
  for (let from = 0; from < words.length; from += longest) {
    const part = words.slice(from, from + longest);
    parts.push({ at, original: text, places, words: part, lower: part.map(({ lower }) => lower) });
  }
  return parts;
}

/** The stretch of `source` nearest to the quotation; `undefined` when nothing in it is like it. */
export function nearestIn(
  pieces: readonly PreparedPiece[],
  source: SourceText,
  isName?: NameTest,
): Nearest | undefined {
  const spans: Span[] = [];
  const differences: NearDifference[] = [];
  const shared: string[] = [];
  const moved: string[] = [];
  let [distance, total, outOfOrder, after] = [0, 0, false, 0];
  for (const piece of pieces) {
    total += piece.words.length;
    const found = nearestStretch(piece, source, after);
    if (!found) {
      distance += piece.words.length;
      continue;
    }
    const { alignment, words } = found;
    distance += alignment.distance;
    outOfOrder ||= found.start + alignment.start < after;
    after = found.start + alignment.end;
    if (alignment.end === alignment.start) continue;
    spans.push({ start: words[alignment.start]!.start, end: words[alignment.end - 1]!.end });
    differences.push(...differencesIn(piece, { text: source.text, words }, alignment, isName));
    const divided = dividedWords(piece, words, alignment);
    shared.push(...divided.shared);
    moved.push(...divided.moved);
  }
  if (spans.length === 0 || total === 0) return undefined;
  const inAnyOrder = (shared.length + moved.length) / total;
  return { source, spans, similarity: 1 - distance / total, inAnyOrder, differences, outOfOrder, shared, moved };
}

/** Words of a source from the word `start` on, with the alignment of a piece with them. */
interface AlignedStretch {
  readonly start: number;
  readonly words: readonly QuotedWord[];
  readonly alignment: Alignment;
}

/** Of stretches that are as near, that with most words that are the same is taken, then one behind the piece before. */
function nearestStretch({ lower }: PreparedPiece, source: SourceText, after: number): AlignedStretch | undefined {
  let best: { readonly stretch: AlignedStretch; readonly order: readonly number[] } | undefined;
  for (const { start, end } of nearStretches(lower, source)) {
    const words = source.words.slice(start, end);
    const target = words.map((word) => word.lower);
    const alignment = changedEnd(align(lower, target), { text: source.text, words });
    const same = alignment.steps.filter((step) => step === 'same').length;
    const order = [alignment.distance, -same, start + alignment.start >= after ? 0 : 1];
    if (!best || isBefore(order, best.order)) best = { stretch: { start, words, alignment }, order };
  }
  return best?.stretch;
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index >= 0 && a[index]! < b[index]!;
}

/**
 * The last words of a quotation are rather changed ones than added: of alignments as near the shortest leaves them without a partner. They get those that
 * follow in the same clause.
 */
function changedEnd(alignment: Alignment, { text, words }: WordedText): Alignment {
  const steps = [...alignment.steps];
  let end = alignment.end;
  for (let index = steps.findLastIndex((step) => step !== 'added') + 1; index < steps.length && index > 0; index++) {
    const next = words[end];
    const last = words[end - 1];
    if (!next || !last || !sameClause.test(text.slice(last.end, next.start))) break;
    steps[index] = 'changed';
    end++;
  }
  return { ...alignment, end, steps };
}

function differencesIn(
  { at, original, places, words }: PreparedPiece,
  source: WordedText,
  { start, steps }: Alignment,
  isName: NameTest,
): NearDifference[] {
  const found = differencesOf({ text: places.text, words }, source, start, steps, isName);
  const inWords = ({ start: from, end }: Span): Span => {
    const to = at + originalEnd(places, end, original);
    return end === from ? { start: to, end: to } : { start: at + originalStart(places, from), end: to };
  };
  return found.flatMap((difference) => {
    const quoted = inWords(difference.quoted);
    const wideQuoted = inWords(difference.wideQuoted);
    const around = original.slice(Math.max(0, quoted.start - at - 1), quoted.end - at + 1);
    return difference.kind === 'case' && /[[\]]/.test(around) ? [] : [{ ...difference, quoted, wideQuoted }];
  });
}

/** The words of a piece that are the same, and of the others those that stand among the words of the source which are not. */
function dividedWords(
  { lower }: PreparedPiece,
  target: readonly QuotedWord[],
  { start, steps }: Alignment,
): { readonly shared: readonly string[]; readonly moved: readonly string[] } {
  const shared: string[] = [];
  const others: string[] = [];
  const left = new Map<string, number>();
  let [row, column] = [0, start];
  for (const step of steps) {
    if (step === 'same') shared.push(lower[row]!);
    else {
      if (step !== 'dropped') others.push(lower[row]!);
      const word = step === 'added' ? undefined : target[column]?.lower;
      if (word !== undefined) left.set(word, (left.get(word) ?? 0) + 1);
    }
    if (step !== 'dropped') row++;
    if (step !== 'added') column++;
  }
  const moved = others.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return { shared, moved };
}
