import { acted } from './acting.ts';
import { hitsIn, joined, matchesIn } from './paging.ts';
import type { CorpusStatus, ToView } from './protocol.ts';
import { firstHit, rowOf } from './rows.ts';
import { isEmpty, listed, post, type Results, type Update, type ViewState } from './state.ts';

/** So many hits come with an answer; a list that was read on is made anew up to this. */
const pageSize = 50;
const mostAnew = 500;

/** A corpus that has changed may answer the same query otherwise. */
export function statusChanged(state: ViewState, status: CorpusStatus): Update {
  const next = { ...state, status };
  const before = state.status;
  if (status.state !== 'ready') return [next, []];
  const same = before.state === 'ready' && before.sources === status.sources && before.passages === status.passages;
  return same ? [next, []] : searchAgain(next);
}

/** Another query stands in the box. `historyAt` when it is an earlier one. */
export function typed(state: ViewState, query: string, historyAt?: number): Update {
  const next = { ...state, query, historyAt, fetched: 0, browsing: false, waiting: undefined, said: undefined };
  return isEmpty(next) ? [cleared(next), []] : searchAgain(next);
}

/** The id moves on, so that an answer still on its way is dropped. */
function cleared(state: ViewState): ViewState {
  const empty = { results: undefined, facets: undefined, active: undefined, activeQuery: '' };
  return listed({ ...state, ...empty, searchId: state.searchId + 1 });
}

/** Asks for what stands in the box. */
export function searchAgain(state: ViewState): Update {
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
export function answered(state: ViewState, results: Results): Update {
  if (results.id !== state.searchId) return [state, []];
  const isNew = state.query !== state.activeQuery;
  const unfolded: ReadonlySet<string> = isNew ? new Set() : state.unfolded;
  const list = listed({ ...state, results, unfolded, fetched: hitsIn(results.groups) });
  const kept = isNew ? undefined : rowOf(list.rows, state.active)?.key;
  const active = kept ?? (matchesIn(results) === 0 ? undefined : firstHit(list.rows));
  const next = { ...list, active, activeQuery: state.query, waiting: undefined };
  return state.waiting === undefined ? [next, []] : acted(next, state.waiting);
}

/** An empty page is the end: what was asked for stays asked for. */
export function wentOn(state: ViewState, { id, offset, groups }: Extract<ToView, { type: 'page' }>): Update {
  if (id !== state.searchId || !state.results || offset !== state.fetched) return [state, []];
  const count = hitsIn(groups);
  if (count === 0) return [state, []];
  const results = { ...state.results, groups: joined(state.results.groups, groups) };
  return [listed({ ...state, results, fetched: offset + count, asked: undefined }), []];
}

/** Asks for the hits behind those that are there, once. */
export function askedOn(state: ViewState): Update {
  const { results, fetched, asked, searchId: id, query } = state;
  if (results?.id !== id || fetched >= matchesIn(results) || asked === fetched) return [state, []];
  return [{ ...state, asked: fetched }, [post({ type: 'more', id, query, offset: fetched, ...sorted(state) })]];
}

function sorted({ sort }: ViewState): { sort?: 'date' } {
  return sort === 'date' ? { sort } : {};
}
