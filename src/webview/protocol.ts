/** Every message between the search view and the host, both directions. Plain data only. */

/** Who says the words that were searched for, with what the source tells of it, as printed. */
export interface SpeakerView {
  readonly name: string;
  /** For the chip: `Peskov`. */
  readonly short: string;
  readonly role?: string;
  readonly when?: string;
  readonly where?: string;
  readonly form: 'quoted' | 'reported';
  /** Set when the source has it from another report. */
  readonly secondHand?: true;
  /** Set when it is not sure who speaks. */
  readonly guess?: true;
}

/** A hit as the view shows it. */
export interface HitView {
  /** Passage id. */
  readonly passage: string;
  /** `¶ 13`, `p. 4`; empty where the place has no number. */
  readonly locator: string;
  /** The nearest heading above, for the tooltip. */
  readonly section?: string;
  /** The heading or title above, where words of the query stand that the passage lacks, with its matched stretches. */
  readonly above?: readonly { readonly text: string; readonly marks: HitView['marks'] }[];
  /** The snippet and its matched stretches, `[start, end)` in it, sorted (UTF-16 code units). */
  readonly snippet: string;
  readonly marks: readonly (readonly [number, number])[];
  /** Why the passage is not evidence, in words; it can be opened and read, not quoted. */
  readonly clutter?: string;
  /** The place as `cited` names it. */
  readonly place?: string;
  /** The same for the same words in copies of one text; absent where the source has no copy. */
  readonly twin?: string;
  /** Those who say words of the query in the passage. */
  readonly speakers?: readonly SpeakerView[];
}

/** Hits of one source, in the order of its best hit. */
export interface GroupView {
  readonly source: string;
  readonly title: string;
  /** `Weitz n.d.` */
  readonly label: string;
  readonly citationKey: string;
  readonly hits: readonly HitView[];
  /** Set when the hits have most of the words only; such groups come behind all others. */
  readonly partial?: true;
}

/** A passage that the writer keeps at hand, with its source. */
export interface PinView extends HitView, Omit<GroupView, 'hits' | 'partial'> {}

/** A filter that stands in the query, and the query without it. */
export interface FilterView {
  readonly field: string;
  readonly value: string;
  readonly excluded: boolean;
  readonly without: string;
}

/** A filter that can be added: passages it leaves, and the query with it. */
export interface FacetView {
  readonly label: string;
  readonly count: number;
  readonly query: string;
}

export type FacetField = 'author' | 'year' | 'type' | 'lang' | 'in' | 'key' | 'actor' | 'speaker' | 'is';

export type CorpusStatus =
  | { readonly state: 'starting' }
  | { readonly state: 'noCorpus'; readonly folders: readonly string[] }
  | { readonly state: 'indexing'; readonly done: number; readonly total: number }
  | { readonly state: 'ready'; readonly sources: number; readonly passages: number; readonly problems: number }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly reason: string };

/** What the view asks the host to do for it. */
export type Asked =
  | 'newDraft'
  | 'showProblems'
  | 'addSource'
  | 'addFolder'
  | 'openFolder'
  | 'openSample'
  | 'stopReading'
  | 'readSources'
  | 'forgetHistory';

export type ToHost =
  | { readonly type: 'ready' }
  /** `id` grows with every query; the answer carries it back and a late one is dropped. */
  | {
      readonly type: 'search';
      readonly id: number;
      readonly query: string;
      /** By relevance when absent. */
      readonly sort?: 'date';
      /** So many hits at least, where a list that was read on is made anew. */
      readonly limit?: number;
    }
  /** The hits from `offset` on, of the same search. */
  | {
      readonly type: 'more';
      readonly id: number;
      readonly query: string;
      readonly offset: number;
      readonly sort?: 'date';
    }
  | { readonly type: 'open' | 'cite' | 'quote' | 'preview' | 'moreLike'; readonly passage: string }
  | { readonly type: 'pin'; readonly passage: string; readonly pinned: boolean }
  /** A formatted text that was pasted into the view, to become a source. */
  | { readonly type: 'pastedPage'; readonly html: string }
  /** Escape in an empty box: back to the editor. */
  | { readonly type: 'leave' }
  | { readonly type: Asked };

export type ToView =
  | { readonly type: 'status'; readonly status: CorpusStatus }
  /** Where an insert will go: `draft.md, line 41`; absent when no draft is open. */
  | { readonly type: 'target'; readonly label?: string }
  | {
      readonly type: 'results';
      readonly id: number;
      readonly query: string;
      readonly total: number;
      /** So many more passages have most of the words; they follow the others. */
      readonly partial?: number;
      readonly groups: readonly GroupView[];
      /** How the query was read, when that differs from what was typed. */
      readonly note?: string;
      /** A query that would match, when this one does not. */
      readonly suggestion?: string;
      /** The filters that stand in the query. */
      readonly filters?: readonly FilterView[];
      /** Milliseconds the search took. */
      readonly took: number;
    }
  | { readonly type: 'page'; readonly id: number; readonly offset: number; readonly groups: readonly GroupView[] }
  /** What all matches are of; a field is there only when it divides them. */
  | {
      readonly type: 'facets';
      readonly id: number;
      readonly fields: readonly { readonly field: FacetField; readonly values: readonly FacetView[] }[];
      /** Passages of the actor whose name was searched for that do not have this name, and the query for all of them. */
      readonly otherwise?: { readonly name: string; readonly count: number; readonly query: string };
    }
  /** What the draft cites: keys, and places as `HitView.place` has them. */
  | { readonly type: 'cited'; readonly places: readonly string[] }
  | { readonly type: 'pins'; readonly hits: readonly PinView[] }
  /** Earlier queries, the last one first. */
  | { readonly type: 'history'; readonly queries: readonly string[] }
  /** Puts the caret in the box; with a query also replaces what is there and runs it. */
  | { readonly type: 'focus'; readonly query?: string }
  /** What an insert did or why it did not: shown in the live region. */
  | { readonly type: 'said'; readonly text: string };
