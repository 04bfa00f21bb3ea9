import { fuzzyRank } from '../../text/fuzzy.ts';
import { foldForSearch } from './entryRow.ts';
import type { LibraryRow } from './libraryRow.ts';

/** At most this many rows are listed. */
const limit = 200;
/** Approximate matching is slow, so only rows that share pieces with what was typed are ranked by it. */
const fuzzyCandidates = 100;

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
  for (const row of rows) {
    if (words.length === 0 ? row.aliasOf === undefined : holdsAll(row.search, words)) {
      ranks.add(row, cited.has(row.key), () => rankOf(row, whole, words));
    }
  }
  if (ranks.total === 0 && whole.length > 2) return nearly(rows, whole);
  return { rows: ranks.best(), incomplete: ranks.total > limit };
}

function holdsAll(search: string, words: readonly string[]): boolean {
  for (const word of words) if (!search.includes(word)) return false;
  return true;
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

/** A third of the word that is longest: a slip of the finger leaves one of them whole. */
function piecesOf(whole: string): string[] {
  const word = whole.split(/\s+/).reduce((longest, next) => (next.length > longest.length ? next : longest));
  const size = Math.max(2, Math.floor(word.length / 3));
  const pieces = new Set<string>();
  for (let start = 0; start + size <= word.length; start += size) pieces.add(word.slice(start, start + size));
  pieces.add(word.slice(-size));
  return [...pieces];
}

function nearly(rows: readonly LibraryRow[], whole: string): MatchedRows {
  const pieces = piecesOf(whole);
  const byPieces: LibraryRow[][] = Array.from({ length: pieces.length + 1 }, () => []);
  for (const row of rows) {
    let shared = 0;
    for (const piece of pieces) if (row.search.includes(piece)) shared++;
    if (shared > 0 && byPieces[shared]!.length < fuzzyCandidates) byPieces[shared]!.push(row);
  }
  const candidates = byPieces.reverse().flat().slice(0, fuzzyCandidates);
  return { rows: fuzzyRank(candidates, (row) => row.search, whole, limit), incomplete: false };
}
