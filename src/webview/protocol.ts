/** Every message between the search view and the host, both directions. Plain data only. */

/** A hit as the view shows it. */
export interface HitView {
  /** Passage id. */
  readonly passage: string;
  /** `¶ 13`, `p. 4`; empty where the place has no number. */
  readonly locator: string;
  /** The nearest heading above, for the tooltip. */
  readonly section?: string;
  /** The snippet and its matched stretches, `[start, end)` in it, sorted (UTF-16 code units). */
  readonly snippet: string;
  readonly marks: readonly (readonly [number, number])[];
  /** Why the passage is not evidence, in words; it can be opened and read, not quoted. */
  readonly clutter?: string;
}

/** Hits of one source, in the order of its best hit. */
export interface GroupView {
  readonly source: string;
  readonly title: string;
  /** `Weitz n.d.` */
  readonly label: string;
  readonly citationKey: string;
  readonly hits: readonly HitView[];
}

export type CorpusStatus =
  | { readonly state: 'starting' }
  | { readonly state: 'noCorpus'; readonly folders: readonly string[] }
  | { readonly state: 'indexing'; readonly done: number; readonly total: number }
  | { readonly state: 'ready'; readonly sources: number; readonly passages: number; readonly problems: number }
  | { readonly state: 'failed'; readonly reason: string };

export type ToHost =
  | { readonly type: 'ready' }
  /** `id` grows with every query; the answer carries it back and a late one is dropped. */
  | { readonly type: 'search'; readonly id: number; readonly query: string }
  | { readonly type: 'open' | 'cite' | 'quote'; readonly passage: string }
  /** Escape in an empty box: back to the editor. */
  | { readonly type: 'leave' }
  | { readonly type: 'newDraft' | 'showProblems' | 'addFolder' };

export type ToView =
  | { readonly type: 'status'; readonly status: CorpusStatus }
  /** Where an insert will go: `draft.md, line 41`; absent when no draft is open. */
  | { readonly type: 'target'; readonly label?: string }
  | {
      readonly type: 'results';
      readonly id: number;
      readonly query: string;
      readonly total: number;
      readonly groups: readonly GroupView[];
      /** How the query was read, when that differs from what was typed. */
      readonly note?: string;
      /** A query that would match, when this one does not. */
      readonly suggestion?: string;
      /** Milliseconds the search took. */
      readonly took: number;
    }
  /** Puts the caret in the box; with a query also replaces what is there and runs it. */
  | { readonly type: 'focus'; readonly query?: string }
  /** What an insert did or why it did not: shown in the live region. */
  | { readonly type: 'said'; readonly text: string };
