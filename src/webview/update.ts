import { acted } from './acting.ts';
import type { ViewEvent } from './events.ts';
import { moved, placeIn } from './moving.ts';
import type { ToView } from './protocol.ts';
import { answered, askedOn, searchAgain, statusChanged, typed, wentOn } from './searching.ts';
import { listed, post, type Update, type ViewState } from './state.ts';

/** What an event makes of the state, and what is to be done besides. */
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

function focused(selectAll: boolean): (state: ViewState) => Update {
  return (state) => [state, [{ type: 'focusBox', selectAll }]];
}

function after([state, effects]: Update, next: (state: ViewState) => Update): Update {
  const [end, more] = next(state);
  return [end, [...effects, ...more]];
}
