import type { LibraryRow } from './libraryRow.ts';
import { partAt, partStarts } from './partAt.ts';

/** So many rows are joined at a time, which takes a few milliseconds. */
const blockSize = 4096;

interface Block {
  readonly text: string;
  /** Where the text of each row begins. */
  readonly starts: Uint32Array;
}

/**
 * The searched texts of many rows as few, which the engine looks through several times faster than 50,000 short texts one by one. Of these they take about
 * 50 ms to make, so they are kept with a list of rows, and made in steps where there is time for it, else when they are first looked through.
 */
export class JoinedRows {
  readonly rows: readonly LibraryRow[];
  readonly #blocks: (Block | undefined)[];

  constructor(rows: readonly LibraryRow[]) {
    this.rows = rows;
    this.#blocks = new Array<Block | undefined>(Math.ceil(rows.length / blockSize)).fill(undefined);
  }

  /** Makes them in steps, so that the first search need not. */
  *preparing(): Generator<undefined, void> {
    for (let index = 0; index < this.#blocks.length; index++) {
      this.#block(index);
      yield;
    }
  }

  /** Calls `visit` with the index of every row that holds `word`, in order. A word has no line end. */
  eachWith(word: string, visit: (index: number) => void): void {
    for (let index = 0; index < this.#blocks.length; index++) {
      const { text, starts } = this.#block(index);
      let row = 0;
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[row]!)) {
        row = partAt(starts, at, row);
        visit(index * blockSize + row++);
        if (row >= starts.length - 1) break;
      }
    }
  }

  /** Whether any row has `word`. */
  has(word: string): boolean {
    return this.#blocks.some((_, index) => this.#block(index).text.includes(word));
  }

  #block(index: number): Block {
    const known = this.#blocks[index];
    if (known) return known;
    const texts = this.rows.slice(index * blockSize, (index + 1) * blockSize).map(({ search }) => search);
    const block = { text: texts.join('\n'), starts: partStarts(texts) };
    this.#blocks[index] = block;
    return block;
  }
}
