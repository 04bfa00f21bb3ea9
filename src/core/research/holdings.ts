import { Library } from '../citations/library/library.ts';
import { Corpus } from '../corpus/corpus.ts';
import { IgnoringFiles } from '../corpus/ignoringFiles.ts';
import { ActorShelf } from './actorShelf.ts';
import { AttachedSources } from './attachedSources.ts';
import { BibliographyShelf } from './bibliographyShelf.ts';
import { type Changes, nextSlice, startChanges } from './changes.ts';
import { Copies } from './copies.ts';
import { IndexShelf } from './indexShelf.ts';
import { LaterVersions } from './laterVersions.ts';
import { Loading } from './loading.ts';
import { progressTeller } from './progress.ts';
import { reasonOf } from './readText.ts';
import { SourceRows } from './sourceRows.ts';
import { Sayings } from './statements/sayings.ts';
import { Turns } from './turns.ts';
import type { LoadStatus, ResearchConfig, ResearchListener, ResearchWorld } from './world.ts';

/** Changes of fewer files than these are read before anybody could stop them. */
const many = 100;

/** What a researcher has: corpus, index, actors and bibliographies, loaded, kept up to date, and told to the listener. Everything that changes them is done one after the other. */
export class Holdings {
  readonly corpus: Corpus;
  readonly library = new Library();
  readonly bibliographies: BibliographyShelf;
  readonly actors: ActorShelf;
  readonly index: IndexShelf;
  readonly copies: Copies;
  readonly said: Sayings;
  readonly #attached: AttachedSources;
  readonly #later: LaterVersions;
  readonly #files: IgnoringFiles;
  readonly #world: ResearchWorld;
  readonly #listener: ResearchListener;
  readonly #rows = new SourceRows();
  readonly #turns: Turns;
  readonly #loading: Loading;
  #config: ResearchConfig = { corpusFolders: [], bibliographyFiles: [] };
  #first: Promise<unknown> | undefined;
  #version = 0;

