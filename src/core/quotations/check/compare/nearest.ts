import type { Span } from '../../../text/span.ts';
import { type Alignment, align } from './align.ts';
import { differencesOf, type FoldedDifference, type NameTest } from './differences.ts';
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
  readonly differences: readonly NearDifference[];
  readonly outOfOrder: boolean;
  /** Words that are the same on both sides, lower case. */
  readonly shared: readonly string[];
}

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
  let [distance, total, outOfOrder, after] = [0, 0, false, 0];
  for (const piece of pieces) {
    total += piece.words.length;
    const found = nearestStretch(piece, source, after);
    if (!found) {
      distance += piece.words.length;
      continue;
    }
    const end = found.start + found.alignment.end;
    const start = found.start + found.alignment.start;
    distance += found.alignment.distance;
    outOfOrder ||= start < after;
    after = end;
    if (end === start) continue;
    spans.push({ start: source.words[start]!.start, end: source.words[end - 1]!.end });
    differences.push(...differencesIn(piece, source, start, found.alignment, isName));
    shared.push(...sharedWords(piece, found.alignment));
  }
  if (spans.length === 0 || total === 0) return undefined;
  return { source, spans, similarity: 1 - distance / total, differences, outOfOrder, shared };
}

/** Of stretches that are as near, one behind the piece before is taken. */
function nearestStretch(
  { lower }: PreparedPiece,
  source: SourceText,
  after: number,
): { readonly start: number; readonly alignment: Alignment } | undefined {
  let best: { start: number; alignment: Alignment } | undefined;
  for (const { start, end } of nearStretches(lower, source)) {
    const target = source.words.slice(start, end).map((word) => word.lower);
    const alignment = align(lower, target);
    const isBetter = !best || alignment.distance < best.alignment.distance;
    const isAsNear = best !== undefined && alignment.distance === best.alignment.distance;
    const isInOrder = start + alignment.start >= after;
    const wasInOrder = best !== undefined && best.start + best.alignment.start >= after;
    if (isBetter || (isAsNear && isInOrder && !wasInOrder)) best = { start, alignment };
  }
  return best;
}

function differencesIn(
  { at, original, places, words }: PreparedPiece,
  source: SourceText,
  start: number,
  { steps }: Alignment,
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

function sharedWords({ lower }: PreparedPiece, { steps }: Alignment): string[] {
  const shared: string[] = [];
  let row = 0;
  for (const step of steps) {
    if (step === 'same') shared.push(lower[row]!);
    if (step !== 'dropped') row++;
  }
  return shared;
}
