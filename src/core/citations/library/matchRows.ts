import { foldForSearch, isInWord } from './entryRow.ts';
import type { JoinedRows } from './joinedRows.ts';
import type { LibraryRow } from './libraryRow.ts';

/** At most this many rows are listed. */
export const mostRows = 200;

/** Rows that match, best first; `incomplete` when more match than are given. */
export interface MatchedRows {
  readonly rows: readonly LibraryRow[];
  readonly incomplete: boolean;
}

/**
 * The rows whose text holds every typed word, in any order and any case. First those cited in the document, then those whose key begins
 * with what was typed, then those where every word begins a word, then the rest, each in their order. When none
 * matches, `NearRows` gives what may have been meant.
 */
export function matchRows(
  joined: JoinedRows,
  typed: string,
  { cited }: { readonly cited: ReadonlySet<string> },
): MatchedRows {
  const { whole, words } = typedWords(typed);
  const ranks = new Ranks();
  eachMatch(joined, words, (row) => ranks.add(row, cited.has(row.key), () => rankOf(row, whole, words)));
  return { rows: ranks.best(), incomplete: ranks.total > mostRows };
}

/** What was typed, folded as the searched texts are, and its words, each once. */
export function typedWords(typed: string): { readonly whole: string; readonly words: readonly string[] } {
  const whole = foldForSearch(typed.trim());
  return { whole, words: [...new Set(whole.split(/\s+/))].filter((word) => word !== '') };
}

/** Calls `visit` with every row that holds all words, in order; without words, with every entry. */
function eachMatch(joined: JoinedRows, words: readonly string[], visit: (row: LibraryRow) => void): void {
  const { rows } = joined;
  if (words.length === 0) {
    for (const row of rows) if (row.aliasOf === undefined) visit(row);
    return;
  }
  const [first = '', ...others] = [...words].sort((a, b) => b.length - a.length);
  joined.eachWith(first, (index) => {
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
    if (at === 0 || !isInWord(search.charCodeAt(at - 1))) return true;
  }
  return false;
}

const ranksOfOne = 3;

/** Collects rows by rank, no more of each than can be shown, so that nothing has to be sorted. */
class Ranks {
  readonly #ranks: LibraryRow[][] = Array.from({ length: 2 * ranksOfOne }, () => []);
  total = 0;

  add(row: LibraryRow, isCited: boolean, rank: () => number): void {
    this.total++;
    // Once the best rank of those not cited is full, another of them has no place.
    if (!isCited && this.#ranks[ranksOfOne]!.length >= mostRows) return;
    const list = this.#ranks[(isCited ? 0 : ranksOfOne) + rank()]!;
    if (list.length < mostRows) list.push(row);
  }

  best(): LibraryRow[] {
    return this.#ranks.flat().slice(0, mostRows);
  }
}
