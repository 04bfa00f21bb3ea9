import type { Source } from '../corpus/source.ts';
import type { Clock } from '../ports.ts';
import type { SearchBackend, SearchOptions, SearchResults, SortOrder } from './backend.ts';
import { facetsOf } from './facets.ts';
import type { FilterMaker, PassageFilter } from './filters.ts';
import { LiveSegment } from './liveSegment.ts';
import { highlightsOf } from './marks.ts';
import { likeQuery } from './moreLike.ts';
import { Pace } from './pace.ts';
import { type Plan, plan } from './plan.ts';
import type { QueryNode } from './query.ts';
import { parseQuery } from './queryParser.ts';
import { passageOf, type Ranking, rank } from './rank.ts';
import { RankingCache } from './rankingCache.ts';
import { packedBytes } from './segment.ts';
import { buildSegment } from './segmentBuilder.ts';
import { suggestQuery } from './suggest.ts';

/** The default number of hits. */
const defaultLimit = 50;
/** See `UpdateOptions.small`: without this, small segments would add up. */
const smallSegment = 250;
/** `compacted` joins more segments than this. */
const manySegments = 8;
/** `compacted` rebuilds a segment of which more than this share is gone. */
const muchGone = 0.3;
/** One or two letters that begin so many words, each counted once a passage, are ranked beforehand. */
const slowStart = 50_000;

export interface UpdateOptions {
  readonly signal?: AbortSignal;
  /** Segments of at most so many passages are indexed anew together with what changed; default 250. */
  readonly small?: number;
}

/** The index inside Ibid: immutable segments in memory, and what has gone from them. Immutable itself; `update` makes a new one. */
export class EmbeddedSearch implements SearchBackend {
  readonly #clock: Clock;
  readonly #segments: readonly LiveSegment[];
  readonly #filters: ReadonlyMap<string, FilterMaker>;
  readonly #rankings = new RankingCache();

  private constructor(clock: Clock, segments: readonly LiveSegment[], filters: ReadonlyMap<string, FilterMaker>) {
    this.#clock = clock;
    this.#segments = segments;
    this.#filters = filters;
  }

  /** Indexes `sources`, each URI once, in slices of about 10 ms. Rejects only when cancelled. */
  static async build(sources: readonly Source[], clock: Clock, signal?: AbortSignal): Promise<EmbeddedSearch> {
    const pace = new Pace(clock, signal);
    const segment = LiveSegment.of(await buildSegment(sources, pace), sources);
    if (pace.due) await pace.rest();
    const search = new EmbeddedSearch(clock, [segment], new Map());
    await search.#rankLetters(pace);
    return search;
  }

  /** Ranks the first letters of words beforehand, in slices. Rejects only when cancelled. */
  warm(signal?: AbortSignal): Promise<void> {
    return this.#rankLetters(new Pace(this.#clock, signal));
  }

  /** An index of segments that were built before. `warm` makes its first letters fast. */
  static of(segments: readonly LiveSegment[], clock: Clock): EmbeddedSearch {
    return new EmbeddedSearch(clock, segments, new Map());
  }

  /** What the index is made of, to be stored. */
  get parts(): readonly LiveSegment[] {
    return this.#segments;
  }

  /** The number of passages that can be found. */
  get passages(): number {
    return this.#segments.reduce((sum, segment) => sum + segment.passages, 0);
  }

  /** The number of segments that a query has to visit. */
  get segments(): number {
    return this.#segments.length;
  }

  /** The size of the packed index, in bytes. */
  get bytes(): number {
    return this.#segments.reduce((sum, { data }) => sum + packedBytes(data), 0);
  }

  /**
   * The index after some sources changed or came (`changed`) and some went. Only what changed, and small segments, are indexed
   * anew; this index stays as it is. Rejects only when cancelled.
   */
  async update(
    changed: readonly Source[],
    removedUris: readonly string[],
    { signal, small: limit = smallSegment }: UpdateOptions = {},
  ): Promise<EmbeddedSearch> {
    const going = new Set([...changed.map(({ uri }) => uri), ...removedUris]);
    const left = this.#segments.map((segment) => segment.without(going)).filter(({ passages }) => passages > 0);
    const large = left.filter(({ data }) => data.tiers.length > limit);
    const small = left.filter((segment) => !large.includes(segment)).flatMap(({ liveSources }) => liveSources);
    return this.#with(large, [...small, ...changed], signal);
  }

