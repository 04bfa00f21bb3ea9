import type { Actor } from './actors/actor.ts';
import type { ActorCard } from './actors/card.ts';
import type { BuildReport, PassageAnswer, SearchAnswer } from './answers.ts';
import { Library } from './citations/library/library.ts';
import { CiteEngines } from './citations/render.ts';
import { Corpus } from './corpus/corpus.ts';
import { IgnoringFiles } from './corpus/ignoringFiles.ts';
import { ActorShelf, type CardRequest } from './research/actorShelf.ts';
import { AttachedSources } from './research/attachedSources.ts';
import { BibliographyShelf } from './research/bibliographyShelf.ts';
import { type Changes, nextSlice, startChanges } from './research/changes.ts';
import { Citing } from './research/citing.ts';
import { Copies } from './research/copies.ts';
import { IndexShelf } from './research/indexShelf.ts';
import { Intake } from './research/intake.ts';
import { KeyDesk } from './research/keyDesk.ts';
import { progressTeller, telling } from './research/progress.ts';
import { ReadingDesk } from './research/readingDesk.ts';
import { reasonOf } from './research/readText.ts';
import { Searches } from './research/searches.ts';
import { SourceRows } from './research/sourceRows.ts';
import type { ResearchConfig, ResearchListener, ResearchWorld } from './research/world.ts';
import type { SearchOptions } from './search/backend.ts';

/** What the worker serves: loads corpus, actors and bibliographies, and answers from them. */
export class Research {
  readonly #world: ResearchWorld;
  readonly #listener: ResearchListener;
  readonly #corpus: Corpus;
  readonly #library = new Library();
  readonly #bibliographies: BibliographyShelf;
  readonly #attached: AttachedSources;
  readonly #actors: ActorShelf;
  readonly #searches: Searches;
  readonly #citing: Citing;
  readonly #keys: KeyDesk;
  readonly #intake: Intake;
  readonly #files: IgnoringFiles;
  readonly #copies: Copies;
  readonly #rows = new SourceRows();
  #config: ResearchConfig = { corpusFolders: [], bibliographyFiles: [] };
  readonly #index: IndexShelf;
  /** The work under way; everything that changes the state is done one after the other. */
  #work: Promise<unknown> = Promise.resolve();
  /** Settled when there is an index, before actors and bibliographies are read; from then on answers come from what is there, also while it is renewed. */
  #first: Promise<unknown> | undefined;

