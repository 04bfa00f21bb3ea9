const encoder = new TextEncoder();

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
