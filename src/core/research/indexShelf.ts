import type { Corpus, CorpusChange } from '../corpus/corpus.ts';
import type { FiledSource } from '../corpus/filed.ts';
import type { Source } from '../corpus/source.ts';
import type { Clock, IndexStorage, Logger } from '../ports.ts';
import type { SearchOptions, SearchResults } from '../search/backend.ts';
import { EmbeddedSearch } from '../search/embeddedSearch.ts';
import { type EvidenceOptions, findEvidence } from '../search/evidence.ts';
import { Pace } from '../search/pace.ts';
import type { PassageField, PassageFieldName } from '../search/passageField.ts';
import { DamagedIndex } from '../search/store/damagedIndex.ts';
import { IndexStore } from '../search/store/indexStore.ts';
import { checkSegment } from '../search/store/segmentFile.ts';
import type { StoredSource } from '../search/store/storedSource.ts';
import { nextSlice } from './changes.ts';
import { reasonOf } from './readText.ts';

/** The index is stored this long after the last change, in milliseconds. */
const saveAfter = 3000;

/** Where an index is kept between sessions. */
export interface IndexHome {
  readonly storage: IndexStorage;
  /** Stands for the program that reads sources: what another one stored is not used. */
  readonly build: string;
}

/** The search index: restored, built, kept up to date, joined and stored. Without a home it lives in memory only. */
export class IndexShelf {
  readonly #corpus: Corpus;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #store: IndexStore | undefined;
  #search: EmbeddedSearch | undefined;
  #cancelSave: (() => void) | undefined;
  /** The save under way. */
  #saving: Promise<void> = Promise.resolve();
  /** What other parts know of passages. */
  readonly #fields = new Map<PassageFieldName, PassageField>();
  /** What is stored with the index. */
  #alongside: (() => Promise<void>) | undefined;
  /** What changed while segments are being joined; `undefined` while none are. */
  #meanwhile: CorpusChange[] | undefined;
  /** The files that could not be read, as they were stored. */
  #failed = '';
  /** The last complaint of storage; the same one is logged once. */
  #complaint = '';
  #isUsable: () => void = () => {};
  /** Resolves when there is an index for the first time. */
  readonly usable = new Promise<void>((resolve) => {
    this.#isUsable = resolve;
  });

  constructor(corpus: Corpus, clock: Clock, log: Logger, home?: IndexHome) {
    this.#corpus = corpus;
    this.#clock = clock;
    this.#log = log;
    this.#store = home && new IndexStore(home.storage, home.build, clock);
  }

  /** `undefined` before there is one. */
  get search(): EmbeddedSearch | undefined {
    return this.#search;
  }

  /** The number of passages that can be found. */
  get passages(): number {
    return this.#search?.passages ?? 0;
  }

  /** Takes what another part knows of passages; to be called again whenever that has changed. */
  setField(name: PassageFieldName, field: PassageField): void {
    this.#fields.set(name, field);
    this.#search = this.#search?.withField(name, field);
  }

  /** `save` is done whenever the index has been stored; it may reject as storage does. */
  storeAlso(save: () => Promise<void>): void {
    this.#alongside = save;
  }

