import type { Ranking } from './best.ts';
import type { QueryNode } from './query.ts';

/** The rankings of the last queries, for paging, for going back a letter, and for single letters, which are kept for good. Each has a `key` for the kind of ranking. */
export class RankingCache {
  /** So many of the best of each are remembered. */
  static readonly kept = 200;
  static readonly #queries = 32;
  readonly #recent = new Map<string, Ranking>();
  readonly #lasting: Map<string, Ranking>;

  constructor(lasting = new Map<string, Ranking>()) {
    this.#lasting = lasting;
  }

  /** A cache that shares what is kept for good, and nothing else. */
  sharing(): RankingCache {
    return new RankingCache(this.#lasting);
  }

  /** The ranking of a query when it is known as far as its best `most`. */
  get(key: string, root: QueryNode, most: number): Ranking | undefined {
    const name = key + JSON.stringify(root);
    const ranking = this.#lasting.get(name) ?? this.#recent.get(name);
    return ranking && (most <= ranking.best.length || ranking.best.length === ranking.total) ? ranking : undefined;
  }

  set(key: string, root: QueryNode, ranking: Ranking): void {
    const name = key + JSON.stringify(root);
    this.#recent.delete(name);
    this.#recent.set(name, ranking);
    if (this.#recent.size > RankingCache.#queries) this.#recent.delete(this.#recent.keys().next().value!);
  }

  /** Remembers the ranking for good. */
  keep(key: string, root: QueryNode, ranking: Ranking): void {
    this.#lasting.set(key + JSON.stringify(root), ranking);
  }
}
