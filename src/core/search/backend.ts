import type { Passage, Source } from '../corpus/source.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Facets } from './facets.ts';

/** A passage that matches, best first. Highlights are UTF-16 `[start, end)` pairs in `passage.text`, sorted. */
export interface SearchHit {
  readonly source: Source;
  readonly passage: Passage;
  readonly highlights: readonly (readonly [number, number])[];
  readonly score: number;
  /** Where words of the query stand in the heading or title above, when the passage itself lacks some of them. */
  readonly above?: readonly AboveMatch[];
  /** Set when the passage has most of the words only, see `SearchOptions.most`. */
  readonly partial?: true;
}

/** A section heading or the title of the source, which count as words of a passage, with its highlights, `[start, end)` in `text`. */
export interface AboveMatch {
  readonly of: 'section' | 'title';
  readonly text: string;
  readonly highlights: readonly (readonly [number, number])[];
}

export interface SearchResults {
  /** How many passages match the whole query. `hits` are the best of them, and behind them of those in `partial`. */
  readonly total: number;
  /** How many passages have most of the words only; they follow the `total`, so that pages end after both. Only when asked for, see `SearchOptions.most`. */
  readonly partial?: number;
  readonly hits: readonly SearchHit[];
  /** How the query was read, when that differs from what was typed; for the reader. */
  readonly note?: Sentence;
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
  /**
   * Whether passages that have only most of the words follow, when fewer than ten have all: those with the rarest word, or with half of those that say something. Phrases, exclusions, filters, words joined
   * with AND or OR and the beginning of a word that is being typed bind them too. Facets and `total` are without them.
   */
  readonly most?: boolean;
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