  /** Searches, with a suggestion when nothing matches. A stored index that turns out to be damaged is searched once more after `work`, which builds it anew. */
  async find(
    query: string,
    options: SearchOptions,
    work: Promise<unknown>,
    signal?: AbortSignal,
  ): Promise<SearchResults & { readonly suggestion?: string }> {
    const search = this.#search;
    if (!search) return { total: 0, hits: [] };
    try {
      const found = await search.search(query, options, signal);
      // Records are read from storage when they are asked for: here, where damage can still be made good.
      for (const { source } of found.hits) void source.metadata;
      return { ...found, suggestion: found.total === 0 ? await search.suggest(query) : undefined };
    } catch (error) {
      if (!(error instanceof DamagedIndex)) throw error;
      await work;
      if (this.#search === search) throw error;
      return this.find(query, options, work, signal);
    }
  }

  /** See `findEvidence`. */
  async evidence(claim: string, options: EvidenceOptions, signal?: AbortSignal): Promise<SearchResults> {
    return this.#search ? findEvidence(claim, this.#search, options, signal) : { total: 0, hits: [] };
  }

  /** Opens the stored index, so that it can be searched; resolves to whether there is one. Never rejects. */
  async restore(): Promise<boolean> {
    try {
      const segments = await this.#store?.open();
      if (!segments || segments.every(({ passages }) => passages === 0)) return false;
      this.#use(EmbeddedSearch.of(segments, this.#clock));
      this.#isUsable();
      return true;
    } catch (error) {
      this.#complain(`The stored index cannot be opened: ${reasonOf(error)}`);
      return false;
    }
  }

  /**
   * Gives the corpus below `folders` the sources of the restored index, and reads what has changed since. Resolves to false when all is to be built anew, because the index
   * is damaged or most has changed. Rejects only when cancelled.
   */
  async renewCorpus(
    folders: readonly string[],
    progress: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<boolean> {
    if (!(await this.#fillCorpus(folders, signal))) return false;
    const stale = await this.#corpus.stale(signal);
    if (stale.length > this.#corpus.sources.length) return false;
    for (let [slice, left] = nextSlice({ left: stale }); slice.length > 0; [slice, left] = nextSlice({ left })) {
      signal?.throwIfAborted();
      progress(stale.length - left.length, stale.length);
      await this.update(await this.#corpus.take(slice));
    }
    return true;
  }

  /**
   * Gives the corpus below `folders` the sources of the restored index, after comparing every checksum; resolves to false, and forgets the index, when one differs.
   * Rejects only when cancelled.
   */
  async #fillCorpus(folders: readonly string[], signal?: AbortSignal): Promise<boolean> {
    const pace = new Pace(this.#clock, signal);
    const filed: FiledSource[] = [];
    try {
      for (const segment of this.#search?.parts ?? []) {
        for (const source of await checkSegment(segment, pace)) {
          if (source.record.read) filed.push(filedOf(source));
          if (pace.due) await pace.rest();
        }
      }
    } catch (error) {
      signal?.throwIfAborted();
      this.#search = undefined;
      this.#log.warn(reasonOf(error));
      return false;
    }
    const failed = this.#store?.failed ?? [];
    await this.#corpus.restore(folders, filed, failed);
    this.#failed = written(failed);
    const kept = new Set<Source>(this.#corpus.sources);
    const gone = this.#search?.parts.flatMap(({ liveSources }) => liveSources.filter((source) => !kept.has(source)));
    const restored = new Set(filed.map(({ source }) => source));
    const changed = this.#corpus.sources.filter((source) => !restored.has(source));
    if (gone && gone.length > 0) await this.update({ changed, removed: gone.map(({ uri }) => uri) });
    return true;
  }

  /** Indexes all sources of the corpus anew. Rejects only when cancelled; the index is then as before. */
  async build(signal?: AbortSignal): Promise<void> {
    this.#use(await EmbeddedSearch.build(this.#corpus.sources, this.#clock, signal));
    this.#isUsable();
    this.#meanwhile = undefined;
    this.saveLater();
  }

  /** Takes in what changed. */
  async update(change: CorpusChange): Promise<void> {
    if (this.#failed !== written(this.#corpus.filedFailures)) this.saveLater();
    if (change.changed.length + change.removed.length === 0) return;
    this.#meanwhile?.push(change);
    this.#use(await this.#search?.update(change.changed, change.removed));
    this.saveLater();
  }

  /** The fields may have changed while `search` was made. */
  #use(search: EmbeddedSearch | undefined): void {
    this.#search = search;
    for (const [name, field] of this.#fields) this.setField(name, field);
  }

  /** Ranks what a restored index has no time for at first, in slices. */
  async warm(): Promise<void> {
    await this.#search?.warm();
  }

  /** Joins segments where that is worth while, and stores the index, unless nothing has changed. Never rejects. */
  save(): Promise<void> {
    if (this.#cancelSave) {
      this.#cancelSave();
      this.#cancelSave = undefined;
      this.#saving = this.#saving.then(() => this.#save());
    }
    return this.#saving;
  }

  /** Stores the index, and what is stored with it, some time later. */
  saveLater(): void {
    this.#cancelSave?.();
    const cancel = this.#clock.after?.(saveAfter, () => void this.save());
    this.#cancelSave = cancel ?? (() => {});
  }

  async #save(): Promise<void> {
    try {
      await this.#join();
      const failed = this.#corpus.filedFailures;
      this.#failed = written(failed);
      if (this.#store) await this.#corpus.sketches.make(this.#corpus.sources);
      if (this.#search) await this.#store?.save(this.#search.parts, (source) => this.#corpus.filed(source), failed);
      await this.#alongside?.();
      this.#complaint = '';
    } catch (error) {
      this.#complain(`The index cannot be stored, so the next start takes longer: ${reasonOf(error)}`);
    }
  }

  /** Joins segments while changes go on being taken in, and then takes those in again. */
  async #join(): Promise<void> {
    const before = this.#search;
    const meanwhile: CorpusChange[] = [];
    this.#meanwhile = meanwhile;
    let joined = await before?.compacted();
    if (joined === before) this.#meanwhile = undefined;
    while (this.#meanwhile === meanwhile) {
      const change = meanwhile.shift();
      if (change) joined = await joined?.update(change.changed, change.removed);
      else {
        this.#use(joined);
        this.#meanwhile = undefined;
      }
    }
  }

  #complain(message: string): void {
    if (message !== this.#complaint) this.#log.warn(message);
    this.#complaint = message;
  }
}

function written(failed: Corpus['filedFailures']): string {
  return JSON.stringify(failed);
}

/** What the source was made of, as its file said it. */
function filedOf(source: StoredSource): FiledSource {
  const { uri, sidecar, textHome, stamp, record } = source;
  const read = {
    ...record.read!,
    uri,
    sidecar,
    textHome,
    get passages() {
      return source.passages;
    },
  };
  return { source, read, stamp, sketch: record.sketch };
}
