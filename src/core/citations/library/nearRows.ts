import { editDistance } from '../../text/editDistance.ts';
import { wordsIn } from './entryRow.ts';
import { JoinedRows } from './joinedRows.ts';
import type { LibraryRow } from './libraryRow.ts';
import { type MatchedRows, mostRows, typedWords } from './matchRows.ts';
import { RowWords } from './rowWords.ts';

/** Shorter pieces of a word say nothing. */
const shortestPiece = 2;
/** Up to this many rows are read word by word; of more, only the words that share a piece with what was typed. */
const fewRows = 1000;
/** No more words than these are looked for. */
const mostWords = 30;
/** The slips of a row that is left out. */
const out = 255;

/** Part of a typed word and where it stands in it, in UTF-16 code units. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

/**
 * What was meant where no row holds all that was typed, see `matchRows`. The words of all rows are made when they are first asked for, in steps that
 * requests at the same time share.
 */
export class NearRows {
  readonly rows: readonly LibraryRow[];
  readonly #joined: JoinedRows;
  #words: RowWords | undefined;
  readonly #making: Generator<undefined, RowWords>;

  constructor(rows: readonly LibraryRow[]) {
    this.rows = rows;
    this.#joined = new JoinedRows(rows);
    this.#making = RowWords.making(rows);
  }

  /**
   * The rows that hold every typed word or one that begins nearly like it, those with the fewest slips first, then in order; when there is none, those that
   * hold the most of what was typed. Of many words only the first count. In steps, which are many only the first time.
   */
  *like(typed: string): Generator<undefined, MatchedRows> {
    const { whole, words: all } = typedWords(typed);
    if (whole.length <= 2) return { rows: [], incomplete: false };
    const words = all.slice(0, mostWords);
    const look = new WordsLook(this.rows, this.#joined, yield* this.#known());
    const nearly = yield* look.rowsLike(words);
    return listed(this.rows, nearly.length > 0 ? nearly : yield* look.rowsWithMost(words));
  }

  *#known(): Generator<undefined, RowWords> {
    while (this.#words === undefined) {
      const { done, value } = this.#making.next();
      if (done) {
        this.#words = value;
        return value;
      }
      yield;
    }
    return this.#words;
  }
}

function listed(rows: readonly LibraryRow[], indices: readonly number[]): MatchedRows {
  return { rows: indices.slice(0, mostRows).map((index) => rows[index]!), incomplete: indices.length > mostRows };
}

/** Looks for words that were typed with a slip. */
class WordsLook {
  readonly #rows: readonly LibraryRow[];
  readonly #joined: JoinedRows;
  readonly #words: RowWords;

  constructor(rows: readonly LibraryRow[], joined: JoinedRows, words: RowWords) {
    this.#rows = rows;
    this.#joined = joined;
    this.#words = words;
  }

  /** The indices of the rows, best first; no more than tell that there are more than can be listed. */
  *rowsLike(words: readonly string[]): Generator<undefined, number[]> {
    const known: string[] = [];
    for (const word of words) {
      if ((isWord(word) ? this.#words : this.#joined).has(word)) known.push(word);
      yield;
    }
    // The longer a word, the fewer others are near it.
    const unknown = words.filter((word) => !known.includes(word)).sort((a, b) => b.length - a.length);
    if (unknown.length === 0) return [];
    const holdsKnown = (index: number) => known.every((word) => this.#rows[index]!.search.includes(word));
    const few = this.#fewWith(known, holdsKnown);
    let slips: Uint8Array | undefined;
    for (const word of unknown) {
      slips = this.#withSlips(word, slips, few);
      yield;
    }
    const found: number[] = [];
    for (let count = 0; count <= 2 * unknown.length && found.length <= mostRows; count++) {
      for (let index = slips!.indexOf(count); index >= 0; index = slips!.indexOf(count, index + 1))
        if (holdsKnown(index) && found.push(index) > mostRows) break;
    }
    return found;
  }

  /** The indices of the rows that hold the most of what was typed, counted in letters of whole words, in order; none for a single word. */
  *rowsWithMost(words: readonly string[]): Generator<undefined, number[]> {
    if (words.length < 2) return [];
    const held = new Uint32Array(this.#rows.length);
    let most = shortestPiece;
    for (const word of words) {
      const marks = this.#marksOf(word);
      for (let index = marks.indexOf(1); index >= 0; index = marks.indexOf(1, index + 1)) {
        held[index]! += word.length;
        most = Math.max(most, held[index]!);
      }
      yield;
    }
    const found: number[] = [];
    for (let index = held.indexOf(most); index >= 0 && found.length <= mostRows; index = held.indexOf(most, index + 1))
      found.push(index);
    return found;
  }

  /** 1 for each row that holds `word`. */
  #marksOf(word: string): Uint8Array {
    const marks = new Uint8Array(this.#rows.length);
    if (isWord(word)) this.#words.markRows(word, marks);
    else
      this.#joined.eachWith(word, (index) => {
        marks[index] = 1;
      });
    return marks;
  }

  /** The rows that hold all `words`; `undefined` when they are too many to be read one by one. */
  #fewWith(words: readonly string[], holdsAll: (index: number) => boolean): number[] | undefined {
    if (words.length === 0) return undefined;
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best));
    const marks = this.#marksOf(longest);
    const found: number[] = [];
    let seen = 0;
    for (let index = marks.indexOf(1); index >= 0 && seen <= fewRows; index = marks.indexOf(1, index + 1)) {
      seen++;
      if (holdsAll(index)) found.push(index);
    }
    return seen <= fewRows ? found : undefined;
  }

  /**
   * The slips of each row with those of one more word, between it and the nearest beginning of a word of the row. Rows where it takes more than are forgiven
   * are out.
   */
  #withSlips(word: string, before: Uint8Array | undefined, few: readonly number[] | undefined): Uint8Array {
    const after = new Uint8Array(this.#rows.length).fill(out);
    const most = slipsForgiven(word);
    if (most === 0) return after;
    const distances = new Map<string, number>();
    let found = false;
    const look = (other: string, rows: Iterable<number>) => {
      const distance = distances.get(other) ?? editDistance(word, other, most, true);
      distances.set(other, distance);
      if (distance > most) return;
      for (const index of rows) {
        const so = before ? before[index]! : 0;
        if (so === out || so + distance >= after[index]!) continue;
        after[index] = so + distance;
        found = true;
      }
    };
    if (few) {
      for (const index of few) for (const other of wordsIn(this.#rows[index]!.search)) look(other, [index]);
      return after;
    }
    for (const pieces of piecesOf(word, most)) {
      // What is before the first piece cannot have a slip.
      for (const piece of pieces)
        this.#words.eachLike(word, { ...piece, reach: piece.from === 0 ? 0 : most, slips: most }, look);
      if (found) break;
    }
    return after;
  }
}

/** Whether nothing in it parts words. */
function isWord(typed: string): boolean {
  return wordsIn(typed)[0] === typed && typed.length > 1;
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
