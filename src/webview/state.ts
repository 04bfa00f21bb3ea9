import type { Action, Move, ViewEvent } from './events.ts';
import { hitOf, step } from './hits.ts';
import type { CorpusStatus, ToHost, ToView } from './protocol.ts';

export type Results = Extract<ToView, { type: 'results' }>;

export interface ViewState {
  /** What stands in the box. */
  readonly query: string;
  /** Id of the newest search; an answer to an older one is dropped. */
  readonly searchId: number;
  readonly status: CorpusStatus;
  /** Where an insert will go; `undefined` until the host has said so. */
  readonly target?: { readonly label?: string };
  /** The newest answer. While `results.id` is not `searchId`, the answer to what stands in the box is on its way. */
  readonly results?: Results;
  /** Passage id of the active hit, and the query it was the active hit of. */
  readonly active?: string;
  readonly activeQuery: string;
  /** Whether the arrows have moved into the hits, so that Home and End mean the list. */
  readonly browsing: boolean;
  /** An action asked for before the answer was there: done with its first hit. */
  readonly waiting?: Action;
  /** What is to be told; a new object each time, so that the same words are announced again. */
  readonly said?: Said;
}

/** In the host's words, or that a passage cannot be quoted because it is clutter, and of which kind. */
export type Said = { readonly text: string } | { readonly notQuotable: string };

/** What is kept while the view is hidden. */
export interface SavedState {
  readonly query: string;
  readonly active?: string;
  readonly searchId: number;
}

/** What is to be done besides showing the new state: a message to the host, or the caret into the box. */
export type Effect =
  | { readonly type: 'post'; readonly message: ToHost }
  | { readonly type: 'focusBox'; readonly selectAll: boolean };

/** The next state and what to do besides. */
export type Update = readonly [state: ViewState, effects: readonly Effect[]];

/** The state to start with: empty, or as `saved` by an earlier life of the view. Anything unreadable in it is ignored. */
export function initialState(saved?: unknown): ViewState {
  const { query, active, searchId } = (saved ?? {}) as Partial<Record<keyof SavedState, unknown>>;
  const restored = typeof query === 'string' ? query : '';
  return {
    query: restored,
    searchId: Number.isSafeInteger(searchId) ? (searchId as number) : 0,
    status: { state: 'starting' },
    active: typeof active === 'string' ? active : undefined,
    activeQuery: restored,
    browsing: false,
  };
}

export function savedState({ query, active, searchId }: ViewState): SavedState {
  return { query, active, searchId };
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
      return acted(state, event.action, event.passage);
    case 'suggestionTaken':
      return after(typed(state, state.results?.suggestion ?? state.query), focused(false));
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

function typed(state: ViewState, query: string): Update {
  const next = { ...state, query, browsing: false, waiting: undefined, said: undefined };
  return isEmpty(next) ? [cleared(next), []] : searchAgain(next);
}

/** The id moves on, so that an answer still on its way is dropped. */
function cleared(state: ViewState): ViewState {
  return { ...state, searchId: state.searchId + 1, results: undefined, active: undefined, activeQuery: '' };
}

function searchAgain(state: ViewState): Update {
  if (isEmpty(state)) return [state, []];
  const id = state.searchId + 1;
  return [{ ...state, searchId: id }, [post({ type: 'search', id, query: state.query })]];
}

/** The first hit is active, or the one that was if the query is still the same. */
function answered(state: ViewState, results: Results): Update {
  if (results.id !== state.searchId) return [state, []];
  const kept = state.query === state.activeQuery ? hitOf(results.groups, state.active)?.passage : undefined;
  const active = kept ?? step(results.groups, undefined, 'first');
  const next = { ...state, results, active, activeQuery: state.query, waiting: undefined };
  return state.waiting === undefined ? [next, []] : acted(next, state.waiting);
}

function moved(state: ViewState, to: Move): Update {
  const active = state.results && step(state.results.groups, state.active, to);
  return active === undefined ? [state, []] : [{ ...state, active, browsing: true, waiting: undefined }, []];
}

/** Unless a hit was chosen by hand, what was typed last decides: an action waits for its answer. */
function acted(state: ViewState, action: Action, passage?: string): Update {
  const chosen = passage !== undefined || state.browsing;
  if (!chosen && !isEmpty(state) && state.results?.id !== state.searchId) return [{ ...state, waiting: action }, []];
  const hit = state.results && hitOf(state.results.groups, passage ?? state.active);
  if (hit === undefined) return [state, []];
  const next = { ...state, active: hit.passage };
  if (action === 'quote' && hit.clutter !== undefined) return [{ ...next, said: { notQuotable: hit.clutter } }, []];
  return [next, [post({ type: action, passage: hit.passage })]];
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
