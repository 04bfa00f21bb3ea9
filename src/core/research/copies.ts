import type { HitAnswer } from '../answers.ts';
import { type DuplicateGroup, groupSteps, sketchOf, type TextSketch } from '../corpus/duplicates.ts';
import type { Passage, Source } from '../corpus/source.ts';
import type { Clock } from '../ports.ts';
import type { SearchHit } from '../search/backend.ts';
import { Pace } from '../search/pace.ts';
import { hitAnswer } from './rows.ts';

/** Sources are compared this long after the last change, in milliseconds: comparing them slows what comes right behind. */
const quiet = 1000;

/** Knows which sources are copies of each other. Sketches are made once for each source and kept with it. */
export class Copies {
  readonly #clock: Clock;
  readonly #sketches = new WeakMap<Source, TextSketch>();
  #groups: readonly DuplicateGroup[] = [];
  /** By URI: the first source of its group. */
  #groupOf: ReadonlyMap<string, string> = new Map();
  #looking: AbortController | undefined;
  #looked: Promise<void> = Promise.resolve();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Begins to compare the sources, in slices and in place of a comparison under way. What was known before stays known until then. */
  look(sources: readonly Source[]): void {
    this.#looking?.abort();
    const looking = new AbortController();
    this.#looking = looking;
    // A source that cannot be compared has no copy that anyone knows of.
    this.#looked = this.#compare(sources, looking.signal).catch(() => undefined);
  }

  /** The groups of the newest comparison, once it is through. */
  async found(): Promise<readonly DuplicateGroup[]> {
    for (let looked: unknown; looked !== this.#looked; await this.#looked) looked = this.#looked;
    return this.#groups;
  }

  /** The same string for the same words in copies of one text; `undefined` for a passage whose source has no copy. */
  twinOf(source: Source, { id }: Passage): string | undefined {
    const group = this.#groupOf.get(source.uri);
    return group === undefined ? undefined : group + id.slice(source.uri.length);
  }

  /** Hits as they are answered, with their twins. */
  answers(hits: readonly SearchHit[]): HitAnswer[] {
    return hits.map((hit) => ({ ...hitAnswer(hit), twin: this.twinOf(hit.source, hit.passage) }));
  }

  async #compare(sources: readonly Source[], signal: AbortSignal): Promise<void> {
    await this.#rest(signal);
    const pace = new Pace(this.#clock, signal);
    await pace.rest();
    const sketches: TextSketch[] = [];
    for (const source of sources) {
      const sketch = this.#sketches.get(source) ?? sketchOf(source.uri, source.passages);
      this.#sketches.set(source, sketch);
      sketches.push(sketch);
      if (pace.due) await pace.rest();
    }
    const steps = groupSteps(sketches);
    let step = steps.next();
    for (; !step.done; step = steps.next()) if (pace.due) await pace.rest();
    this.#groups = step.value;
    this.#groupOf = new Map(this.#groups.flatMap(({ uris }) => uris.map((uri) => [uri, uris[0]!])));
  }

  /** Resolves after a time without changes, or when there was one. */
  #rest(signal: AbortSignal): Promise<void> {
    const { after } = this.#clock;
    if (!after) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = after(quiet, resolve);
      signal.addEventListener('abort', () => {
        cancel();
        resolve();
      });
    });
  }
}
