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
    if (this.#running.size > 0) this.#stopped = true;
    for (const running of this.#running) running.abort();
  }

  /** Reads everything. Resolves too when it is stopped; rejects when it fails or `signal` is aborted. */
  async all(work: (signal: AbortSignal) => Promise<void>, signal?: AbortSignal): Promise<void> {
    try {
      await this.part(async (either) => {
        this.#stopped = either.aborted && signal?.aborted !== true;
        await work(either);
      }, signal);
    } catch (error) {
      this.#listener.status({ state: 'failed', reason: saidBy(error) });
      throw error;
    }
  }

  /** Reads a part. The signal that `work` gets is also aborted when the reading is stopped; it resolves then. */
  async part(work: (signal: AbortSignal) => Promise<void>, signal?: AbortSignal): Promise<void> {
    const own = new AbortController();
    this.#running.add(own);
    try {
      await work(signal ? AbortSignal.any([signal, own.signal]) : own.signal);
    } catch (error) {
      if (!own.signal.aborted || signal?.aborted) throw error;
      this.#stopped = true;
      this.#listener.status({ state: 'stopped' });
    } finally {
      this.#running.delete(own);
    }
  }
}
