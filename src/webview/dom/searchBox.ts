import type { ViewEvent } from '../events.ts';
import { eventOfKey } from '../keys.ts';
import type { ViewState } from '../state.ts';
import { fill } from '../strings.ts';
import type { Wording } from '../wording.ts';
import { button, element, part } from './element.ts';

/** The box, its button to clear it, and the line below that says where an insert goes. */
export class SearchBox {
  readonly #input = part('query') as HTMLInputElement;
  readonly #clear = part('clear');
  readonly #target = part('target');
  readonly #wording: Wording;
  readonly #dispatch: (event: ViewEvent) => void;
  #browsing = false;
  #shownTarget: ViewState['target'];

  constructor(wording: Wording, dispatch: (event: ViewEvent) => void) {
    this.#wording = wording;
    this.#dispatch = dispatch;
    this.#input.addEventListener('input', () => dispatch({ type: 'typed', query: this.#input.value }));
    this.#input.addEventListener('keydown', (event) => this.#keyPressed(event));
    this.#input.addEventListener('pointerdown', () => dispatch({ type: 'caret' }));
    this.#clear.addEventListener('click', () => {
      dispatch({ type: 'typed', query: '' });
      this.focus(false);
    });
  }

  /** What stands in the box. Before the first rendering it is what was typed while the page was loading. */
  get text(): string {
    return this.#input.value;
  }

  focus(selectAll: boolean): void {
    this.#input.focus();
    if (selectAll) this.#input.select();
  }

  render(state: ViewState): void {
    this.#browsing = state.browsing;
    if (this.#input.value !== state.query) this.#input.value = state.query;
    this.#clear.hidden = state.query === '';
    if (state.target === this.#shownTarget) return;
    this.#shownTarget = state.target;
    this.#target.replaceChildren(...this.#targetLine(state.target?.label));
  }

  #targetLine(label: string | undefined): Node[] {
    const { strings } = this.#wording;
    this.#target.title = label === undefined ? '' : fill(strings.targetTooltip, label);
    if (label !== undefined) return [targetText(fill(strings.target, label))];
    const newDraft = () => this.#dispatch({ type: 'asked', message: { type: 'newDraft' } });
    return [targetText(strings.noDraft), button(strings.newDraft, 'quiet', newDraft)];
  }

  /** A key that means something here goes no further: the workbench has its own use for some of them. */
  #keyPressed(event: KeyboardEvent): void {
    const meant = eventOfKey(event, this.#browsing);
    if (meant === undefined) return;
    if (meant.type !== 'caret') {
      event.preventDefault();
      event.stopPropagation();
    }
    this.#dispatch(meant);
  }
}

function targetText(text: string): HTMLElement {
  return element('span', { class: 'target-text', text, dir: 'auto' });
}
