import type { Action, Move, ViewEvent } from './events.ts';
import { hitsIn, joined } from './paging.ts';
import type { CorpusStatus, PinView, ToHost, ToView } from './protocol.ts';
import { firstHit, type Row, rowOf, rowsOf, step } from './rows.ts';
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

/** So many hits come with an answer; a list that was read on is made anew up to this. */
const pageSize = 50;
const mostAnew = 500;
/** More is asked for when the active row is so near to the last. */
const nearEnd = 10;

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

export function update(state: ViewState, event: ViewEvent): Update {
  switch (event.type) {
    case 'started':
      return after([state, [post({ type: 'ready' })]], searchAgain);
    case 'message':
      return received(state, event.message);
    case 'typed':
      return typed(state, event.query);
    case 'move':
      return moved(state, event.to);
    case 'act':
      return acted(state, event.action, event.row);
    case 'queryTaken':
      return after(typed(state, event.query), focused(false));
    case 'sortTurned':
      return searchAgain({
        ...state,
        sort: state.sort === 'date' ? 'relevance' : 'date',
        fetched: 0,
        active: undefined,
      });
    case 'filtersTurned':
      return [{ ...state, filtersOpen: !state.filtersOpen }, []];
    case 'pinsTurned':
      return [listed({ ...state, pinsOpen: !state.pinsOpen }), []];
    case 'endSeen':
      return askedOn(state);
    case 'caret':
      return [{ ...state, browsing: false }, []];
    case 'escape':
      return state.query === '' ? [state, [post({ type: 'leave' })]] : typed(state, '');
    case 'asked':
      return [state, [post(event.message)]];
  }
}

function received(state: ViewState, message: ToView): Update {
  switch (message.type) {
    case 'status':
      return statusChanged(state, message.status);
    case 'target':
      return [{ ...state, target: { label: message.label } }, []];
    case 'results':
      return answered(state, message);
    case 'page':
      return wentOn(state, message);
    case 'facets':
      return [message.id === state.searchId ? { ...state, facets: message } : state, []];
    case 'cited':
      return [{ ...state, cited: new Set(message.places) }, []];
    case 'pins':
      return [listed({ ...state, pins: message.hits }), []];
    case 'history':
      return [{ ...state, history: message.queries, historyAt: placeIn(message.queries, state) }, []];
    case 'focus':
      return after(message.query === undefined ? [state, []] : typed(state, message.query), focused(true));
    case 'said':
      return [{ ...state, said: { text: message.text } }, []];
  }
}

/** A corpus that has changed may answer the same query otherwise. */
function statusChanged(state: ViewState, status: CorpusStatus): Update {
  const next = { ...state, status };
  const before = state.status;
  if (status.state !== 'ready') return [next, []];
  const same = before.state === 'ready' && before.sources === status.sources && before.passages === status.passages;
  return same ? [next, []] : searchAgain(next);
}

function typed(state: ViewState, query: string, historyAt?: number): Update {
  const next = { ...state, query, historyAt, fetched: 0, browsing: false, waiting: undefined, said: undefined };
  return isEmpty(next) ? [cleared(next), []] : searchAgain(next);
}

/** The id moves on, so that an answer still on its way is dropped. */
function cleared(state: ViewState): ViewState {
  const empty = { results: undefined, facets: undefined, active: undefined, activeQuery: '' };
  return listed({ ...state, ...empty, searchId: state.searchId + 1 });
}

function searchAgain(state: ViewState): Update {
  if (isEmpty(state)) return [state, []];
  const { query, fetched } = state;
  const id = state.searchId + 1;
  const limit = fetched > pageSize ? { limit: Math.min(fetched, mostAnew) } : {};
  return [
    { ...state, searchId: id, asked: undefined },
    [post({ type: 'search', id, query, ...sorted(state), ...limit })],
  ];
}

/** The first hit is active, or the row that was if the query is still the same. */
function answered(state: ViewState, results: Results): Update {
  if (results.id !== state.searchId) return [state, []];
  const isNew = state.query !== state.activeQuery;
  const unfolded: ReadonlySet<string> = isNew ? new Set() : state.unfolded;
  const list = listed({ ...state, results, unfolded, fetched: hitsIn(results.groups) });
  const kept = isNew ? undefined : rowOf(list.rows, state.active)?.key;
  const active = kept ?? (results.total === 0 ? undefined : firstHit(list.rows));
  const next = { ...list, active, activeQuery: state.query, waiting: undefined };
  return state.waiting === undefined ? [next, []] : acted(next, state.waiting);
}

