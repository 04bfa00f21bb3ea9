import type { SourceRow } from '../answers.ts';
import type { Source } from '../corpus/source.ts';
import type { Clock } from '../ports.ts';
import { Pace } from '../search/pace.ts';
import { sourceRow } from './rows.ts';

/** The rows of sources, each made once: a save must not cost a walk over all passages. */
export class SourceRows {
  readonly #made = new WeakMap<Source, SourceRow>();

  /** In the order of `sources`. Works in slices. */
  async all(sources: readonly Source[], clock: Clock): Promise<SourceRow[]> {
    const pace = new Pace(clock);
    const rows: SourceRow[] = [];
    for (const source of sources) {
      const row = this.#made.get(source) ?? sourceRow(source);
      this.#made.set(source, row);
      rows.push(row);
      if (pace.due) await pace.rest();
    }
    return rows;
  }
}
