import type { ActorCard } from './actors/card.ts';
import type { BuildReport, PassageAnswer, SearchAnswer } from './answers.ts';
import { CiteEngines } from './citations/render.ts';
import type { MentionPlace } from './research/actorAnswers.ts';
import { ActorDesk } from './research/actorDesk.ts';
import { mentionPlaces } from './research/actorMentions.ts';
import type { CardRequest } from './research/actorShelf.ts';
import { Assistant } from './research/assistant/assistant.ts';
import { CheckDesk } from './research/checkDesk.ts';
import { Citing } from './research/citing.ts';
import { Holdings } from './research/holdings.ts';
import { Intake } from './research/intake.ts';
import { KeyDesk } from './research/keyDesk.ts';
import { ProfileDesk } from './research/profileDesk.ts';
import { ReadingDesk } from './research/readingDesk.ts';
import { Searches } from './research/searches.ts';
import { SheetDesk } from './research/sheet/sheetDesk.ts';
import type { FoundActor } from './research/statements/statementAnswers.ts';
import { StatementDesk } from './research/statements/statementDesk.ts';
import type { ResearchConfig, ResearchListener, ResearchWorld } from './research/world.ts';
import type { SearchOptions } from './search/backend.ts';
import { inEnglish } from './text/sentence.ts';

/** What the worker serves: answers from what is held, and hands out the desks that do, each as soon as it can. */
export class Research {
  readonly #world: ResearchWorld;
  readonly #holdings: Holdings;
  readonly #searches: Searches;
  readonly #citing: Citing;
  readonly #keys: KeyDesk;
  readonly #intake: Intake;
  readonly #reading: ReadingDesk;
  readonly #checks: CheckDesk;
  readonly #sheets: SheetDesk;
  readonly #actorDesk: ActorDesk;
  readonly #profiles: ProfileDesk;
  readonly #statements: StatementDesk;

