import { wordsIn } from './entryRow.ts';
import type { LibraryRow } from './libraryRow.ts';
import { partAt, partStarts } from './partAt.ts';

/** After so many rows others get a turn. */
const oneStep = 500;
/** Shorter words are like too many. */
const shortestWord = 2;

/** The place in a word at which another one is to have a part of it. Offsets in UTF-16 code units. */
export interface WordPart {
  readonly from: number;
  readonly to: number;
  /** How far from its place the part may stand. */
  readonly reach: number;
  /** How many slips are forgiven. */
  readonly slips: number;
}

/**
 * The words of the searched texts of all rows, each once, and which rows have it: a word with a slip is looked for among these, which are a tenth of
 * the text. Of 50,000 rows it takes about 150 ms to make, so it is made once for a list of rows, when one is asked for.
 */
export class RowWords {
  /** The words, each before a line end. */
  readonly #text: string;
  readonly #starts: Uint32Array;
  /** The rows of all words, and where those of each begin. */
  readonly #rows: Uint32Array;
  readonly #firsts: Uint32Array;

  private constructor(words: readonly string[], rows: Uint32Array, firsts: Uint32Array) {
    this.#text = `${words.join('\n')}\n`;
    this.#starts = partStarts(words);
    this.#rows = rows;
    this.#firsts = firsts;
  }

  /** Makes them in steps. */
  static *making(rows: readonly LibraryRow[]): Generator<undefined, RowWords> {
    const words = new Words();
    for (const [index, { search }] of rows.entries()) {
      words.take(search, index);
      if (index % oneStep === oneStep - 1) yield;
    }
    const { firsts, byWord } = yield* words.sorting();
    yield;
    return new RowWords(words.all, byWord, firsts);
  }

  /** Whether any word has `part`, which has nothing but what words have. */
  has(part: string): boolean {
    return this.#text.includes(part);
  }

  /** Sets the mark of every row that has a word with `part` in it. */
  markRows(part: string, marks: Uint8Array): void {
    let index = 0;
    for (let at = this.#text.indexOf(part); at >= 0; at = this.#text.indexOf(part, this.#starts[index]!)) {
      index = partAt(this.#starts, at, index);
      for (const row of this.#rowsOf(index)) marks[row] = 1;
      if (++index >= this.#starts.length - 1) return;
    }
  }

  /**
   * Calls `visit` with the words that have the part of `word` at its place, and whose first two letters are not both others; and with the indices of the
   * rows that have them, in order. With one slip forgiven, words whose beginning goes on as no slip explains are left out.
   */
  eachLike(
    word: string,
    { from, to, reach, slips }: WordPart,
    visit: (other: string, rows: Iterable<number>) => void,
  ): void {
    const text = this.#text;
    const piece = word.slice(from, to);
    let index = 0;
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      index = partAt(this.#starts, at, index);
      const start = this.#starts[index]!;
      if (Math.abs(at - from - start) > reach || !isLike(text, start, word, 0)) continue;
      if (slips === 1 && from === 0 && to + 2 <= word.length && !isLike(text, at + to, word, to)) continue;
      visit(text.slice(start, this.#starts[index + 1]! - 1), this.#rowsOf(index));
    }
  }

  #rowsOf(word: number): Uint32Array {
    return this.#rows.subarray(this.#firsts[word]!, this.#firsts[word + 1]!);
  }
}

/** Collects words by the rows that have them. */
class Words {
  readonly all: string[] = [];
  readonly #ids = new Map<string, number>();
  /** Of each word the last row that has it, and how many have it. */
  readonly #last: number[] = [];
  readonly #counts: number[] = [];
  /** Pairs of a word and a row that has it, in the order of the rows. */
  readonly #pairs: number[] = [];

  take(search: string, row: number): void {
    for (const word of wordsIn(search)) if (word.length >= shortestWord) this.#add(word, row);
  }

  #add(word: string, row: number): void {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.all.length;
      this.#ids.set(word, id);
      this.all.push(word);
      this.#counts.push(0);
      this.#last.push(-1);
    }
    if (this.#last[id] === row) return;
    this.#last[id] = row;
    this.#counts[id]!++;
    this.#pairs.push(id, row);
  }

  /** The rows by word, and where those of each word begin. */
  *sorting(): Generator<undefined, { readonly firsts: Uint32Array; readonly byWord: Uint32Array }> {
    const firsts = new Uint32Array(this.all.length + 1);
    for (const [id, count] of this.#counts.entries()) firsts[id + 1] = firsts[id]! + count;
    const next = firsts.slice();
    const byWord = new Uint32Array(this.#pairs.length / 2);
    for (let at = 0; at < this.#pairs.length; at += 2) {
      const id = this.#pairs[at]!;
      byWord[next[id]!] = this.#pairs[at + 1]!;
      next[id]!++;
      if (at % (64 * oneStep) === 0) yield;
    }
    return { firsts, byWord };
  }
}

/** Whether one of two letters of the text is one of two of `word`, which one slip leaves true, and two but rarely make false. */
function isLike(text: string, at: number, word: string, from: number): boolean {
  const one = text.charCodeAt(at);
  const two = text.charCodeAt(at + 1);
  const first = word.charCodeAt(from);
  const second = word.charCodeAt(from + 1);
  return one === first || two === second || one === second || two === first;
}
