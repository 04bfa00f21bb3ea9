import type { Pace } from '../pace.ts';

const encoder = new TextEncoder();
/** In bytes: about a millisecond. */
const copiedTogether = 1 << 20;

/** Collects texts as UTF-8 in one piece that grows. Halves of surrogate pairs become U+FFFD. */
export class Utf8Writer {
  #bytes: Uint8Array;
  #length = 0;

  /** `capacity` in bytes. */
  constructor(capacity: number) {
    this.#bytes = new Uint8Array(Math.max(64, capacity));
  }

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  write(text: string): void {
    const most = this.#length + text.length * 3;
    if (most > this.#bytes.length) this.#grow(most);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** Makes room for so many bytes more, in slices, so that writing them copies nothing. Rejects when cancelled. */
  async makeRoom(bytes: number, pace: Pace): Promise<void> {
    const needed = this.#length + bytes;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, Math.ceil(this.#bytes.length * 1.5)));
    for (let at = 0; at < this.#length; at += copiedTogether) {
      larger.set(this.#bytes.subarray(at, Math.min(at + copiedTogether, this.#length)), at);
      await pace.breathe();
    }
    this.#bytes = larger;
  }

  /** What was written, in place. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, Math.ceil(this.#bytes.length * 1.5)));
    larger.set(this.bytes());
    this.#bytes = larger;
  }
}
