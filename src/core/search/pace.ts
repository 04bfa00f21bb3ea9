import type { Clock } from '../ports.ts';

/** Work goes on this long, in milliseconds, before others get a turn. */
const slice = 5;

/** Divides long work into slices: ask `due` often, await `rest` when it says so. */
export class Pace {
  readonly #clock: Clock;
  readonly #signal: AbortSignal | undefined;
  #turn: number;

  constructor(clock: Clock, signal?: AbortSignal) {
    this.#clock = clock;
    this.#signal = signal;
    this.#turn = clock.now();
  }

  /** Whether the slice is used up. */
  get due(): boolean {
    return this.#clock.now() - this.#turn >= slice;
  }

  /** Rests when the slice is used up. */
  async breathe(): Promise<void> {
    if (this.due) await this.rest();
  }

  /** Lets others work and begins a new slice. Rejects with the signal's reason when cancelled. */
  async rest(): Promise<void> {
    await this.#clock.pause();
    this.#signal?.throwIfAborted();
    this.#turn = this.#clock.now();
  }
}
