import type { Span } from '../../../text/span.ts';
import { type PieceFinder, pieceFinder } from './pieceFinder.ts';
import { isMarked, type Joint, quotedPieces } from './quotedPattern.ts';

/** Quoted words made ready to be looked for in many texts. */
export interface QuotedPattern {
  readonly whole: PieceFinder;
  /** The pieces between the marks of an editor; empty when there are none. */
  readonly pieces: readonly { readonly finder: PieceFinder; readonly joint: Joint }[];
  readonly marked: boolean;
}

/** Where quoted words stand in folded text: one span for each piece, in order. */
export interface ExactPlace {
  readonly spans: readonly Span[];
  /** Whether an editor's marks, or punctuation at the end, are all that differs. */
  readonly edited: boolean;
}

/** No more places of one quotation than this are looked for. */
const mostPlaces = 50;
/** An editor's words stand for at most so many characters of the source. */
const longestReplaced = 160;
/** A piece of fewer words says little by itself, so it must follow within this many characters. */
const fewWords = 3;
const nearBy = 600;
/** Ways to join the pieces that are tried from one beginning. */
const mostTries = 200;

export function quotedPattern(words: string): QuotedPattern {
  const marked = isMarked(words);
  const pieces = marked ? quotedPieces(words).map(({ text, joint }) => ({ finder: pieceFinder(text), joint })) : [];
  return { whole: pieceFinder(words), pieces, marked };
}

/** All places at which the words stand in `text`, as they are or with their changes marked; the former come alone when there are any. */
export function findExact(pattern: QuotedPattern, text: string): ExactPlace[] {
  const whole = places(text, (from) => {
    const span = pattern.whole.find(text, from);
    return span && { spans: [span], edited: pattern.whole.changed || !text.startsWith(pattern.whole.ends, span.end) };
  });
  if (whole.length > 0 || pattern.pieces.length === 0) return whole;
  return places(text, (from) => joined(pattern, text, from));
}

function places(text: string, next: (from: number) => ExactPlace | undefined): ExactPlace[] {
  const found: ExactPlace[] = [];
  for (let from = 0; found.length < mostPlaces && from <= text.length; ) {
    const place = next(from);
    if (!place) break;
    found.push(place);
    from = place.spans[0]!.end;
  }
  return found;
}

/** All pieces must be there at all before ways to join them are tried. */
function joined(pattern: QuotedPattern, text: string, start: number): ExactPlace | undefined {
  if (!pattern.pieces.every(({ finder }) => finder.find(text, start))) return undefined;
  return beforeSecond(pattern, text, start) ?? fromFirst(pattern, text, start);
}

/** A first piece of a word or two stands everywhere: it is looked for before each place of the second. */
function beforeSecond({ pieces }: QuotedPattern, text: string, start: number): ExactPlace | undefined {
  const [first, second] = pieces;
  if (!first || !second || first.finder.words >= fewWords || second.finder.words < fewWords) return undefined;
  const far = Math.min(reach(second.joint, 0), nearBy);
  for (let from = start, tries = 0; tries < mostTries; tries++) {
    const place = second.finder.find(text, from);
    if (!place) return undefined;
    const span = lastBefore(first.finder, text, Math.max(start, place.start - far - nearBy), place.start);
    const rest = span && place.start - span.end <= far && follow(pieces, 2, text, place.end, { left: mostTries });
    if (rest) return { spans: [span, place, ...rest], edited: true };
    from = place.start + 1;
  }
  return undefined;
}

function lastBefore(finder: PieceFinder, text: string, from: number, until: number): Span | undefined {
  let last: Span | undefined;
  for (let span = finder.find(text, from); span && span.end <= until; span = finder.find(text, span.start + 1))
    last = span;
  return last;
}

function fromFirst({ pieces }: QuotedPattern, text: string, start: number): ExactPlace | undefined {
  const first = pieces[0]!.finder;
  for (let from = start, tries = 0; tries < mostTries; tries++) {
    const span = first.find(text, from);
    if (!span) return undefined;
    const rest = follow(pieces, 1, text, span.end, { left: mostTries });
    if (rest) return { spans: [span, ...rest], edited: true };
    from = span.start + 1;
  }
  return undefined;
}

function follow(
  pieces: QuotedPattern['pieces'],
  index: number,
  text: string,
  after: number,
  tries: { left: number },
): Span[] | undefined {
  const piece = pieces[index];
  if (!piece) return [];
  const limit = after + reach(piece.joint, piece.finder.words);
  for (let from = after; tries.left-- > 0; ) {
    const span = piece.finder.find(text, from);
    if (!span || span.start > limit) return undefined;
    const rest = follow(pieces, index + 1, text, span.end, tries);
    if (rest) return [span, ...rest];
    from = span.start + 1;
  }
  return undefined;
}

/** How far behind the last piece the next may begin, in characters. */
function reach(joint: Joint, words: number): number {
  if (joint === 'note') return 4;
  if (joint === 'bracket') return longestReplaced;
  return words < fewWords ? nearBy : Number.POSITIVE_INFINITY;
}
