import type { SegmentData } from './segment.ts';
import { VarintReader } from './varints.ts';

/** Walks the passages that have a word, ascending. `passage` and `times` hold after `next` returned true. */
export class PostingCursor {
  passage = 0;
  times = 0;
  readonly #reader: VarintReader;
  readonly #end: number;

  constructor(data: SegmentData, word: number) {
    data.needPostings?.(data.postingsAt[word]!, data.postingsAt[word + 1]!);
    this.#reader = new VarintReader(data.postings, data.postingsAt[word]!);
    this.#end = data.postingsAt[word + 1]!;
  }

  next(): boolean {
    const reader = this.#reader;
    if (reader.at >= this.#end) return false;
    const head = reader.read();
    this.passage += head >>> 1;
    this.times = head & 1 ? 1 : reader.read();
    return true;
  }
}

/**
 * Adds `weight` for every time `word` stands in a passage to `sums`. Passages that had nothing before are appended to `touched` at
 * `count`; returns the new count. With `among`, passages where it is 0 are passed over.
 */
export function addPostings(
  data: SegmentData,
  word: number,
  weight: number,
  sums: Float32Array,
  touched: Uint32Array,
  count: number,
  among?: Uint8Array,
): number {
  const end = data.postingsAt[word + 1]!;
  data.needPostings?.(data.postingsAt[word]!, end);
  const { postings } = data;
  let after = count;
  // What a `PostingCursor` does, in one loop: a query for the beginning of a word goes through millions of these.
  for (let at = data.postingsAt[word]!, passage = 0; at < end; ) {
    let head = postings[at++]!;
    if (head > 127) {
      head &= 127;
      for (let shift = 7, byte = 128; byte > 127; shift += 7) {
        byte = postings[at++]!;
        head |= (byte & 127) << shift;
      }
    }
    passage += head >>> 1;
    let times = 1;
    if ((head & 1) === 0) {
      times = postings[at++]!;
      if (times > 127) {
        times &= 127;
        for (let shift = 7, byte = 128; byte > 127; shift += 7) {
          byte = postings[at++]!;
          times |= (byte & 127) << shift;
        }
      }
    }
    if (among !== undefined && among[passage] === 0) continue;
    if (sums[passage] === 0) touched[after++] = passage;
    sums[passage]! += weight * times;
  }
  return after;
}

/** Adds `weight` for every time `word` stands in a passage to `sums`, which stop at their largest value. */
export function addClamped(data: SegmentData, word: number, weight: number, sums: Uint8ClampedArray): void {
  const end = data.postingsAt[word + 1]!;
  data.needPostings?.(data.postingsAt[word]!, end);
  const { postings } = data;
  // As in `addPostings`, whose other kind of array would make a loop for both slow.
  for (let at = data.postingsAt[word]!, passage = 0; at < end; ) {
    let head = postings[at++]!;
    if (head > 127) {
      head &= 127;
      for (let shift = 7, byte = 128; byte > 127; shift += 7) {
        byte = postings[at++]!;
        head |= (byte & 127) << shift;
      }
    }
    passage += head >>> 1;
    let times = 1;
    if ((head & 1) === 0) {
      times = postings[at++]!;
      if (times > 127) {
        times &= 127;
        for (let shift = 7, byte = 128; byte > 127; shift += 7) {
          byte = postings[at++]!;
          times |= (byte & 127) << shift;
        }
      }
    }
    sums[passage]! += weight * times;
  }
}

/** Calls `visit` for every run of passages that has `word` in its title or section heading. */
export function eachFieldRun(data: SegmentData, word: number, visit: (from: number, to: number) => void): void {
  const reader = new VarintReader(data.fields, data.fieldsAt[word]!);
  const end = data.fieldsAt[word + 1]!;
  for (let passage = 0; reader.at < end; ) {
    passage += reader.read();
    visit(passage, passage + reader.read());
  }
}
