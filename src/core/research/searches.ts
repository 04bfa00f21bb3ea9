import type { NamedOtherwise, PassageAnswer, SearchAnswer } from '../answers.ts';
import type { Clock } from '../ports.ts';
import type { SearchOptions, SearchResults } from '../search/backend.ts';
import { filtersIn } from '../search/queryFilters.ts';
import { joinedSentence, type Sentence, sentence } from '../text/sentence.ts';
import type { Holdings } from './holdings.ts';
import { namedOtherwise } from './namedOtherwise.ts';
import { passageAnswer } from './rows.ts';
import { SaidInHits } from './statements/saidInHits.ts';

/** The default number of hits of a search. */
const defaultLimit = 50;
/** A query for speakers waits so long for those that are still being read, in milliseconds. */
const patience = 2000;

/** Answers what is asked of the index, as the host wants it. */
export class Searches {
  readonly #holdings: Holdings;
  readonly #said: SaidInHits;
  readonly #clock: Clock;

  constructor(holdings: Holdings, clock: Clock) {
    this.#holdings = holdings;
    this.#said = new SaidInHits(holdings);
    this.#clock = clock;
  }

  /** A stored index that turns out to be damaged is searched once more after `work`, which builds it anew. */
  async search(
    query: string,
    options: SearchOptions,
    work: Promise<unknown>,
    signal?: AbortSignal,
  ): Promise<SearchAnswer> {
    const fields = new Set(filtersIn(query).map(({ field }) => field));
    const asksWho = fields.has('speaker');
    if (asksWho || fields.has('actor')) await this.#patiently(work, asksWho);
    signal?.throwIfAborted();
    const { index, said } = this.#holdings;
    const found = await this.#timed(() => index.find(query, { limit: defaultLimit, ...options }, work, signal), query);
    const otherwise = options.facets ? await this.#otherwise(query, signal) : undefined;
    const answer = otherwise ? { ...found, otherwise } : found;
    if (!asksWho || said.left === 0) return answer;
    return { ...answer, note: answer.note ? joinedSentence([answer.note, unread(said.left)], ' ') : unread(said.left) };
  }

  /** The passages that are evidence for a claim, best first; names count as those of their actors. */
  evidence(claim: string, limit: number, signal?: AbortSignal): Promise<SearchAnswer> {
    const { index, actors } = this.#holdings;
    const otherNames = (text: string) => actors.otherNames(text);
    return this.#timed(() => index.evidence(claim, { limit, otherNames }, signal), '');
  }

  /** `undefined` when the corpus has no such passage. */
  passage(id: string): PassageAnswer | undefined {
    const { corpus, index } = this.#holdings;
    const found = corpus.passage(id) ?? index.search?.passage(id);
    return found && passageAnswer(found.source, found.passage);
  }

  #otherwise(query: string, signal?: AbortSignal): Promise<NamedOtherwise | undefined> {
    const { index, actors } = this.#holdings;
    const count = async (other: string) => (await index.search?.search(other, { limit: 0 }, signal))?.total ?? 0;
    return namedOtherwise(query, actors.registry, count);
  }

  async #timed(
    find: () => Promise<SearchResults & { readonly suggestion?: string }>,
    query: string,
  ): Promise<SearchAnswer> {
    const started = this.#clock.now();
    const found = await find();
    const hits = this.#holdings.copies.answers(found.hits).map((hit, at) => {
      const said = this.#said.of(found.hits[at]!, query);
      return said.length > 0 ? { ...hit, said } : hit;
    });
    return { ...found, hits, took: this.#clock.now() - started };
  }

  /** Waits for actors, and for who says what, a while. */
  async #patiently(work: Promise<unknown>, asksWho: boolean): Promise<void> {
    const known = asksWho ? work.then(() => this.#holdings.said.settled) : work;
    const { after } = this.#clock;
    if (!after) return void (await known);
    let stop = () => {};
    await Promise.race([known, new Promise<void>((resolve) => (stop = after(patience, resolve)))]);
    stop();
  }
}

function unread(sources: number): Sentence {
  return sources === 1
    ? sentence`Who says what is still being read in one source.`
    : sentence`Who says what is still being read in ${sources} sources.`;
}