  constructor(world: ResearchWorld, listener: ResearchListener) {
    this.#world = world;
    this.#holdings = new Holdings(world, listener);
    const { corpus, library, bibliographies, index, said } = this.#holdings;
    const { files, clock } = world;
    this.#searches = new Searches(this.#holdings, clock);
    this.#citing = new Citing(library, corpus, new CiteEngines(world.styles), files);
    this.#intake = new Intake(corpus, files, world.web);
    this.#reading = new ReadingDesk(corpus);
    this.#profiles = new ProfileDesk(this.#holdings, said.shelf, clock);
    this.#statements = new StatementDesk(this.#holdings);
    this.#actorDesk = new ActorDesk(this.#holdings, files, clock);
    this.#keys = new KeyDesk({ library, corpus, bibliographies, files, clock, search: () => index.search });
    this.#checks = new CheckDesk(this.#holdings, said.shelf, clock, (...asked) => this.#keys.plainCitations(...asked));
    this.#sheets = new SheetDesk({
      holdings: this.#holdings,
      statements: said.shelf,
      files,
      clock,
      checks: this.#checks,
      keys: this.#keys,
      told: (progress) => listener.checking?.(progress),
    });
  }

  /** Loads what `config` names: what is stored of it first, and then what has changed since. */
  configure(config: ResearchConfig, signal?: AbortSignal): Promise<BuildReport> {
    return this.#report(this.#holdings.configure(config, signal));
  }

  /** Reads everything again. Rejects when cancelled; what was there before then still answers. */
  rebuild(signal?: AbortSignal): Promise<BuildReport> {
    return this.#report(this.#holdings.rebuild(signal));
  }

  /** See {@link Holdings.stop}. */
  stopReading(): void {
    this.#holdings.stop();
  }

  async #report(loaded: Promise<void>): Promise<BuildReport> {
    const started = this.#world.clock.now();
    await loaded;
    const { corpus, index } = this.#holdings;
    return {
      sources: corpus.sources.length,
      passages: index.passages,
      milliseconds: Math.round(this.#world.clock.now() - started),
      failed: corpus.failed.map(({ uri, reason }) => ({ uri, reason: inEnglish(reason) })),
    };
  }

  /** Stores the index now if it is not, as it is by itself some time after changes. */
  save(): Promise<void> {
    return this.#holdings.index.save();
  }

  /** Resolves when the first usable index is there and what was asked before is done. */
  async ready(): Promise<void> {
    await this.#holdings.settled;
  }

  /** See {@link Holdings.filesChanged}. */
  filesChanged(uris: readonly string[], signal?: AbortSignal): Promise<void> {
    return this.#holdings.filesChanged(uris, signal);
  }

  /** See {@link Holdings.useBibliographies}. */
  useBibliographies(uris: readonly string[]): Promise<void> {
    return this.#holdings.useBibliographies(uris);
  }

  async search(query: string, options: SearchOptions = {}, signal?: AbortSignal): Promise<SearchAnswer> {
    await this.#holdings.first;
    return this.#searches.search(query, options, this.#holdings.settled, signal);
  }

  /** The passages that are evidence for a claim, best first; names count as those of their actors. */
  async evidence(claim: string, limit: number, signal?: AbortSignal): Promise<SearchAnswer> {
    await this.ready();
    return this.#searches.evidence(claim, limit, signal);
  }

  /** A query of the rarest words of a passage; `undefined` when no other passage has them. */
  async moreLike(id: string): Promise<string | undefined> {
    await this.#holdings.first;
    return this.#holdings.index.search?.moreLike(id);
  }

  /** `undefined` when the corpus has no such passage. */
  async passage(id: string): Promise<PassageAnswer | undefined> {
    await this.#holdings.first;
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
    return this.#reading;
  }

  /** What answers about citation keys, once everything asked before is done. */
  async keys(): Promise<KeyDesk> {
    await this.ready();
    return this.#keys;
  }

  /** What checks drafts, once everything asked before is done. */
  async checks(): Promise<CheckDesk> {
    await this.ready();
    return this.#checks;
  }

  /** What answers the writer of actor files, once everything asked before is done. */
  async actorDesk(): Promise<ActorDesk> {
    await this.ready();
    return this.#actorDesk;
  }

  /** What the pages about actors are made of, once everything asked before is done. */
  async profiles(): Promise<ProfileDesk> {
    await this.ready();
    return this.#profiles;
  }

  /** See {@link mentionPlaces}. */
  async actorMentions(id: string, signal?: AbortSignal): Promise<MentionPlace[]> {
    await this.ready();
    const { actors, corpus } = this.#holdings;
    return mentionPlaces(id, actors, corpus, this.#reading, signal);
  }

  /** What answers who says what, once everything asked before is done. */
  async statements(): Promise<StatementDesk> {
    await this.ready();
    return this.#statements;
  }

  /** What makes the sheets of drafts, once everything asked before is done. */
  async sheets(): Promise<SheetDesk> {
    await this.ready();
    return this.#sheets;
  }

  /** What assistants may ask. */
  assistant(): Assistant {
    return new Assistant({
      search: (query, limit, signal) => this.search(query, { limit }, signal),
      lookUpActor: (name) => this.lookUpActor(name),
      verify: async (words, citation, signal) => (await this.checks()).verify(words, citation, signal),
      references: async (keys, style) => (await this.citing()).references(keys, { style, locale: '' }),
    });
  }

  /** `undefined` when none of the mention's candidates is known any more. */
  async card(request: CardRequest): Promise<ActorCard | undefined> {
    await this.#holdings.first;
    return this.#holdings.actors.card(request, this.#holdings.corpus);
  }

  /** The actors that bear the name, each with its card and what it says. */
  async lookUpActor(name: string): Promise<readonly FoundActor[]> {
    return (await this.statements()).lookUp(name);
  }
}
