import { stemHash, stemLanguage, stemOf } from './stem.ts';

/**
 * An immutable index of some sources, as one binary would hold it. Passages are numbered through, source after source; words are
 * numbered in the order of `forms`. `xAt[word] .. xAt[word + 1]` is the part of the byte stream `x` that belongs to a word.
 */
export interface SegmentData {
  /** Every folded surface form once for each language it occurs in, sorted by UTF-16 code units, then by language. */
  readonly forms: readonly string[];
  /** The languages whose stemmers were used; empty for words without one. */
  readonly languages: readonly string[];
  /** By word: the index of its language. */
  readonly languageOf: Uint8Array;
  /** By stem group, ascending: the hash of its language and stem. */
  readonly groupHashes: Uint32Array;
  /** By stem group: where its words begin in `groupWords`. */
  readonly groupAt: Uint32Array;
  readonly groupWords: Uint32Array;
  /** By word: the number of passages with it. */
  readonly frequencies: Uint32Array;
  /** Varints, passage after passage: `distance << 1 | once`, then the number of times unless it is once. */
  readonly postings: Uint8Array;
  readonly postingsAt: Uint32Array;
  /** Varints, a passage's places in a row, the first from 0 and each as the distance from the one before; counted in words. */
  readonly positions: Uint8Array;
  readonly positionsAt: Uint32Array;
  /** Varints: runs of passages that have the word in their title or section heading, `distance from the start before, length`. */
  readonly fields: Uint8Array;
  readonly fieldsAt: Uint32Array;
  /** By source, and one more: its first passage. */
  readonly firstPassage: Uint32Array;
  /** By passage: its number of words, at most 65,535. */
  readonly lengths: Uint16Array;
  /** By passage: 0 body, 1 title or heading, 2 clutter. */
  readonly tiers: Uint8Array;
  /** Makes that part of `postings` true, where they are read from storage as they are needed. To be called before they are read. */
  readonly needPostings?: (from: number, to: number) => void;
  /** The same for `positions`. */
  readonly needPositions?: (from: number, to: number) => void;
}

/** What a segment takes when packed into one binary, in bytes; forms as UTF-8 with a byte between them. */
export function packedBytes(data: SegmentData): number {
  let bytes = data.forms.reduce((sum, form) => sum + form.length + 1, 0);
  for (const part of Object.values(data)) if (ArrayBuffer.isView(part)) bytes += part.byteLength;
  return bytes;
}

/** Neighbouring words of the dictionary, `[from, to)`. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The dictionary of a segment. */
export class Dictionary {
  readonly #data: SegmentData;

  constructor(data: SegmentData) {
    this.#data = data;
  }

  /** The word with exactly this form, once for each language. */
  exact(form: string): WordRange {
    return { from: this.#lowerBound(form), to: this.#lowerBound(`${form}\u0000`) };
  }

  /** All words that begin with `start`. */
  prefix(start: string): WordRange {
    return { from: this.#lowerBound(start), to: this.#lowerBound(`${start}\uffff`) };
  }

  /** What words begin with, `length` UTF-16 code units, ascending; shorter words are left out. */
  beginnings(length: number): string[] {
    const { forms } = this.#data;
    const found: string[] = [];
    for (let word = 0; word < forms.length; ) {
      const start = forms[word]!.slice(0, length);
      if (start.length === length) found.push(start);
      word = start.length === length ? this.prefix(start).to : word + 1;
    }
    return found;
  }

  /** The words of the same stem as `form`, in every language of the segment; `form` itself need not be there. */
  sameStem(form: string): number[] {
    const words: number[] = [];
    for (const language of new Set(this.#data.languages.map((of) => stemLanguage(of, form))))
      this.#addGroup(language, stemOf(language, form), words);
    return words.sort((a, b) => a - b);
  }

  #addGroup(language: string, stem: string, words: number[]): void {
    const { groupHashes, groupAt, groupWords, forms, languages, languageOf } = this.#data;
    const hash = stemHash(language, stem);
    // Groups whose hashes collide stand side by side.
    for (let group = lowerBound(groupHashes, hash); groupHashes[group] === hash; group++) {
      const first = groupWords[groupAt[group]!]!;
      if (languages[languageOf[first]!] !== language || stemOf(language, forms[first]!) !== stem) continue;
      for (let at = groupAt[group]!; at < groupAt[group + 1]!; at++) words.push(groupWords[at]!);
    }
  }

  #lowerBound(form: string): number {
    return lowerBound(this.#data.forms, form);
  }
}

/** The index of the first element that is not less than `wanted`. */
export function lowerBound<T>(sorted: ArrayLike<T>, wanted: T): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
