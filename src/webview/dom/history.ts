import type { ViewEvent } from '../events.ts';
import { isEmpty, type ViewState } from '../state.ts';
import type { Wording } from '../wording.ts';
import { button, element, icon, part } from './element.ts';

/** So many of the earlier queries are offered; the arrow up in the box reaches all. */
const offered = 5;

/** What was searched before, while the box is empty. */
export class History {
  readonly #area = part('history');
  readonly #wording: Wording;
  readonly #dispatch: (event: ViewEvent) => void;
  #shown: readonly string[] = [];

  constructor(wording: Wording, dispatch: (event: ViewEvent) => void) {
    this.#wording = wording;
    this.#dispatch = dispatch;
  }

  render(state: ViewState): void {
    this.#area.hidden = !isEmpty(state) || state.status.state !== 'ready' || state.history.length === 0;
    if (state.history === this.#shown) return;
    this.#shown = state.history;
    const list = element('ul');
    for (const query of state.history.slice(0, offered)) list.append(element('li', {}, this.#query(query)));
    this.#area.replaceChildren(this.#head(), list);
  }

  #head(): HTMLElement {
    const { strings } = this.#wording;
    const forget = button(strings.forgetHistory, 'quiet', () =>
      this.#dispatch({ type: 'asked', message: { type: 'forgetHistory' } }),
    );
    forget.setAttribute('aria-label', strings.forgetHistoryLabel);
    forget.title = strings.forgetHistoryLabel;
    return element('div', { class: 'history-head' }, element('h2', { text: strings.historyHeading }), forget);
  }

  #query(query: string): HTMLElement {
    const made = button('', 'quiet', () => this.#dispatch({ type: 'queryTaken', query }));
    made.classList.add('searched');
    made.append(icon('history'), element('span', { text: query, dir: 'auto' }));
    return made;
  }
}