  /**
   * This index with segments joined where they are many, and built anew where much is gone from them; itself when nothing is to be done. Of many segments those are
   * joined that are smaller than all yet smaller ones together, so that a large one is built again only when as much has come to it.
   */
  async compacted(signal?: AbortSignal): Promise<EmbeddedSearch> {
    const worn = ({ passages, data }: LiveSegment) => passages < data.tiers.length * (1 - muchGone);
    const joined = this.#segments.length > manySegments ? smallOnes(this.#segments) : this.#segments.filter(worn);
    if (joined.length === 0) return this;
    const kept = this.#segments.filter((segment) => !joined.includes(segment));
    return this.#with(
      kept,
      joined.flatMap(({ liveSources }) => liveSources),
      signal,
    );
  }

  /** This index with a filter that another part answers: `speaker` or `actor`. */
  withFilter(field: 'speaker' | 'actor', filter: FilterMaker): EmbeddedSearch {
    return new EmbeddedSearch(this.#clock, this.#segments, new Map([...this.#filters, [field, filter]]));
  }

  async search(query: string, options: SearchOptions = {}, signal?: AbortSignal): Promise<SearchResults> {
    // A request to cancel that came right behind this one is heard here.
    await this.#clock.pause();
    signal?.throwIfAborted();
    const { root, notes } = parseQuery(query, new Set(this.#filters.keys()));
    return root ? this.searchFor(root, options, signal, notes) : results(0, [], notes);
  }

  /** As `search`, for a query that was read before; `notes` say how. */
  async searchFor(
    root: QueryNode,
    options: SearchOptions = {},
    signal?: AbortSignal,
    notes: readonly string[] = [],
  ): Promise<SearchResults> {
    const offset = whole(options.offset ?? 0);
    const limit = whole(options.limit ?? defaultLimit);
    const planned = this.#plan(root);
    const { sort = 'relevance' } = options;
    const { total, best } = this.#rank(planned, root, offset + limit, sort, signal);
    const hits = best.slice(offset, offset + limit).map((ranked) => {
      const { source, passage } = passageOf(ranked);
      return { source, passage, highlights: highlightsOf(planned, passage.text), score: ranked.score };
    });
    const facets = options.facets ? await facetsOf(planned, new Pace(this.#clock, signal)) : undefined;
    return { ...results(total, hits, [...notes, ...planned.notes]), ...(facets ? { facets } : {}) };
  }

  async suggest(query: string): Promise<string | undefined> {
    await this.#clock.pause();
    const matches = (other: string) => {
      const { root } = parseQuery(other, new Set(this.#filters.keys()));
      return root ? rank(this.#plan(root), 1, 'relevance').total : 0;
    };
    return suggestQuery(query, this.#segments, matches);
  }

  async moreLike(id: string): Promise<string | undefined> {
    await this.#clock.pause();
    const found = this.passage(id);
    return found && likeQuery(found.passage.text, this.#segments);
  }

  passage(id: string) {
    const uri = id.slice(0, Math.max(0, id.lastIndexOf('#')));
    for (const segment of this.#segments)
      for (const source of segment.liveSources) {
        if (source.uri !== uri) continue;
        const passage = source.passages.find((one) => one.id === id);
        if (passage) return { source, passage };
      }
    return undefined;
  }

  async #with(kept: readonly LiveSegment[], sources: readonly Source[], signal?: AbortSignal): Promise<EmbeddedSearch> {
    const segments = [...kept];
    if (sources.length > 0)
      segments.push(LiveSegment.of(await buildSegment(sources, new Pace(this.#clock, signal)), sources));
    return new EmbeddedSearch(this.#clock, segments, this.#filters);
  }

  #plan(root: QueryNode): Plan {
    const outside = (field: string, value: string): PassageFilter | undefined => this.#filters.get(field)?.(value);
    return plan(root, this.#segments, outside);
  }

  #rank(planned: Plan, root: QueryNode, most: number, sort: SortOrder, signal?: AbortSignal): Ranking {
    const known = this.#rankings.get(root, most, sort);
    if (known) return known;
    // Who pages on far is given room to go on, so that not every page is ranked anew.
    const kept = most > RankingCache.kept ? most * 2 : RankingCache.kept;
    const ranking = rank(planned, kept, sort, signal);
    this.#rankings.set(root, ranking, sort);
    return ranking;
  }

  /** The first letters of a word match more than anything else; they are answered from memory. */
  async #rankLetters(pace: Pace): Promise<void> {
    for (const { dictionary } of this.#segments)
      for (const start of [...dictionary.beginnings(1), ...dictionary.beginnings(2)]) {
        const frequency = this.#segments.reduce((sum, one) => sum + one.frequency(one.dictionary.prefix(start)), 0);
        if (frequency < slowStart) continue;
        const root: QueryNode = { kind: 'word', form: start, match: 'typing' };
        this.#rankings.keep(root, rank(this.#plan(root), RankingCache.kept, 'relevance'));
        if (pace.due) await pace.rest();
      }
  }
}

/** The smallest segment, the next ones while they are smaller than those before them together, and at least half of all. */
function smallOnes(segments: readonly LiveSegment[]): LiveSegment[] {
  const ascending = [...segments].sort((a, b) => a.passages - b.passages);
  let together = 0;
  let count = 0;
  while (count < ascending.length && (count <= segments.length / 2 || ascending[count]!.passages <= together))
    together += ascending[count++]!.passages;
  return ascending.slice(0, count);
}

function results(total: number, hits: SearchResults['hits'], notes: readonly string[]): SearchResults {
  return { total, hits, ...(notes.length > 0 ? { note: notes.join(' ') } : {}) };
}

/** A count that a caller gave, made whole and not negative. */
function whole(count: number): number {
  return Number.isFinite(count) ? Math.max(0, Math.floor(count)) : 0;
}
