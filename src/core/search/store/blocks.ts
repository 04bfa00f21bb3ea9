import type { Pace } from '../pace.ts';
import { xxHash32 } from './checksum.ts';
import { DamagedIndex } from './damagedIndex.ts';
import type { Section } from './segmentLayout.ts';

/** Blocks have this size in bytes; the last one may be shorter. */
const blockSize = 1 << 16;

/** The checksum of each block, in slices. */
export async function blockSums(bytes: Uint8Array, pace: Pace): Promise<Uint32Array> {
  const sums = new Uint32Array(Math.ceil(bytes.length / blockSize));
  for (let block = 0; block < sums.length; block++) {
    sums[block] = xxHash32(bytes.subarray(block * blockSize, (block + 1) * blockSize));
    await pace.breathe();
  }
  return sums;
}

/** A large section that fills with its blocks as they are needed: what no query asks for is never read. */
export class Blocks {
  /** As long as the section; zeroes where nothing was needed yet. */
  readonly bytes: Uint8Array;
  readonly #section: Section;
  readonly #sums: Uint32Array;
  readonly #there: Uint8Array;
  #missing: number;

  constructor(section: Section, sums: Uint32Array) {
    this.bytes = new Uint8Array(section.length);
    this.#section = section;
    this.#sums = sums;
    this.#there = new Uint8Array(sums.length);
    this.#missing = sums.length;
  }

  /** Makes the bytes from `from` to before `to` true. Throws `DamagedIndex` when they have changed since they were written. */
  need(from: number, to: number): void {
    if (this.#missing === 0 || from >= to) return;
    const last = (to - 1) >>> 16;
    for (let block = from >>> 16; block <= last; block++) {
      if (this.#there[block] === 1) continue;
      let end = block + 1;
      while (end <= last && this.#there[end] === 0) end++;
      this.#read(block, end);
    }
  }

  /** Reads the blocks from `first` to before `end`. */
  #read(first: number, end: number): void {
    const to = Math.min(end * blockSize, this.bytes.length);
    this.bytes.set(readOr(this.#section, first * blockSize, to), first * blockSize);
    for (let block = first; block < end; block++) {
      const bytes = this.bytes.subarray(block * blockSize, (block + 1) * blockSize);
      if (xxHash32(bytes) !== this.#sums[block]) throw new DamagedIndex();
      this.#there[block] = 1;
      this.#missing--;
    }
  }
}

/** The part of a section; what cannot be read any more is damaged. */
export function readOr(section: Section, from: number, to: number): Uint8Array {
  try {
    return section.read(from, to);
  } catch {
    throw new DamagedIndex();
  }
}
