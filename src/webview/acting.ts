import type { Action } from './events.ts';
import { rowOf } from './rows.ts';
import { isEmpty, isPinned, listed, post, type Update, type ViewState } from './state.ts';

/** Unless a row was chosen by hand, what was typed last decides: an action waits for its answer. */
export function acted(state: ViewState, action: Action, key?: string): Update {
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
