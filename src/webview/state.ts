import type { Action } from './events.ts';
import type { CorpusStatus, PinView, ToHost, ToView } from './protocol.ts';
import { firstHit, type Row, rowOf, rowsOf } from './rows.ts';
import { type SavedState, type SortOrder, saved } from './savedState.ts';

export type Results = Extract<ToView, { type: 'results' }>;
export type Facets = Extract<ToView, { type: 'facets' }>;

export interface ViewState {
  /** What stands in the box. */
  readonly query: string;
  readonly sort: SortOrder;
  /** Id of the newest search; an answer to an older one is dropped. */
  readonly searchId: number;
  readonly status: CorpusStatus;
  /** Where an insert will go; `undefined` until the host has said so. */
  readonly target?: { readonly label?: string };
  /** The newest answer, with the pages that came. While `results.id` is not `searchId`, the answer to what stands in the box is on its way. */
  readonly results?: Results;
  /** How many hits have come, and from where on more have been asked for. */
  readonly fetched: number;
  readonly asked?: number;
  /** What the matches are of; of an older answer while the newest has none yet. */
  readonly facets?: Facets;
  readonly filtersOpen: boolean;
  readonly pins: readonly PinView[];
  readonly pinsOpen: boolean;
  /** Keys of the rows of copies that are opened. */
  readonly unfolded: ReadonlySet<string>;
  /** The list, made of all this. */
  readonly rows: readonly Row[];
  /** Key of the active row, and the query it was the active one of. */
  readonly active?: string;
  readonly activeQuery: string;
  /** Whether the arrows have moved into the hits, so that Home, End and the space mean the list. */
  readonly browsing: boolean;
  /** Earlier queries, the last one first, and which of them stands in the box while they are walked through. */
  readonly history: readonly string[];
  readonly historyAt?: number;
  /** What the draft cites; see `HitView.place`. */
  readonly cited: ReadonlySet<string>;
  /** An action asked for before the answer was there: done with its first hit. */
  readonly waiting?: Action;
  /** What is to be told; a new object each time, so that the same words are announced again. */
  readonly said?: Said;
}

/** In the host's words, or that a passage cannot be quoted because it is clutter, and of which kind. */
export type Said = { readonly text: string } | { readonly notQuotable: string };

/** What is to be done besides showing the new state: a message to the host, or the caret into the box. */
export type Effect =
  | { readonly type: 'post'; readonly message: ToHost }
  | { readonly type: 'focusBox'; readonly selectAll: boolean };

/** The next state and what to do besides. */
export type Update = readonly [state: ViewState, effects: readonly Effect[]];

/** The state to start with: empty, or as it was saved by an earlier life of the view. Anything unreadable in it is ignored. */
export function initialState(earlier?: unknown): ViewState {
  const { query, active, searchId, sort, pinsOpen } = saved(earlier);
  return {
    query,
    sort,
    searchId,
    status: { state: 'starting' },
    fetched: 0,
    filtersOpen: false,
    pins: [],
    pinsOpen,
    unfolded: new Set(),
    rows: [],
    active,
    activeQuery: query,
    browsing: false,
    history: [],
    cited: new Set(),
  };
}

export function savedState({ query, active, searchId, sort, pinsOpen }: ViewState): SavedState {
  return { query, active, searchId, sort, pinsOpen };
}

/** Whether the box holds nothing to search for. */
export function isEmpty(state: ViewState): boolean {
  return state.query.trim() === '';
}

/** Whether the writer keeps the passage at hand. */
export function isPinned({ pins }: ViewState, passage: string): boolean {
  return pins.some((pin) => pin.passage === passage);
}

/** The state with its list made anew; an active row that is gone from it is active no more. */
export function listed(state: ViewState): ViewState {
  const { results, pins, pinsOpen, unfolded } = state;
  const rows = rowsOf({
    groups: results?.groups ?? [],
    partial: results?.partial ?? 0,
    pins: pinsOpen ? pins : [],
    unfolded,
  });
  const kept = state.active === undefined || !results || rowOf(rows, state.active);
  return { ...state, rows, active: kept ? state.active : firstHit(rows) };
}

/** A message to the host, as an effect. */
export function post(message: ToHost): Effect {
  return { type: 'post', message };
}
