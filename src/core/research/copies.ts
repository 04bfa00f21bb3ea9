import type { HitAnswer } from '../answers.ts';
import { type DuplicateGroup, Duplicates } from '../corpus/duplicates.ts';
import type { TextSketch } from '../corpus/sketch.ts';
import type { Passage, Source } from '../corpus/source.ts';
import type { Clock } from '../ports.ts';
import type { SearchHit } from '../search/backend.ts';
import { Pace } from '../search/pace.ts';
import { hitAnswer } from './rows.ts';

/** Sources are compared this long after the last change, in milliseconds: comparing them slows what comes right behind. */
const quiet = 1000;
/** So many sources are compared with all others one by one; for more, all are compared anew. */
const few = 50;

/** Knows which sources are copies of each other. */
export class Copies {
  readonly #clock: Clock;
  readonly #sketchFor: (source: Source) => TextSketch | Promise<TextSketch>;
  #duplicates = new Duplicates();
  /** The sources as they were compared, by URI. */
  #compared = new Map<string, Source>();
  #groups: readonly DuplicateGroup[] = [];
  /** By URI: the first source of its group. */
  #groupOf: ReadonlyMap<string, string> = new Map();
  #looking: AbortController | undefined;
  #looked: Promise<void> = Promise.resolve();

  /** `sketchFor` gives the sketches of sources. */
  constructor(clock: Clock, sketchFor: (source: Source) => TextSketch | Promise<TextSketch>) {
    this.#sketchFor = sketchFor;
    this.#clock = clock;
  }

  /** Begins to compare the sources, in slices and in place of a comparison under way. What was known before stays known until then. */
  look(sources: readonly Source[]): void {
    this.#looking?.abort();
    const looking = new AbortController();
    this.#looking = looking;
    // A source that cannot be compared has no copy that anyone knows of.
    this.#looked = this.#looked.then(() => this.#compare(sources, looking.signal)).catch(() => undefined);
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

  /** Whether two sources are copies of one text, as far as they have been compared. */
  areCopies(a: Source, b: Source): boolean {
    const group = this.#groupOf.get(a.uri);
    return group !== undefined && group === this.#groupOf.get(b.uri);
  }

  /** Hits as they are answered, with their twins. */
  answers(hits: readonly SearchHit[]): HitAnswer[] {
    return hits.map((hit) => ({ ...hitAnswer(hit), twin: this.twinOf(hit.source, hit.passage) }));
  }

  async #compare(sources: readonly Source[], signal: AbortSignal): Promise<void> {
    await this.#rest(signal);
    const pace = new Pace(this.#clock, signal);
    await pace.rest();
    const there = new Set(sources.map(({ uri }) => uri));
    const gone = [...this.#compared.keys()].filter((uri) => !there.has(uri));
    const changed = sources.filter((source) => this.#compared.get(source.uri) !== source);
    if (changed.length <= few && this.#compared.size > 0) await this.#follow(changed, gone, pace);
    // Once begun it is carried through: saves that come again and again must not keep it from its end.
    else await this.#compareAll(sources, new Pace(this.#clock));
    this.#groups = this.#duplicates.groups();
    this.#groupOf = new Map(this.#groups.flatMap(({ uris }) => uris.map((uri) => [uri, uris[0]!])));
  }

  /** Compares those that changed with all others; each that is through stays so. */
  async #follow(changed: readonly Source[], gone: readonly string[], pace: Pace): Promise<void> {
    for (const uri of gone) {
      this.#duplicates.remove(uri);
      this.#compared.delete(uri);
    }
    for (const source of changed) {
      this.#duplicates.set(await this.#sketchFor(source));
      this.#compared.set(source.uri, source);
      if (pace.due) await pace.rest();
    }
  }

  async #compareAll(sources: readonly Source[], pace: Pace): Promise<void> {
    const sketches: TextSketch[] = [];
    for (const source of sources) {
      sketches.push(await this.#sketchFor(source));
      if (pace.due) await pace.rest();
    }
    const duplicates = new Duplicates();
    for (const _ of duplicates.fill(sketches)) if (pace.due) await pace.rest();
    this.#duplicates = duplicates;
    this.#compared = new Map(sources.map((source) => [source.uri, source]));
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
