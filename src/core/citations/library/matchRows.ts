import { fuzzyRank } from '../../text/fuzzy.ts';
import { foldForSearch } from './entryRow.ts';
import { JoinedRows } from './joinedRows.ts';
import type { LibraryRow } from './libraryRow.ts';

/** At most this many rows are listed. */
const limit = 200;
/** Approximate matching is slow, so only rows that share pieces with what was typed are ranked by it. */
const fuzzyCandidates = 30;
/** Shorter pieces of a word say nothing. */
const shortestPiece = 2;

/** The joined texts of lists of rows, each kept as long as its rows are. */
const joinedTexts = new WeakMap<readonly LibraryRow[], JoinedRows>();

function joinedOf(rows: readonly LibraryRow[]): JoinedRows {
  const joined = joinedTexts.get(rows) ?? new JoinedRows(rows);
  joinedTexts.set(rows, joined);
  return joined;
}

/** Rows that match, best first; `incomplete` when more match than are given. */
export interface MatchedRows {
  readonly rows: readonly LibraryRow[];
  readonly incomplete: boolean;
}

/**
 * The rows whose text holds every typed word, in any order and any case. First those cited in the document, then those whose key begins
 * with what was typed, then those where every word begins a word, then the rest, each in the order of `rows`. When none matches, those that nearly do.
 */
export function matchRows(
  rows: readonly LibraryRow[],
  typed: string,
  { cited }: { readonly cited: ReadonlySet<string> },
): MatchedRows {
  const whole = foldForSearch(typed.trim());
  const words = whole.split(/\s+/).filter((word) => word !== '');
  const ranks = new Ranks();
  eachMatch(rows, words, (row) => ranks.add(row, cited.has(row.key), () => rankOf(row, whole, words)));
  if (ranks.total === 0 && whole.length > 2) return nearly(rows, whole);
  return { rows: ranks.best(), incomplete: ranks.total > limit };
}

/** Calls `visit` with every row that holds all words, in order; without words, with every entry. */
function eachMatch(rows: readonly LibraryRow[], words: readonly string[], visit: (row: LibraryRow) => void): void {
  if (words.length === 0) {
    for (const row of rows) if (row.aliasOf === undefined) visit(row);
    return;
  }
  const [first = '', ...others] = [...words].sort((a, b) => b.length - a.length);
  joinedOf(rows).eachWith(first, (index) => {
    const row = rows[index]!;
    if (others.every((word) => row.search.includes(word))) visit(row);
  });
}

/** 0: the key begins with it; 1: every word begins a word; 2: anything else. */
function rankOf({ search }: LibraryRow, whole: string, words: readonly string[]): number {
  // The folded key is what the searched text begins with.
  if (search.startsWith(whole)) return 0;
  return words.every((word) => beginsWord(search, word)) ? 1 : 2;
}

function beginsWord(search: string, word: string): boolean {
  for (let at = search.indexOf(word); at >= 0; at = search.indexOf(word, at + 1)) {
    if (at === 0 || !isLetter(search.charCodeAt(at - 1))) return true;
  }
  return false;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
}

const ranksOfOne = 3;

/** Collects rows by rank, no more of each than can be shown, so that nothing has to be sorted. */
class Ranks {
  readonly #ranks: LibraryRow[][] = Array.from({ length: 2 * ranksOfOne }, () => []);
  total = 0;

  add(row: LibraryRow, isCited: boolean, rank: () => number): void {
    this.total++;
    // Once the best rank of those not cited is full, another of them has no place.
    if (!isCited && this.#ranks[ranksOfOne]!.length >= limit) return;
    const list = this.#ranks[(isCited ? 0 : ranksOfOne) + rank()]!;
    if (list.length < limit) list.push(row);
  }

  best(): LibraryRow[] {
    return this.#ranks.flat().slice(0, limit);
  }
}

function longestWord(whole: string): string {
  return whole.split(/\s+/).reduce((longest, next) => (next.length > longest.length ? next : longest));
}

/** Beginning and end of a word, between which one letter or two are left out: one slip of the finger leaves one of them whole. */
function halvesOf(word: string): string[] {
  const length = Math.floor((word.length - 1) / 2);
  return length < shortestPiece ? [] : [...new Set([word.slice(0, length), word.slice(-length)])];
}

/** The thirds of a word: two slips leave one of them whole. */
function thirdsOf(word: string): string[] {
  const pieces = new Set<string>();
  for (let third = 0; third < 3; third++) {
    const start = Math.max(0, Math.min(Math.round((third * word.length) / 3), word.length - shortestPiece));
    pieces.add(word.slice(start, Math.max(start + shortestPiece, Math.round(((third + 1) * word.length) / 3))));
  }
  return [...pieces];
}

/** Every piece is looked for in all rows, so the fewer and longer ones come first. */
function nearly(rows: readonly LibraryRow[], whole: string): MatchedRows {
  const word = longestWord(whole);
  for (const pieces of [halvesOf(word), thirdsOf(word)]) {
    const near = fuzzyRank(candidatesFor(rows, pieces), (row) => row.search, whole, limit);
    if (near.length > 0) return { rows: near, incomplete: false };
  }
  return { rows: [], incomplete: false };
}

/** Rows with some of the pieces, those with more of them first. */
function candidatesFor(rows: readonly LibraryRow[], pieces: readonly string[]): LibraryRow[] {
  const shared = new Uint8Array(rows.length);
  for (const piece of pieces) joinedOf(rows).eachWith(piece, (index) => shared[index]!++);
  const byPieces: LibraryRow[][] = Array.from({ length: pieces.length + 1 }, () => []);
  for (let index = 0; index < rows.length; index++) {
    const count = shared[index]!;
    if (count > 0 && byPieces[count]!.length < fuzzyCandidates) byPieces[count]!.push(rows[index]!);
  }
  return byPieces.reverse().flat().slice(0, fuzzyCandidates);
}
