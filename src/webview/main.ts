import { part } from './dom/element.ts';
import { listenForPages } from './dom/pastedPage.ts';
import { SearchView } from './dom/searchView.ts';
import type { VsCodeApi } from './dom/vscodeApi.ts';
import type { ViewEvent } from './events.ts';
import type { ToView } from './protocol.ts';
import { type Effect, initialState, savedState } from './state.ts';
import type { ViewStrings } from './strings.ts';
import { update } from './update.ts';
import { Wording } from './wording.ts';

start(acquireVsCodeApi());

/** Joins the state, the page and the host. */
function start(host: VsCodeApi): void {
  const strings: ViewStrings = JSON.parse(part('view').dataset.strings ?? '{}');
  const view = new SearchView(new Wording(strings, document.documentElement.lang), isMac(), dispatch);
  let state = initialState(host.getState());

  function dispatch(event: ViewEvent): void {
    const [next, effects] = update(state, event);
    if (next !== state) {
      state = next;
      host.setState(savedState(state));
      view.render(state);
    }
    for (const effect of effects) perform(effect);
  }

  function perform(effect: Effect): void {
    if (effect.type === 'post') host.postMessage(effect.message);
    else view.focusBox(effect.selectAll);
  }

  window.addEventListener('message', (event: MessageEvent<ToView>) =>
    dispatch({ type: 'message', message: event.data }),
  );
  // The caret is in the box as soon as the view has the focus: what is typed until the host has said so would be lost.
  window.addEventListener('focus', () => {
    if (document.activeElement === document.body) view.focusBox(true);
  });
  listenForPages((message) => host.postMessage(message));
  const early = view.typed;
  view.render(state);
  dispatch({ type: 'started' });
  if (early !== '') dispatch({ type: 'typed', query: early });
}

function isMac(): boolean {
  return navigator.userAgent.includes('Macintosh');
}
