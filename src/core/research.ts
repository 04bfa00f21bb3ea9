import type { Actor } from './actors/actor.ts';
import type { ActorCard } from './actors/card.ts';
import type { BuildReport, PassageAnswer, SearchAnswer } from './answers.ts';
import { Library } from './citations/library/library.ts';
import { CiteEngines } from './citations/render.ts';
import { Corpus } from './corpus/corpus.ts';
import type { DuplicateGroup } from './corpus/duplicates.ts';
import { IgnoringFiles } from './corpus/ignoringFiles.ts';
import { ActorShelf, type CardRequest } from './research/actorShelf.ts';
import { AttachedSources } from './research/attachedSources.ts';
import { BibliographyShelf } from './research/bibliographyShelf.ts';
import { type Changes, nextSlice, startChanges } from './research/changes.ts';
import { Citing } from './research/citing.ts';
import { Copies } from './research/copies.ts';
import { Intake } from './research/intake.ts';
import { KeyDesk } from './research/keyDesk.ts';
import { ReadingDesk } from './research/readingDesk.ts';
import { reasonOf } from './research/readText.ts';
import { hitAnswer, passageAnswer, sourceRow } from './research/rows.ts';
import type { ResearchConfig, ResearchListener, ResearchWorld } from './research/world.ts';
import type { SearchOptions } from './search/backend.ts';
import { EmbeddedSearch } from './search/embeddedSearch.ts';

/** The default number of hits of a search. */
const defaultLimit = 50;
/** Progress is told at most this often, in milliseconds. */
const progressEvery = 50;

/** What the worker serves: loads corpus, actors and bibliographies, and answers from them. */
export class Research {
  readonly #world: ResearchWorld;
  readonly #listener: ResearchListener;
  readonly #corpus: Corpus;
  readonly #library = new Library();
  readonly #bibliographies: BibliographyShelf;
  readonly #attached: AttachedSources;
  readonly #actors: ActorShelf;
  readonly #citing: Citing;
  readonly #keys: KeyDesk;
  readonly #intake: Intake;
  readonly #files: IgnoringFiles;
  readonly #copies: Copies;
  #config: ResearchConfig = { corpusFolders: [], bibliographyFiles: [] };
  #search: EmbeddedSearch | undefined;
  /** The work under way; everything that changes the state is done one after the other. */
  #work: Promise<unknown> = Promise.resolve();
  /** The first load; afterwards answers come from what is there, also while it is renewed. */
  #first: Promise<unknown> | undefined;

