import { isInWord } from './entryRow.ts';
import type { LibraryRow } from './libraryRow.ts';
import { PieceFilter } from './pieceFilter.ts';

/** A shorter text is looked through faster than a filter of it is made, in code units. */
const shortText = 200_000;

/**
 * The searched texts of all rows as one, which the engine looks through several times faster than 50,000 short texts one by one. Takes about 15 ms to make
 * of these, so it is made once for a list of rows.
 */
export class JoinedRows {
  readonly #text: string;
  readonly #starts: Uint32Array;
  /** Made for the first word with a slip, which is looked for in several pieces. */
  #filter: PieceFilter | undefined;

  constructor(rows: readonly LibraryRow[]) {
    this.#text = rows.map(({ search }) => search).join('\n');
    this.#starts = new Uint32Array(rows.length + 1);
    let at = 0;
    for (const [index, { search }] of rows.entries()) {
      this.#starts[index] = at;
      at += search.length + 1;
    }
    this.#starts[rows.length] = at;
  }

  /** Calls `visit` with the index of every row that holds `word`, in order. A word has no line end. */
  eachWith(word: string, visit: (index: number) => unknown): void {
    const find = this.#finder(word);
    let row = 0;
    for (let at = find(0); at >= 0; at = find(this.#starts[row]!)) {
      row = this.#rowAt(at, row);
      if (visit(row++) === false || row >= this.#starts.length - 1) return;
    }
  }

  /** Whether any row has `word`. */
  has(word: string): boolean {
    return this.#finder(word)(0) >= 0;
  }

  /**
   * Calls `visit` with the words that have `word`'s part from `from` to `to` at its place, or at most `reach` code units from it, and whose first two letters are
   * not both others; with the index of the row, in order. Offsets in UTF-16 code units. With one of the `slips` forgiven, words whose beginning goes on as no
   * slip explains are left out.
   */
  eachWordLike(
    word: string,
    {
      from,
      to,
      reach,
      slips,
    }: { readonly from: number; readonly to: number; readonly reach: number; readonly slips: number },
    visit: (other: string, index: number) => void,
  ): void {
    const text = this.#text;
    const piece = word.slice(from, to);
    if (text.length > shortText) this.#filter ??= new PieceFilter(text);
    const find = this.#finder(piece);
    let row = 0;
    for (let at = find(0); at >= 0; at = find(at + 1)) {
      const earliest = at - from - reach;
      let start = at;
      while (start > 0 && start >= earliest && isInWord(text.charCodeAt(start - 1))) start--;
      if (start < earliest || at - start < from - reach || !beginsLike(text, start, word)) continue;
      if (slips === 1 && from === 0 && !goesOnLike(text, at + to, word, to)) continue;
      row = this.#rowAt(at, row);
      visit(text.slice(start, wordEnd(text, at + piece.length)), row);
    }
  }

  #finder(piece: string): (from: number) => number {
    return this.#filter && piece.length > 2 ? this.#filter.finder(piece) : (from) => this.#text.indexOf(piece, from);
  }

  /** The row that has the code unit at `at`, which is `from` or a later one: near ones are looked at first. */
  #rowAt(at: number, from: number): number {
    let low = from;
    let step = 1;
    while (low + step < this.#starts.length && this.#starts[low + step]! <= at) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.#starts.length - 1);
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** Whether one of the first two letters is one of the first two of `word`, which one slip leaves true, and two but rarely make false. */
function beginsLike(text: string, start: number, word: string): boolean {
  return isLike(text, start, word, 0);
}

/** Whether the text goes on at `at` as `word` does at `to`, but for one slip: a letter replaced, left out, added, or two swapped. */
function goesOnLike(text: string, at: number, word: string, to: number): boolean {
  return to + 2 > word.length || isLike(text, at, word, to);
}

function isLike(text: string, at: number, word: string, from: number): boolean {
  const one = text.charCodeAt(at);
  const two = text.charCodeAt(at + 1);
  const first = word.charCodeAt(from);
  const second = word.charCodeAt(from + 1);
  return one === first || two === second || one === second || two === first;
}

/** Where the word goes on to that has the code unit before `from`. */
function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isInWord(text.charCodeAt(end))) end++;
  return end;
}
