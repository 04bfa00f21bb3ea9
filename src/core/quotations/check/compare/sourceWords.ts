import { type QuotedWord, quotedWords, wordOf } from './quotedWords.ts';

/** Places of words are told apart below this; a text has fewer words. */
const places = 2 ** 21;

/**
 * The words of folded text in arrays of numbers, since those of many sources are kept and objects would be moved about by the collector. Words count from 0;
 * building takes time in proportion to their number times its logarithm, a look-up that of the logarithm.
 */
export class SourceWords {
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #hashes: Uint32Array;
  /** Hash and place of every word in one number, sorted. */
  readonly #index: Float64Array;

  constructor(text: string) {
    const words = quotedWords(text);
    const count = Math.min(words.length, places);
    this.#text = text;
    this.#starts = new Uint32Array(count);
    this.#ends = new Uint32Array(count);
    this.#hashes = new Uint32Array(count);
    this.#index = new Float64Array(count);
    for (let at = 0; at < count; at++) {
      const { start, end, lower } = words[at]!;
      const hash = wordHash(lower);
      this.#starts[at] = start;
      this.#ends[at] = end;
      this.#hashes[at] = hash;
      this.#index[at] = hash * places + at;
    }
    this.#index.sort();
  }

  get length(): number {
    return this.#starts.length;
  }

  /** The words from `from` to before `to`. */
  slice(from: number, to: number): QuotedWord[] {
    const found: QuotedWord[] = [];
    for (let at = Math.max(0, from); at < Math.min(to, this.length); at++)
      found.push(wordOf(this.#text, this.#starts[at]!, this.#ends[at]!));
    return found;
  }

  /** Whether the word at `at` has the hash; see {@link wordHash}. */
  hasAt(at: number, hash: number): boolean {
    return this.#hashes[at] === hash;
  }

  /** Where a word stands, by its lower-case form, in order; the first of them only when there are more than `most`. */
  positionsOf(lower: string, most: number): number[] {
    const hash = wordHash(lower);
    const found: number[] = [];
    for (let index = this.#firstOf(hash * places); found.length <= most && index < this.#index.length; index++) {
      const packed = this.#index[index]!;
      if (packed >= (hash + 1) * places) break;
      const at = packed - hash * places;
      if (wordOf(this.#text, this.#starts[at]!, this.#ends[at]!).lower === lower) found.push(at);
    }
    return found;
  }

  #firstOf(packed: number): number {
    let low = 0;
    let high = this.#index.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#index[middle]! < packed) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** FNV-1a of the code units, 32 bits. */
export function wordHash(lower: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < lower.length; index++) hash = Math.imul(hash ^ lower.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
