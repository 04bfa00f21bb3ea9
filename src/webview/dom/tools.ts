import type { ViewEvent } from '../events.ts';
import { isEmpty, type ViewState } from '../state.ts';
import type { Wording } from '../wording.ts';
import { element, part } from './element.ts';

/** The buttons beside what was found; each is there only while it can do something. */
export class Tools {
  readonly #area = part('tools');
  readonly #filters: HTMLButtonElement;
  readonly #sort: HTMLButtonElement;
  readonly #pins: HTMLButtonElement;

  constructor({ strings }: Wording, dispatch: (event: ViewEvent) => void) {
    this.#pins = tool('pinned', strings.pins, () => dispatch({ type: 'pinsTurned' }));
    this.#sort = tool('calendar', strings.sortByDate, () => dispatch({ type: 'sortTurned' }));
    this.#filters = tool('filter', strings.filters, () => dispatch({ type: 'filtersTurned' }));
    this.#filters.setAttribute('aria-controls', 'facets');
    this.#area.append(this.#pins, this.#sort, this.#filters);
  }

  render(state: ViewState): void {
    const total = isEmpty(state) ? 0 : (state.results?.total ?? 0);
    this.#pins.hidden = state.pins.length === 0;
    this.#sort.hidden = total < 2;
    this.#filters.hidden = total === 0 || !state.facets?.fields.length;
    this.#pins.setAttribute('aria-pressed', String(state.pinsOpen));
    this.#sort.setAttribute('aria-pressed', String(state.sort === 'date'));
    this.#filters.setAttribute('aria-expanded', String(state.filtersOpen));
    this.#area.hidden = this.#pins.hidden && this.#sort.hidden && this.#filters.hidden;
  }
}

function tool(icon: string, label: string, press: () => void): HTMLButtonElement {
  const made = element('button', { class: `icon-button codicon codicon-${icon}`, title: label });
  made.type = 'button';
  made.setAttribute('aria-label', label);
  made.addEventListener('click', press);
  return made;
}