  constructor(world: ResearchWorld, listener: ResearchListener) {
    this.#world = world;
    this.#listener = listener;
    this.#turns = new Turns(world.log);
    this.#loading = new Loading(listener);
    this.#files = new IgnoringFiles(world.files);
    this.corpus = new Corpus(this.#files, world.clock);
    this.copies = new Copies(world.clock, (source) => this.corpus.sketches.inSlices(source));
    this.#later = new LaterVersions(this.corpus, world.clock);
    this.index = new IndexShelf(this.corpus, world.clock, world.log, world.index);
    this.bibliographies = new BibliographyShelf(world.files, this.library);
    this.#attached = new AttachedSources(this.library, this.corpus, world.files, world.clock);
    this.actors = new ActorShelf(this.#files, world.clock, (actor) => this.said.statementsOf(actor));
    this.said = new Sayings(this.corpus, this.actors, this.index, world, () => this.#turns.settled);
  }

  /** Settled when there is an index, before actors and bibliographies are read; from then on answers come from what is there, also while it is renewed. */
  get first(): Promise<unknown> | undefined {
    return this.#first;
  }

  /** Another number whenever anything that is held has changed. */
  get version(): number {
    return this.#version;
  }

  /** Resolves when everything asked before is done; never rejects. */
  get settled(): Promise<unknown> {
    return this.#turns.settled;
  }

  /** Loads what `config` names: what is stored of it first, and then what has changed since. Rejects when cancelled. */
  configure(config: ResearchConfig, signal?: AbortSignal): Promise<void> {
    this.#config = config;
    this.#files.honour(config.excludes ?? [], config.corpusFolders);
    if (this.#first) return this.rebuild(signal);
    const restored = this.index.restore();
    const loaded = this.#turns.take(() =>
      this.#loading.all(async (either) => ((await restored) ? this.#renew(either) : this.#load(either)), signal),
    );
    return this.#loaded(loaded, signal);
  }

  /** Reads everything again. Rejects when cancelled; what was there before then still answers. */
  rebuild(signal?: AbortSignal): Promise<void> {
    return this.#loaded(
      this.#turns.take(() => this.#loading.all((either) => this.#load(either), signal)),
      signal,
    );
  }

  /** Stops the reading of sources that is under way; what was there before it still answers. */
  stop(): void {
    this.#loading.stop();
  }

  async #loaded(loaded: Promise<void>, signal?: AbortSignal): Promise<void> {
    this.#first ??= Promise.race([this.index.usable, loaded.catch(() => undefined)]);
    await Promise.all([loaded, this.#attach(signal)]);
  }

  /**
   * Reads again what depends on these files. Many are taken in slices, between which others get their turn and progress is told; they can be stopped. Rejects when
   * cancelled: what was read until then is in place, the rest is as before.
   */
  filesChanged(uris: readonly string[], signal?: AbortSignal): Promise<void> {
    if (uris.length < many) return this.#changed(uris, signal);
    return this.#loading.part((either) => this.#changed(uris, either), signal);
  }

  async #changed(uris: readonly string[], signal?: AbortSignal): Promise<void> {
    const isBibliography = (uri: string) => this.bibliographies.has(uri);
    const taken = this.#through(
      async () => startChanges(uris, await this.corpus.touched(uris, signal), isBibliography),
      signal,
    );
    const attached = uris.some(isBibliography) ? this.#attach(signal) : undefined;
    await Promise.all([taken, attached]);
    signal?.throwIfAborted();
  }

  /** Makes the entries of files that a draft names citable; files already known are not read again. */
  useBibliographies(uris: readonly string[]): Promise<void> {
    if (uris.every((uri) => this.bibliographies.has(uri))) return Promise.resolve();
    const added = this.#turns.take(async () => {
      if (!(await this.bibliographies.add(uris))) return;
      this.#listener.library(this.library.rows);
      this.#tellState();
    });
    // The entries can be cited before the files they name are read.
    this.#attach().catch(() => undefined);
    return added;
  }

  /** Brings the files that bibliography entries name into the corpus. */
  async #attach(signal?: AbortSignal): Promise<void> {
    const before = this.#attached.findings;
    await this.#through(() => this.#attached.changes(this.#config.attachedFiles !== false, signal), signal);
    if (before.length + this.#attached.findings.length > 0) this.#tellState();
  }

  /** Carries out changes in slices, with turns for others in between. */
  async #through(start: () => Promise<Changes>, signal?: AbortSignal): Promise<void> {
    let changes = await this.#turns.take(async () => this.#take(await start(), signal));
    while (!changes.told) changes = await this.#turns.take(() => this.#take(changes, signal));
  }

  /** Takes in the next slice of changes; after the last one, or when cancelled, the other files, and tells what came of all. */
  async #take(changes: Changes, signal?: AbortSignal): Promise<Changes> {
    const [slice, left] = signal?.aborted ? [[], []] : nextSlice(changes);
    if (slice.length > 0) {
      const change = await this.corpus.take(slice);
      await this.index.update(change);
      if (!changes.actors) await this.actors.update(change.changed, change.removed);
    }
    if (left.length > 0) {
      this.#listener.status({ state: 'indexing', done: changes.sources - left.length, total: changes.sources });
      await this.#world.clock.pause();
      return { ...changes, left };
    }
    await this.#finish(changes);
    return { ...changes, left, told: true };
  }

  async #finish({ sources, actors, bibliographies }: Changes): Promise<void> {
    if (sources > 0) this.library.setSources(this.corpus.sources.map((source) => source.metadata.item));
    if (actors) await this.actors.load(this.#config.corpusFolders, this.corpus.sources);
    for (const uri of bibliographies) await this.bibliographies.reload(uri);
    if (sources > 0) await this.#tellSources();
    if (sources > 0 || bibliographies.length > 0) this.#listener.library(this.library.rows);
    if (sources > 0 || actors) this.#listener.actors(this.actors.told);
    if (sources > 0 || actors) this.said.look();
    if (sources > 0 || actors || bibliographies.length > 0) this.#tellState();
  }

  /** Makes the restored index the corpus, and reads what has changed since it was stored. */
  async #renew(signal?: AbortSignal): Promise<void> {
    // Entries say something of sources, so they come before them.
    await this.bibliographies.configure(this.#config.bibliographyFiles, signal);
    await this.#attached.changes(this.#config.attachedFiles !== false, signal);
    const progress = progressTeller(this.#world.clock, this.#listener);
    if (!(await this.index.renewCorpus(this.#config.corpusFolders, progress, signal))) return this.#load(signal);
    await this.#loadRest(signal);
    await this.index.warm();
  }

  async #load(signal?: AbortSignal): Promise<void> {
    // What can be cited without sources is there even if their reading is stopped.
    await this.bibliographies.configure(this.#config.bibliographyFiles, signal);
    this.#listener.library(this.library.rows);
    const onProgress = progressTeller(this.#world.clock, this.#listener);
    await this.corpus.load(this.#config.corpusFolders, { signal, onProgress });
    await this.index.build(signal);
    await this.#loadRest(signal);
  }

  /** What rests on the sources, and tells all of it. */
  async #loadRest(signal?: AbortSignal): Promise<void> {
    this.library.setSources(this.corpus.sources.map((source) => source.metadata.item));
    await this.actors.load(this.#config.corpusFolders, this.corpus.sources, signal);
    await this.bibliographies.configure(this.#config.bibliographyFiles, signal);
    await this.#tellSources();
    this.#listener.library(this.library.rows);
    this.#listener.actors(this.actors.told);
    this.said.look();
    this.#tellState();
  }

  async #tellSources(): Promise<void> {
    this.copies.look(this.corpus.sources);
    void this.#findLater();
    this.#listener.sources(await this.#rows.all(this.corpus.sources, this.#world.clock));
  }

  /** Goes on behind: what comes of it is told when it is known. */
  async #findLater(): Promise<void> {
    try {
      const groups = await this.copies.found();
      if (await this.#later.look(groups)) this.#tellState();
    } catch (error) {
      this.#world.log.warn(`Sources could not be compared: ${reasonOf(error)}`);
    }
  }

  #tellState(): void {
    this.#version++;
    const parts = [this.corpus, this.actors, this.bibliographies, this.library, this.#attached, this.#later];
    const all = parts.flatMap(({ findings }) => findings);
    this.#listener.findings(all);
    const sources = this.corpus.sources.length;
    const known: LoadStatus = this.#loading.stopped
      ? { state: 'stopped' }
      : { state: 'ready', sources, passages: this.index.passages, problems: all.length };
    const isEmpty = known.state === 'ready' && sources + this.corpus.failed.length === 0;
    this.#listener.status(isEmpty ? { state: 'noCorpus', folders: this.#config.corpusFolders } : known);
  }
}
