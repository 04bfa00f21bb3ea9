import type { Passage, Source } from '../corpus/source.ts';
import type { Facets } from './facets.ts';

/** A passage that matches, best first. Highlights are UTF-16 `[start, end)` pairs in `passage.text`, sorted. */
export interface SearchHit {
  readonly source: Source;
  readonly passage: Passage;
  readonly highlights: readonly (readonly [number, number])[];
  readonly score: number;
}

export interface SearchResults {
  /** How many passages match, of which `hits` are the best. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** How the query was read, when that differs from what was typed; for the reader. */
  readonly note?: string;
  /** What the matching passages are of; only when it was asked for. */
  readonly facets?: Facets;
}

/** `relevance`: best first. `date`: newest source first, those without a date last. Clutter comes last in both. */
export type SortOrder = 'relevance' | 'date';

export interface SearchOptions {
  /** At most this many hits; default 50. */
  readonly limit?: number;
  /** Skip this many of the best hits, to page on. */
  readonly offset?: number;
  /** Default `relevance`. */
  readonly sort?: SortOrder;
  /** Whether to count what the matches are of. It looks at every match: not for every letter that is typed. */
  readonly facets?: boolean;
}

/** What a place that can be searched offers. The embedded index is the default; a shared cluster is a later second one. */
export interface SearchBackend {
  /** Never rejects because of the query: a slip in its syntax is read as words. */
  search(query: string, options?: SearchOptions, signal?: AbortSignal): Promise<SearchResults>;
  /** A query near `query` that would match something; `undefined` when there is none. */
  suggest(query: string): Promise<string | undefined>;
  /** A query of the rarest words of a passage, for what is like it; `undefined` when the passage is gone or nothing shares its words. */
  moreLike(id: string): Promise<string | undefined>;
  /** The passage by its id; `undefined` when it is gone. */
  passage(id: string): { readonly source: Source; readonly passage: Passage } | undefined;
}
