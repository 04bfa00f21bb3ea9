import type { Pace } from './pace.ts';

/** In bytes: about a millisecond. */
const copiedTogether = 1 << 20;

/** Writes unsigned numbers below 2^31 as varints: seven bits a byte, the lowest first, the top bit set on all but the last. */
export class VarintWriter {
  #bytes: Uint8Array;
  #length = 0;

  /** `capacity` in bytes; it grows when it has to. */
  constructor(capacity: number) {
    this.#bytes = new Uint8Array(Math.max(16, capacity));
  }

  /** The number of bytes written. */
  get length(): number {
    return this.#length;
  }

  write(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow();
    const bytes = this.#bytes;
    let rest = value;
    let at = this.#length;
    while (rest > 127) {
      bytes[at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    bytes[at++] = rest;
    this.#length = at;
  }

  /** A copy of what was written, of exactly its size; made in slices. */
  async bytes(pace: Pace): Promise<Uint8Array> {
    const copy = new Uint8Array(this.#length);
    for (let at = 0; at < this.#length; at += copiedTogether) {
      copy.set(this.#bytes.subarray(at, Math.min(at + copiedTogether, this.#length)), at);
      await pace.breathe();
    }
    return copy;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a `VarintWriter` wrote, forward from a place. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  /** The place of the next byte. */
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  read(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.at++]!;
    if (byte < 128) return byte;
    let value = byte & 127;
    let shift = 7;
    do {
      byte = bytes[this.at++]!;
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value;
  }

  skip(count: number): void {
    const bytes = this.#bytes;
    let at = this.at;
    for (let left = count; left > 0; left--) while (bytes[at++]! > 127);
    this.at = at;
  }
}
