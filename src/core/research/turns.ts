import type { Logger } from '../ports.ts';
import { reasonOf } from './readText.ts';

/** Does one piece of work after the other, in the order they come; one that fails is logged and keeps no other from its turn. */
export class Turns {
  readonly #log: Logger;
  #last: Promise<unknown> = Promise.resolve();

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Resolves when everything asked before is done; never rejects. */
  get settled(): Promise<unknown> {
    return this.#last;
  }

  /** Does `work` when its turn comes. Rejects when it does. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch((error) => this.#log.warn(reasonOf(error)));
    return done;
  }
}
