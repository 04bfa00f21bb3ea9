import type { Source } from '../corpus/source.ts';
import type { Clock } from '../ports.ts';
import { joinedSentence, type Sentence } from '../text/sentence.ts';
import type { SearchBackend, SearchHit, SearchOptions, SearchResults } from './backend.ts';
import type { Ranked } from './best.ts';
import { wornSegments } from './compaction.ts';
import { facetsOf } from './countFacets.ts';
import { LiveSegment } from './liveSegment.ts';
import { aboveMatches, highlightsOf } from './marks.ts';
import { likeQuery } from './moreLike.ts';
import { Pace } from './pace.ts';
import type { PassageField, PassageFieldName, PassageFields } from './passageField.ts';
import type { Plan } from './plan.ts';
import type { QueryNode } from './query.ts';
import { parseQuery } from './queryParser.ts';
import { passageOf } from './rank.ts';
import { Ranker } from './ranker.ts';
import { packedBytes } from './segment.ts';
import { buildSegment } from './segmentBuilder.ts';
import { suggestQuery } from './suggest.ts';
import { termsOf } from './terms.ts';

/** See `UpdateOptions.small`: without this, small segments would add up. */
const smallSegment = 250;

export interface UpdateOptions {
  readonly signal?: AbortSignal;
  /** Segments of at most so many passages are indexed anew together with what changed; default 250. */
  readonly small?: number;
}

/** The index inside Ibid: immutable segments in memory, and what has gone from them. Immutable itself; `update` makes a new one. */
export class EmbeddedSearch implements SearchBackend {
  readonly #clock: Clock;
  readonly #segments: readonly LiveSegment[];
  readonly #fields: PassageFields;
  readonly #ranker: Ranker;

  private constructor(clock: Clock, segments: readonly LiveSegment[], fields: PassageFields, same?: Ranker) {
    this.#clock = clock;
    this.#segments = segments;
    this.#fields = fields;
    this.#ranker = new Ranker(segments, fields, same);
  }

  /** Indexes `sources`, each URI once, in slices of about 10 ms. Rejects only when cancelled. */
  static async build(sources: readonly Source[], clock: Clock, signal?: AbortSignal): Promise<EmbeddedSearch> {
    const search = new EmbeddedSearch(clock, [await segmentOf(sources, new Pace(clock, signal))], new Map());
    await search.warm(signal);
    return search;
  }

  /** Ranks the first letters of words beforehand, in slices. Rejects only when cancelled. */
  warm(signal?: AbortSignal): Promise<void> {
    return this.#ranker.rankLetters(new Pace(this.#clock, signal));
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
    const pace = new Pace(this.#clock, signal);
    const left: LiveSegment[] = [];
    for (const segment of this.#segments) left.push(await segment.without(going, pace));
    const large = left.filter(({ passages, data }) => passages > 0 && data.tiers.length > limit);
    const small = left.filter((segment) => !large.includes(segment)).flatMap(({ liveSources }) => liveSources);
    return this.#with(large, [...small, ...changed], pace);
  }

  /** This index with segments joined where that is worth while, see `wornSegments`; itself when nothing is to be done. Rejects only when cancelled. */
  async compacted(signal?: AbortSignal): Promise<EmbeddedSearch> {
    const joined = wornSegments(this.#segments);
    if (joined.length === 0) return this;
    const kept = this.#segments.filter((segment) => !joined.includes(segment));
    const sources = joined.flatMap(({ liveSources }) => liveSources);
    return this.#with(kept, sources, new Pace(this.#clock, signal));
  }

  /**
   * This index with a field that another part answers, in place of the one it had. Cheap: to be called again whenever what the field knows has changed, so that no
   * ranking of before is remembered. `update` and `compacted` keep the fields; an index that is built or opened has none.
   */
  withField(name: PassageFieldName, field: PassageField): EmbeddedSearch {
    return new EmbeddedSearch(this.#clock, this.#segments, new Map([...this.#fields, [name, field]]), this.#ranker);
  }

  async search(query: string, options: SearchOptions = {}, signal?: AbortSignal): Promise<SearchResults> {
    // A request to cancel that came right behind this one is heard here.
    await this.#clock.pause();
    signal?.throwIfAborted();
    const { root, notes } = this.#parsed(query);
    return root ? this.searchFor(root, options, signal, notes) : { total: 0, hits: [], ...noteOf(notes) };
  }

  /** As `search`, for a query that was read before; `notes` say how. */
  async searchFor(
    root: QueryNode,
    options: SearchOptions = {},
    signal?: AbortSignal,
    notes: readonly Sentence[] = [],
  ): Promise<SearchResults> {
    const planned = this.#ranker.plan(root);
    const { total, partial, complete, most } = this.#ranker.page(planned, root, options, signal);
    const rest = most.map((one): SearchHit => ({ ...hitOf(planned, one), partial: true }));
    const hits = [...complete.map((one) => hitOf(planned, one)), ...rest];
    const facets = options.facets ? await facetsOf(planned, new Pace(this.#clock, signal)) : undefined;
    const found = { total, ...(partial === undefined ? {} : { partial }), hits };
    return { ...found, ...noteOf([...notes, ...planned.notes]), ...(facets ? { facets } : {}) };
  }

  async suggest(query: string): Promise<string | undefined> {
    await this.#clock.pause();
    const matches = (other: string) => {
      const { root } = this.#parsed(other);
      return root ? this.#ranker.count(root) : 0;
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

  #parsed(query: string) {
    return parseQuery(query, new Set(this.#fields.keys()));
  }

  async #with(kept: readonly LiveSegment[], sources: readonly Source[], pace: Pace): Promise<EmbeddedSearch> {
    const made = sources.length > 0 ? [await segmentOf(sources, pace)] : [];
    return new EmbeddedSearch(this.#clock, [...kept, ...made], this.#fields);
  }
}

async function segmentOf(sources: readonly Source[], pace: Pace): Promise<LiveSegment> {
  const data = await buildSegment(sources, pace);
  if (pace.due) await pace.rest();
  return LiveSegment.of(data, sources);
}

function hitOf(planned: Plan, ranked: Ranked): SearchHit {
  const { source, passage } = passageOf(ranked);
  const { text } = passage;
  const terms = termsOf(text);
  const above = aboveMatches(planned, source, passage, terms);
  const hit = { source, passage, highlights: highlightsOf(planned, text, terms), score: ranked.score };
  return above.length > 0 ? { ...hit, above } : hit;
}

function noteOf(notes: readonly Sentence[]): Pick<SearchResults, 'note'> {
  return notes.length > 0 ? { note: joinedSentence(notes, ' ') } : {};
}
