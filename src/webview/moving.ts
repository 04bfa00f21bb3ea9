import type { Move } from './events.ts';
import { step } from './rows.ts';
import { askedOn, typed } from './searching.ts';
import { isEmpty, type Update, type ViewState } from './state.ts';

/** More is asked for when the active row is so near to the last. */
const nearEnd = 10;

/** Goes through the hits, or, from the empty box upwards, through earlier queries. */
export function moved(state: ViewState, to: Move): Update {
  const { history, historyAt = -1 } = state;
  const older = history[historyAt + 1];
  const walks = to === 'previous' && !state.browsing && (isEmpty(state) || historyAt >= 0);
  if (walks) return older === undefined ? [state, []] : typed(state, older, historyAt + 1);
  const active = step(state.rows, state.active, to);
  if (active === undefined) return [state, []];
  const next = { ...state, active, browsing: true, waiting: undefined, said: undefined };
  const left = state.rows.length - 1 - state.rows.findIndex((row) => row.key === active);
  return left < nearEnd ? askedOn(next) : [next, []];
}

/** Where a walk through earlier queries has come to, in a list that has changed. */
export function placeIn(queries: readonly string[], { historyAt, query }: ViewState): number | undefined {
  const at = historyAt === undefined ? -1 : queries.indexOf(query);
  return at < 0 ? undefined : at;
}
