import type { SortOrder } from './backend.ts';
import type { QueryNode } from './query.ts';
import type { Ranking } from './rank.ts';

/** The rankings of the last queries, for paging, for going back a letter, and for single letters, which are kept for good. */
export class RankingCache {
  /** So many of the best of each are remembered. */
  static readonly kept = 200;
  static readonly #queries = 32;
  readonly #recent = new Map<string, Ranking>();
  readonly #lasting = new Map<string, Ranking>();

  /** The ranking of a query when it is known as far as its best `most`. */
  get(root: QueryNode, most: number, sort: SortOrder): Ranking | undefined {
    const key = keyOf(root, sort);
    const ranking = this.#lasting.get(key) ?? this.#recent.get(key);
    return ranking && (most <= ranking.best.length || ranking.best.length === ranking.total) ? ranking : undefined;
  }

  set(root: QueryNode, ranking: Ranking, sort: SortOrder): void {
    const key = keyOf(root, sort);
    this.#recent.delete(key);
    this.#recent.set(key, ranking);
    if (this.#recent.size > RankingCache.#queries) this.#recent.delete(this.#recent.keys().next().value!);
  }

  /** Remembers the ranking by relevance for good. */
  keep(root: QueryNode, ranking: Ranking): void {
    this.#lasting.set(keyOf(root, 'relevance'), ranking);
  }
}

function keyOf(root: QueryNode, sort: SortOrder): string {
  return `${sort} ${JSON.stringify(root)}`;
}