/** An empty page is the end: what was asked for stays asked for. */
function wentOn(state: ViewState, { id, offset, groups }: Extract<ToView, { type: 'page' }>): Update {
  if (id !== state.searchId || !state.results || offset !== state.fetched) return [state, []];
  const count = hitsIn(groups);
  if (count === 0) return [state, []];
  const results = { ...state.results, groups: joined(state.results.groups, groups) };
  return [listed({ ...state, results, fetched: offset + count, asked: undefined }), []];
}

function askedOn(state: ViewState): Update {
  const { results, fetched, asked, searchId: id, query } = state;
  if (results?.id !== id || fetched >= results.total || asked === fetched) return [state, []];
  return [{ ...state, asked: fetched }, [post({ type: 'more', id, query, offset: fetched, ...sorted(state) })]];
}

function sorted({ sort }: ViewState): { sort?: 'date' } {
  return sort === 'date' ? { sort } : {};
}

function moved(state: ViewState, to: Move): Update {
  const { history, historyAt = -1 } = state;
  const older = history[historyAt + 1];
  const walks = to === 'previous' && !state.browsing && (isEmpty(state) || historyAt >= 0);
  if (walks) return older === undefined ? [state, []] : typed(state, older, historyAt + 1);
  const active = step(state.rows, state.active, to);
  if (active === undefined) return [state, []];
  const next = { ...state, active, browsing: true, waiting: undefined };
  const left = state.rows.length - 1 - state.rows.findIndex((row) => row.key === active);
  return left < nearEnd ? askedOn(next) : [next, []];
}

/** Unless a row was chosen by hand, what was typed last decides: an action waits for its answer. */
function acted(state: ViewState, action: Action, key?: string): Update {
  const chosen = key !== undefined || state.browsing;
  if (!chosen && !isEmpty(state) && state.results?.id !== state.searchId) return [{ ...state, waiting: action }, []];
  const row = rowOf(state.rows, key ?? state.active);
  if (row?.kind === 'copies') return [action === 'open' ? turned(state, row.key) : state, []];
  if (row?.kind !== 'hit') return [state, []];
  const { passage, clutter } = row.hit;
  const next = { ...state, active: row.key };
  if (action === 'quote' && clutter !== undefined) return [{ ...next, said: { notQuotable: clutter } }, []];
  if (action !== 'pin') return [next, [post({ type: action, passage })]];
  return [next, [post({ type: 'pin', passage, pinned: !isPinned(state, passage) })]];
}

/** Opens or folds the copies of a passage. */
function turned(state: ViewState, key: string): ViewState {
  const unfolded = new Set(state.unfolded);
  if (!unfolded.delete(key)) unfolded.add(key);
  return listed({ ...state, unfolded, active: key });
}

/** Where a walk through earlier queries has come to, in a list that has changed. */
function placeIn(queries: readonly string[], { historyAt, query }: ViewState): number | undefined {
  const at = historyAt === undefined ? -1 : queries.indexOf(query);
  return at < 0 ? undefined : at;
}

/** Whether the writer keeps the passage at hand. */
export function isPinned({ pins }: ViewState, passage: string): boolean {
  return pins.some((pin) => pin.passage === passage);
}

/** The state with its list made anew; an active row that is gone from it is active no more. */
function listed(state: ViewState): ViewState {
  const { results, pins, pinsOpen, unfolded } = state;
  const rows = rowsOf({ groups: results?.groups ?? [], pins: pinsOpen ? pins : [], unfolded });
  const kept = state.active === undefined || !results || rowOf(rows, state.active);
  return { ...state, rows, active: kept ? state.active : firstHit(rows) };
}

function focused(selectAll: boolean): (state: ViewState) => Update {
  return (state) => [state, [{ type: 'focusBox', selectAll }]];
}

function after([state, effects]: Update, next: (state: ViewState) => Update): Update {
  const [end, more] = next(state);
  return [end, [...effects, ...more]];
}

function post(message: ToHost): Effect {
  return { type: 'post', message };
}
