/** How long a reader works before others have their turn, in milliseconds. */
const slice = 10;

/** Lets others have their turn about every 10 ms of a long reading, and stops it when it is cancelled. */
export class Breath {
  #since = performance.now();
  readonly #signal: AbortSignal | undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  /** Call it between two pieces of work; resolves at once while there is time left. Throws or rejects with the signal's reason once that is aborted. */
  take(): Promise<void> | undefined {
    this.#signal?.throwIfAborted();
    return performance.now() - this.#since < slice ? undefined : this.#rest();
  }

  async #rest(): Promise<void> {
    await new Promise<void>((done) => {
      setTimeout(done);
    });
    this.#signal?.throwIfAborted();
    this.#since = performance.now();
  }
}
