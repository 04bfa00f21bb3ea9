import { saidBy } from '../text/saidError.ts';
import type { ResearchListener } from './world.ts';

/** The reading of sources as far as it takes long: a person can stop it, and is told how it ended where it did not end well. */
export class Loading {
  readonly #listener: ResearchListener;
  readonly #running = new Set<AbortController>();
  #stopped = false;

  constructor(listener: ResearchListener) {
    this.#listener = listener;
  }

  /** Whether the last reading of everything was stopped, so that not all is known. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Stops what is running. */
  stop(): void {
    for (const running of this.#running) running.abort();
  }

  /** Reads everything. Resolves too when it is stopped; rejects when it fails or `signal` is aborted. */
  async all(work: (signal: AbortSignal) => Promise<void>, signal?: AbortSignal): Promise<void> {
    await this.part(async (either) => {
      this.#stopped = false;
      try {
        await work(either);
      } catch (error) {
        this.#stopped = either.aborted && signal?.aborted !== true;
        this.#listener.status(this.#stopped ? { state: 'stopped' } : { state: 'failed', reason: saidBy(error) });
        if (!this.#stopped) throw error;
      }
    }, signal);
  }

  /** Reads a part. The signal that `work` gets is also aborted when the reading is stopped. */
  async part<T>(work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const own = new AbortController();
    this.#running.add(own);
    try {
      return await work(signal ? AbortSignal.any([signal, own.signal]) : own.signal);
    } finally {
      this.#running.delete(own);
    }
  }
}
