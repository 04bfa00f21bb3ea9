import type { PassageAnswer, SearchAnswer } from '../answers.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Clock } from '../ports.ts';
import type { SearchOptions, SearchResults } from '../search/backend.ts';
import type { ActorShelf } from './actorShelf.ts';
import type { Copies } from './copies.ts';
import type { IndexShelf } from './indexShelf.ts';
import { passageAnswer } from './rows.ts';

/** The default number of hits of a search. */
const defaultLimit = 50;

/** Answers what is asked of the index, as the host wants it. */
export class Searches {
  readonly #index: IndexShelf;
  readonly #corpus: Corpus;
  readonly #actors: ActorShelf;
  readonly #copies: Copies;
  readonly #clock: Clock;

  constructor(index: IndexShelf, corpus: Corpus, actors: ActorShelf, copies: Copies, clock: Clock) {
    this.#index = index;
    this.#corpus = corpus;
    this.#actors = actors;
    this.#copies = copies;
    this.#clock = clock;
  }

  /** A stored index that turns out to be damaged is searched once more after `work`, which builds it anew. */
  search(query: string, options: SearchOptions, work: Promise<unknown>, signal?: AbortSignal): Promise<SearchAnswer> {
    return this.#timed(() => this.#index.find(query, { limit: defaultLimit, ...options }, work, signal));
  }

  /** The passages that are evidence for a claim, best first; names count as those of their actors. */
  evidence(claim: string, limit: number, signal?: AbortSignal): Promise<SearchAnswer> {
    const otherNames = (text: string) => this.#actors.otherNames(text);
    return this.#timed(() => this.#index.evidence(claim, { limit, otherNames }, signal));
  }

  /** `undefined` when the corpus has no such passage. */
  passage(id: string): PassageAnswer | undefined {
    const found = this.#corpus.passage(id) ?? this.#index.search?.passage(id);
    return found && passageAnswer(found.source, found.passage);
  }

  async #timed(find: () => Promise<SearchResults & { readonly suggestion?: string }>): Promise<SearchAnswer> {
    const started = this.#clock.now();
    const found = await find();
    return { ...found, hits: this.#copies.answers(found.hits), took: this.#clock.now() - started };
  }
}
