import { setImmediate as nextTurn } from 'node:timers/promises';
import { ms, printTable } from './table.ts';
import { percentile } from './timing.ts';

/** Measures how long work holds the event loop at a time. */
export class Slices {
  readonly #rows: string[][] = [];

  /** Does `work` and adds a row named `name`. */
  async measure<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turns: number[] = [];
    let last = performance.now();
    const turn = () => {
      const now = performance.now();
      if (now - last > 1) turns.push(now - last);
      last = now;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    const result = await work();
    await nextTurn();
    clearImmediate(next);
    this.#rows.push([name, ms(Math.max(0, ...turns)), ms(percentile(turns, 0.95)), '20']);
    return result;
  }

  /** Prints what was measured, and returns it in Markdown. */
  table(): string {
    const title =
      'How long the event loop is held at a time, ms, the collection of garbage among it (p95 of those above 1 ms)';
    return printTable(title, ['', 'longest', 'p95', 'target'], this.#rows);
  }
}
