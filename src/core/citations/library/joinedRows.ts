import type { LibraryRow } from './libraryRow.ts';

/**
 * The searched texts of all rows as one, which the engine looks through several times faster than 50,000 short texts one by one. Takes about 15 ms to make
 * of these, so it is made once for a list of rows.
 */
export class JoinedRows {
  readonly #text: string;
  readonly #starts: Uint32Array;

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
  eachWith(word: string, visit: (index: number) => void): void {
    let row = 0;
    for (let at = this.#text.indexOf(word); at >= 0; at = this.#text.indexOf(word, this.#starts[row]!)) {
      row = this.#rowAt(at, row);
      visit(row++);
      if (row >= this.#starts.length - 1) return;
    }
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