  constructor(world: ResearchWorld, listener: ResearchListener) {
    this.#world = world;
    this.#listener = listener;
    this.#files = new IgnoringFiles(world.files);
    this.#copies = new Copies(world.clock);
    this.#corpus = new Corpus(this.#files, world.clock);
    this.#index = new IndexShelf(this.#corpus, world.clock, world.log, world.index);
    this.#bibliographies = new BibliographyShelf(world.files, this.#library);
    this.#attached = new AttachedSources(this.#library, this.#corpus, world.files, world.clock);
    this.#actors = new ActorShelf(this.#files, world.clock);
    this.#searches = new Searches(this.#index, this.#corpus, this.#actors, this.#copies, world.clock);
    this.#citing = new Citing(this.#library, this.#corpus, new CiteEngines(world.styles), world.files);
    this.#intake = new Intake(this.#corpus, world.files, world.web);
    this.#keys = new KeyDesk({
      library: this.#library,
      corpus: this.#corpus,
      bibliographies: this.#bibliographies,
      files: world.files,
      clock: world.clock,
      search: () => this.#index.search,
    });
  }

  /** Loads what `config` names: what is stored of it first, and then what has changed since. */
  configure(config: ResearchConfig, signal?: AbortSignal): Promise<BuildReport> {
    this.#config = config;
    this.#files.honour(config.excludes ?? [], config.corpusFolders);
    if (this.#first) return this.rebuild(signal);
    const restored = this.#index.restore();
    const loaded = this.#inTurn(() =>
      telling(this.#listener, async () => ((await restored) ? this.#renew(signal) : this.#load(signal))),
    );
    this.#first = this.#usable(loaded);
    return this.#report(loaded, signal);
  }

  /** Reads everything again. Rejects when cancelled; what was there before then still answers. */
  rebuild(signal?: AbortSignal): Promise<BuildReport> {
    const loaded = this.#inTurn(() => telling(this.#listener, () => this.#load(signal)));
    this.#first ??= this.#usable(loaded);
    return this.#report(loaded, signal);
  }

  /** Stores the index now if it is not, as it is by itself some time after changes. */
  save(): Promise<void> {
    return this.#index.save();
  }

  #usable(loaded: Promise<void>): Promise<unknown> {
    return Promise.race([this.#index.usable, loaded.catch(() => undefined)]);
  }

  async #report(loaded: Promise<void>, signal?: AbortSignal): Promise<BuildReport> {
    const started = this.#world.clock.now();
    await Promise.all([loaded, this.#attach(signal)]);
    return {
      sources: this.#corpus.sources.length,
      passages: this.#index.passages,
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
    return this.#searches.search(query, options, this.#work, signal);
  }

  /** The passages that are evidence for a claim, best first; names count as those of their actors. */
  async evidence(claim: string, limit: number, signal?: AbortSignal): Promise<SearchAnswer> {
    await this.ready();
    return this.#searches.evidence(claim, limit, signal);
  }

  /** A query of the rarest words of a passage; `undefined` when no other passage has them. */
  async moreLike(id: string): Promise<string | undefined> {
    await this.#first;
    return this.#index.search?.moreLike(id);
  }

  /** `undefined` when the corpus has no such passage. */
  async passage(id: string): Promise<PassageAnswer | undefined> {
    await this.#first;
    return this.#searches.passage(id);
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
      const change = await this.#corpus.take(slice);
      await this.#index.update(change);
      if (!changes.actors) await this.#actors.update(change.changed, change.removed);
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
    if (sources > 0) await this.#tellSources();
    if (sources > 0 || bibliographies.length > 0) this.#listener.library(this.#library.rows);
    if (sources > 0 || actors) this.#listener.actors(this.#actors.told);
    if (sources > 0 || actors || bibliographies.length > 0) this.#tellState();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(work);
    this.#work = done.catch((error) => this.#world.log.warn(reasonOf(error)));
    return done;
  }

  /** Makes the restored index the corpus, and reads what has changed since it was stored. */
  async #renew(signal?: AbortSignal): Promise<void> {
    // Entries say something of sources, so they come before them.
    await this.#bibliographies.configure(this.#config.bibliographyFiles, signal);
    await this.#attached.changes(this.#config.attachedFiles !== false, signal);
    const renewed = await this.#index.renewCorpus(this.#config.corpusFolders, this.#progress(), signal);
    if (!renewed) return this.#load(signal);
    await this.#loadRest(signal);
    await this.#index.warm();
  }

  async #load(signal?: AbortSignal): Promise<void> {
    const onProgress = progressTeller(this.#world.clock, this.#listener);
    await this.#corpus.load(this.#config.corpusFolders, { signal, onProgress });
    await this.#index.build(signal);
    await this.#loadRest(signal);
  }

  /** What rests on the sources, and tells all of it. */
  async #loadRest(signal?: AbortSignal): Promise<void> {
    this.#library.setSources(this.#corpus.sources.map((source) => source.metadata.item));
    await this.#actors.load(this.#config.corpusFolders, this.#corpus.sources, signal);
    await this.#bibliographies.configure(this.#config.bibliographyFiles, signal);
    await this.#tellSources();
    this.#listener.library(this.#library.rows);
    this.#listener.actors(this.#actors.told);
    this.#tellState();
  }

  async #tellSources(): Promise<void> {
    this.#copies.look(this.#corpus.sources);
    this.#listener.sources(await this.#rows.all(this.#corpus.sources, this.#world.clock));
  }

  #progress = () => progressTeller(this.#world.clock, this.#listener);

  #tellState(): void {
    const parts = [this.#corpus, this.#actors, this.#bibliographies, this.#library, this.#attached];
    const all = parts.flatMap(({ findings }) => findings);
    this.#listener.findings(all);
    const sources = this.#corpus.sources.length;
    const isEmpty = sources === 0 && this.#corpus.failed.length === 0;
    this.#listener.status(
      isEmpty
        ? { state: 'noCorpus', folders: this.#config.corpusFolders }
        : { state: 'ready', sources, passages: this.#index.passages, problems: all.length },
    );
  }
}
