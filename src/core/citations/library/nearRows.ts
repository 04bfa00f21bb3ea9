import { editDistance } from '../../text/editDistance.ts';
import type { JoinedRows } from './joinedRows.ts';
import type { LibraryRow } from './libraryRow.ts';

/** Shorter pieces of a word say nothing. */
const shortestPiece = 2;

/** Part of a typed word and where it stands in it, in UTF-16 code units. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Up to this many rows are read word by word; of more, only the words that share a piece with what was typed. */
const fewRows = 1000;

/** The indices of the rows that hold every typed word or one that begins nearly like it, those with the fewest slips first, then in order. */
export function nearRows(rows: readonly LibraryRow[], joined: JoinedRows, words: readonly string[]): number[] {
  const known = words.filter((word) => joined.has(word));
  // The longer a word, the fewer others are near it.
  const unknown = words.filter((word) => !known.includes(word)).sort((a, b) => b.length - a.length);
  if (unknown.length === 0) return [];
  const holdsKnown = (index: number) => known.every((word) => rows[index]!.search.includes(word));
  let slips = fewWith(joined, known, holdsKnown);
  for (const word of unknown) slips = addSlips(rows, joined, word, slips);
  return [...(slips ?? [])]
    .filter(([index]) => holdsKnown(index))
    .sort(([a, slipsOfA], [b, slipsOfB]) => slipsOfA - slipsOfB || a - b)
    .map(([index]) => index);
}

/** The rows that hold all `words`, with no slip yet; `undefined` when they are too many to be read one by one. */
function fewWith(
  joined: JoinedRows,
  words: readonly string[],
  holdsAll: (index: number) => boolean,
): Map<number, number> | undefined {
  if (words.length === 0) return undefined;
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best));
  const found = new Map<number, number>();
  let seen = 0;
  joined.eachWith(longest, (index) => {
    if (holdsAll(index)) found.set(index, 0);
    return ++seen <= fewRows;
  });
  return seen <= fewRows ? found : undefined;
}

/** The indices of the rows that hold the most of what was typed, counted in letters of whole words, in order; none for a single word. */
export function partialRows(rows: readonly LibraryRow[], joined: JoinedRows, words: readonly string[]): number[] {
  if (words.length < 2) return [];
  const held = new Uint16Array(rows.length);
  for (const word of words) joined.eachWith(word, (index) => (held[index]! += word.length));
  const most = held.reduce((best, each) => Math.max(best, each), shortestPiece);
  return rows.flatMap((_, index) => (held[index] === most ? [index] : []));
}

/** The slips of the rows with those of one more word, between it and the nearest beginning of a word of the row; rows where it takes more than are forgiven are left out. */
function addSlips(
  rows: readonly LibraryRow[],
  joined: JoinedRows,
  word: string,
  before: ReadonlyMap<number, number> | undefined,
): Map<number, number> {
  const most = slipsForgiven(word);
  const distances = new Map<string, number>();
  const after = new Map<number, number>();
  const look = (other: string, index: number) => {
    let distance = distances.get(other);
    if (distance === undefined) {
      distance = editDistance(word, other, most, true);
      distances.set(other, distance);
    }
    if (distance > most) return;
    const so = before ? before.get(index) : 0;
    if (so !== undefined && so + distance < (after.get(index) ?? Number.POSITIVE_INFINITY))
      after.set(index, so + distance);
  };
  if (most === 0) return after;
  if (before && before.size <= fewRows) {
    for (const index of before.keys())
      for (const other of rows[index]!.search.split(/[^a-z0-9\u0080-\uffff]+/)) look(other, index);
    return after;
  }
  for (const pieces of piecesOf(word, most)) {
    // What is before the first piece cannot have a slip.
    for (const { from, to } of pieces)
      joined.eachWordLike(word, { from, to, reach: from === 0 ? 0 : most, slips: most }, look);
    if (after.size > 0) break;
  }
  return after;
}

function slipsForgiven({ length }: string): number {
  if (length < 3) return 0;
  return length < 8 ? 1 : 2;
}

/** Pieces of which one is left whole by one slip; then, where two are forgiven, by two. */
function piecesOf(word: string, most: number): Piece[][] {
  const halves = halvesOf(word);
  return most === 1 && halves.length > 0 ? [halves] : [halves, thirdsOf(word)];
}

/** Beginning and end of a word, between which one letter or two are left out: one slip of the finger leaves one of them whole. */
function halvesOf({ length }: string): Piece[] {
  const half = Math.floor((length - 1) / 2);
  if (half < shortestPiece) return [];
  return [
    { from: 0, to: half },
    { from: length - half, to: length },
  ];
}

/** The thirds of a word: two slips leave one of them whole. */
function thirdsOf({ length }: string): Piece[] {
  return [0, 1, 2].map((third) => {
    const from = Math.max(0, Math.min(Math.round((third * length) / 3), length - shortestPiece));
    return { from, to: Math.max(from + shortestPiece, Math.round(((third + 1) * length) / 3)) };
  });
}