  constructor(world: ResearchWorld, listener: ResearchListener) {
    this.#world = world;
    this.#listener = listener;
    this.#files = new IgnoringFiles(world.files);
    this.#copies = new Copies(world.clock);
    this.#corpus = new Corpus(this.#files, world.clock);
    this.#bibliographies = new BibliographyShelf(world.files, this.#library);
    this.#attached = new AttachedSources(this.#library, this.#corpus, world.files, world.clock);
    this.#actors = new ActorShelf(this.#files, world.clock);
    this.#citing = new Citing(this.#library, this.#corpus, new CiteEngines(world.styles), world.files);
    this.#intake = new Intake(this.#corpus, world.files, world.web);
    this.#keys = new KeyDesk({
      library: this.#library,
      corpus: this.#corpus,
      bibliographies: this.#bibliographies,
      files: world.files,
      search: () => this.#search,
    });
  }

  /** Loads what `config` names. */
  configure(config: ResearchConfig, signal?: AbortSignal): Promise<BuildReport> {
    this.#config = config;
    this.#files.honour(config.excludes ?? [], config.corpusFolders);
    return this.rebuild(signal);
  }

  /** Reads everything again. Rejects when cancelled; what was there before then still answers. */
  async rebuild(signal?: AbortSignal): Promise<BuildReport> {
    const started = this.#world.clock.now();
    const loaded = this.#inTurn(() => this.#load(signal));
    this.#first ??= loaded.catch(() => undefined);
    await Promise.all([loaded, this.#attach(signal)]);
    return {
      sources: this.#corpus.sources.length,
      passages: this.#passages(),
      milliseconds: Math.round(this.#world.clock.now() - started),
      failed: this.#corpus.failed,
    };
  }

  /** Resolves when the first usable index is there and what was asked before is done. */
  async ready(): Promise<void> {
    await this.#work;
  }

  /**
   * Reads again what depends on these files. Many are taken in slices, between which others get their turn and progress is told. Rejects when cancelled:
   * what was read until then is in place, the rest is as before.
   */
  async filesChanged(uris: readonly string[], signal?: AbortSignal): Promise<void> {
    const isBibliography = (uri: string) => this.#bibliographies.has(uri);
    const taken = this.#through(
      async () => startChanges(uris, await this.#corpus.touched(uris, signal), isBibliography),
      signal,
    );
    const attached = uris.some(isBibliography) ? this.#attach(signal) : undefined;
    await Promise.all([taken, attached]);
    signal?.throwIfAborted();
  }

  /** Makes the entries of files that a draft names citable; files already known are not read again. */
  useBibliographies(uris: readonly string[]): Promise<void> {
    if (uris.every((uri) => this.#bibliographies.has(uri))) return Promise.resolve();
    const added = this.#inTurn(async () => {
      if (!(await this.#bibliographies.add(uris))) return;
      this.#listener.library(this.#library.rows);
      this.#tellState();
    });
    // The entries can be cited before the files they name are read.
    this.#attach().catch(() => undefined);
    return added;
  }

  async search(query: string, options: SearchOptions = {}, signal?: AbortSignal): Promise<SearchAnswer> {
    await this.#first;
    const started = this.#world.clock.now();
    if (!this.#search) return { total: 0, hits: [], took: 0 };
    const found = await this.#search.search(query, { limit: defaultLimit, ...options }, signal);
    const suggestion = found.total === 0 ? await this.#search.suggest(query) : undefined;
    const hits = found.hits.map((hit) => ({ ...hitAnswer(hit), twin: this.#copies.twinOf(hit.source, hit.passage) }));
    return { ...found, hits, suggestion, took: this.#world.clock.now() - started };
  }

  /** A query of the rarest words of a passage; `undefined` when no other passage has them. */
  async moreLike(id: string): Promise<string | undefined> {
    await this.#first;
    return this.#search?.moreLike(id);
  }

  /** Sources that are copies of each other, once they have been compared. */
  async copies(): Promise<readonly DuplicateGroup[]> {
    await this.ready();
    return this.#copies.found();
  }

  /** `undefined` when the corpus has no such passage. */
  async passage(id: string): Promise<PassageAnswer | undefined> {
    await this.#first;
    const found = this.#corpus.passage(id);
    return found && passageAnswer(found.source, found.passage);
  }

  /** What renders, exports and plans citations, once everything asked before is done. */
  async citing(): Promise<Citing> {
    await this.ready();
    return this.#citing;
  }

  /** What plans how texts come into the corpus, once everything asked before is done. */
  async intake(): Promise<Intake> {
    await this.ready();
    return this.#intake;
  }

  /** What answers about single sources, once everything asked before is done. */
  async reading(): Promise<ReadingDesk> {
    await this.ready();
    return new ReadingDesk(this.#corpus);
  }

  /** What answers about citation keys, once everything asked before is done. */
  async keys(): Promise<KeyDesk> {
    await this.ready();
    return this.#keys;
  }

  /** `undefined` when none of the mention's candidates is known any more. */
  async card(request: CardRequest): Promise<ActorCard | undefined> {
    await this.#first;
    return this.#actors.card(request, this.#corpus);
  }

  /** The actors that bear the name, each with its card. */
  async lookUpActor(name: string): Promise<readonly { readonly actor: Actor; readonly card: ActorCard }[]> {
    await this.ready();
    return this.#actors.lookUp(name, this.#corpus);
  }

  /** Brings the files that bibliography entries name into the corpus. */
  async #attach(signal?: AbortSignal): Promise<void> {
    const before = this.#attached.findings;
    await this.#through(() => this.#attached.changes(this.#config.attachedFiles !== false, signal), signal);
    if (before.length + this.#attached.findings.length > 0) this.#tellState();
  }

  /** Carries out changes in slices, with turns for others in between. */
  async #through(start: () => Promise<Changes>, signal?: AbortSignal): Promise<void> {
    let changes = await this.#inTurn(async () => this.#take(await start(), signal));
    while (!changes.told) changes = await this.#inTurn(() => this.#take(changes, signal));
  }

  /** Takes in the next slice of changes; after the last one, or when cancelled, the other files, and tells what came of all. */
  async #take(changes: Changes, signal?: AbortSignal): Promise<Changes> {
    const [slice, left] = signal?.aborted ? [[], []] : nextSlice(changes);
    if (slice.length > 0) {
      const { changed, removed } = await this.#corpus.take(slice);
      this.#search = await (await this.#search?.update(changed, removed))?.compacted();
      if (!changes.actors) await this.#actors.update(changed, removed);
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
    if (sources > 0) this.#library.setSources(this.#corpus.sources.map((source) => source.metadata.item));
    if (actors) await this.#actors.load(this.#config.corpusFolders, this.#corpus.sources);
    for (const uri of bibliographies) await this.#bibliographies.reload(uri);
    if (sources > 0) this.#copies.look(this.#corpus.sources);
    if (sources > 0) this.#listener.sources(this.#corpus.sources.map(sourceRow));
    if (sources > 0 || bibliographies.length > 0) this.#listener.library(this.#library.rows);
    if (sources > 0 || actors) this.#listener.actors(this.#actors.told);
    if (sources > 0 || actors || bibliographies.length > 0) this.#tellState();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(work);
    this.#work = done.catch((error) => this.#world.log.warn(reasonOf(error)));
    return done;
  }

  async #load(signal?: AbortSignal): Promise<void> {
    const { clock } = this.#world;
    try {
      await this.#corpus.load(this.#config.corpusFolders, { signal, onProgress: this.#progress() });
      this.#search = await EmbeddedSearch.build(this.#corpus.sources, clock, signal);
      this.#library.setSources(this.#corpus.sources.map((source) => source.metadata.item));
      await this.#actors.load(this.#config.corpusFolders, this.#corpus.sources, signal);
      await this.#bibliographies.configure(this.#config.bibliographyFiles, signal);
    } catch (error) {
      this.#listener.status({ state: 'failed', reason: reasonOf(error) });
      throw error;
    }
    this.#copies.look(this.#corpus.sources);
    this.#listener.sources(this.#corpus.sources.map(sourceRow));
    this.#listener.library(this.#library.rows);
    this.#listener.actors(this.#actors.told);
    this.#tellState();
  }

  #progress(): (done: number, total: number) => void {
    const { clock } = this.#world;
    let told = Number.NEGATIVE_INFINITY;
    return (done, total) => {
      if (clock.now() - told < progressEvery) return;
      told = clock.now();
      this.#listener.status({ state: 'indexing', done, total });
    };
  }

  #tellState(): void {
    const findings = [...this.#corpus.findings, ...this.#actors.findings, ...this.#bibliographies.findings];
    const all = [...findings, ...this.#library.findings, ...this.#attached.findings];
    this.#listener.findings(all);
    const sources = this.#corpus.sources.length;
    const isEmpty = sources === 0 && this.#corpus.failed.length === 0;
    this.#listener.status(
      isEmpty
        ? { state: 'noCorpus', folders: this.#config.corpusFolders }
        : { state: 'ready', sources, passages: this.#passages(), problems: all.length },
    );
  }

  #passages(): number {
    return this.#corpus.sources.reduce((sum, source) => sum + source.passages.length, 0);
  }
}
