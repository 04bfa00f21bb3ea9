import { inSlices } from '../slices.ts';
import { AuthorGroups } from './authors.ts';
import type { SearchOptions, SortOrder } from './backend.ts';
import type { Ranked, Ranking } from './best.ts';
import type { LiveSegment } from './liveSegment.ts';
import type { Pace } from './pace.ts';
import type { PassageFields } from './passageField.ts';
import { type Plan, plan } from './plan.ts';
import type { QueryNode } from './query.ts';
import { rank, rankMost } from './rank.ts';
import { RankingCache } from './rankingCache.ts';
import { fillStart, rankingStart } from './starts.ts';

/** The default number of hits. */
const defaultLimit = 50;
/** Passages with most of the words follow when fewer than so many have all. */
const fewComplete = 10;
/** One or two letters that begin so many words, each counted once a passage, are ranked beforehand. */
const slowStart = 50_000;

/** A page of what matches; `partial` is absent when only what matches the whole query was asked for or there is enough of it. */
export interface RankedPage {
  readonly total: number;
  readonly partial?: number;
  readonly complete: readonly Ranked[];
  readonly most: readonly Ranked[];
}

/** Ranks queries over segments, and remembers the rankings. */
export class Ranker {
  readonly #segments: readonly LiveSegment[];
  readonly #fields: PassageFields;
  readonly #rankings: RankingCache;
  #authors: AuthorGroups | undefined;

  /** With `lasting`, the rankings of first letters of another ranker of the same segments are used again. */
  constructor(segments: readonly LiveSegment[], fields: PassageFields, lasting?: Ranker) {
    this.#segments = segments;
    this.#fields = fields;
    this.#rankings = lasting ? lasting.#rankings.sharing() : new RankingCache();
  }

  plan(root: QueryNode): Plan {
    return plan(root, this.#segments, { fields: this.#fields, authors: () => this.#groupedAuthors() });
  }

  /** How many passages match the whole query. */
  count(root: QueryNode): number {
    return rank(this.plan(root), { most: 1, sort: 'relevance' }).total;
  }

  page(planned: Plan, root: QueryNode, options: SearchOptions, signal?: AbortSignal): RankedPage {
    const { sort = 'relevance', most = false } = options;
    const offset = whole(options.offset ?? 0);
    const end = offset + whole(options.limit ?? defaultLimit);
    const complete = this.#ranked(`${sort} `, root, end, sort, (wanted) => rank(planned, wanted, signal));
    const { total } = complete;
    const page = { total, complete: complete.best.slice(offset, end) };
    if (!most || total >= fewComplete) return { ...page, most: [] };
    const rest = this.#ranked(`${sort} most `, root, end, sort, (wanted) =>
      rankMost(planned, wanted, complete.best, signal),
    );
    const after = rest.best.slice(Math.max(0, offset - total), Math.max(0, end - total));
    return rest.total === 0 ? { ...page, most: [] } : { ...page, partial: rest.total, most: after };
  }

  #groupedAuthors(): AuthorGroups {
    if (this.#authors) return this.#authors;
    const sources = this.#segments.flatMap(({ liveSources }) => liveSources);
    this.#authors = new AuthorGroups(sources.flatMap(({ metadata }) => metadata.item.author ?? []));
    return this.#authors;
  }

  #ranked(
    key: string,
    root: QueryNode,
    most: number,
    sort: SortOrder,
    make: (wanted: { most: number; sort: SortOrder }) => Ranking,
  ): Ranking {
    const known = this.#rankings.get(key, root, most);
    if (known) return known;
    // Who pages on far is given room to go on, so that not every page is ranked anew.
    const ranking = make({ most: most > RankingCache.kept ? most * 2 : RankingCache.kept, sort });
    this.#rankings.set(key, root, ranking);
    return ranking;
  }

  /** Ranks first letters of words, which match more than anything else, so that they are answered from memory; in slices. Rejects when cancelled. */
  async rankLetters(pace: Pace): Promise<void> {
    for (const { dictionary } of this.#segments)
      for (const start of [...dictionary.beginnings(1), ...dictionary.beginnings(2)]) {
        const frequency = this.#segments.reduce((sum, one) => sum + one.frequency(one.dictionary.prefix(start)), 0);
        if (frequency < slowStart) continue;
        await this.#rankStart({ kind: 'word', form: start, match: 'typing' }, pace);
      }
  }

  async #rankStart(root: QueryNode & { kind: 'word' }, pace: Pace): Promise<void> {
    const planned = this.plan(root);
    for (const [index, segment] of this.#segments.entries())
      await fillStart(segment, root.form, planned.expansions.get(root)!.ranges[index]!, pace);
    this.#rankings.keep(
      'relevance ',
      root,
      await inSlices(rankingStart(planned, root, RankingCache.kept), () => pace.breathe()),
    );
  }
}

/** A count that a caller gave, made whole and not negative. */
function whole(count: number): number {
  return Number.isFinite(count) ? Math.max(0, Math.floor(count)) : 0;
}
