import type { Action, ViewEvent } from '../events.ts';
import { hitOf } from '../hits.ts';
import { shortcutOf } from '../keys.ts';
import type { ViewState } from '../state.ts';
import { fill } from '../strings.ts';
import type { Wording } from '../wording.ts';
import { element, part } from './element.ts';

const icons: Readonly<Record<Action, string>> = { open: 'go-to-file', cite: 'references', quote: 'quote' };

/**
 * The toolbar of one hit: of the one under the mouse, else of the active one. It lies over the list and not in it,
 * because an option of a listbox cannot hold buttons that a screen reader finds.
 */
export class HitActions {
  readonly #results = part('results');
  readonly #list = part('hits');
  readonly #box = part('query');
  readonly #bar = part('actions');
  readonly #wording: Wording;
  readonly #dispatch: (event: ViewEvent) => void;
  readonly #buttons: Readonly<Record<Action, HTMLButtonElement>>;
  #state: ViewState | undefined;
  #hovered: HTMLElement | undefined;
  #pointer = '';

  constructor(wording: Wording, mac: boolean, dispatch: (event: ViewEvent) => void) {
    this.#wording = wording;
    this.#dispatch = dispatch;
    this.#buttons = {
      open: this.#button('open', mac),
      cite: this.#button('cite', mac),
      quote: this.#button('quote', mac),
    };
    this.#bar.append(...Object.values(this.#buttons));
    this.#stopAt(this.#buttons.open);
    this.#bar.addEventListener('focusin', (event) => this.#stopAt(event.target));
    this.#bar.addEventListener('focusout', () => this.#stopAt(this.#buttons.open));
    this.#bar.addEventListener('keydown', (event) => this.#keyPressed(event));
    this.#list.addEventListener('pointerover', (event) => this.#pointed(event));
    this.#results.addEventListener('pointerleave', () => this.#hover(undefined));
    new ResizeObserver(() => this.#place()).observe(this.#list);
  }

  render(state: ViewState): void {
    if (state.active !== this.#state?.active || state.results !== this.#state?.results) this.#hovered = undefined;
    this.#state = state;
    requestAnimationFrame(() => this.#place());
  }

  #place(): void {
    const row = this.#hovered ?? this.#list.querySelector<HTMLElement>('[aria-selected="true"]');
    const hit = this.#state?.results && hitOf(this.#state.results.groups, row?.dataset.passage);
    this.#bar.hidden = !row || !hit;
    if (!row || !hit) return;
    this.#bar.dataset.passage = hit.passage;
    const name = hit.locator === '' ? (hit.clutter ?? '') : hit.locator;
    this.#bar.setAttribute('aria-label', fill(this.#wording.strings.actionsFor, name));
    this.#bar.style.insetBlockStart = `${row.offsetTop}px`;
    this.#buttons.quote.hidden = hit.clutter !== undefined;
  }

  #button(action: Action, mac: boolean): HTMLButtonElement {
    const { strings } = this.#wording;
    const made = element('button', {
      class: `icon-button codicon codicon-${icons[action]}`,
      title: fill(strings.withShortcut, strings[action], shortcutOf(action, mac)),
    });
    made.type = 'button';
    made.setAttribute('aria-label', strings[action]);
    made.addEventListener('click', (event) => {
      if (event.detail <= 1) this.#dispatch({ type: 'act', action, passage: this.#bar.dataset.passage });
    });
    return made;
  }

  /** The Tab key stops at this button of the bar only. */
  #stopAt(stop: EventTarget | null): void {
    for (const button of Object.values(this.#buttons)) button.tabIndex = button === stop ? 0 : -1;
  }

  /** Left and right walk along the bar, which is one stop of the Tab key; Escape goes back to the box. */
  #keyPressed(event: KeyboardEvent): void {
    const shown = Object.values(this.#buttons).filter((button) => !button.hidden);
    const at = shown.indexOf(document.activeElement as HTMLButtonElement);
    const isRightToLeft = getComputedStyle(this.#bar).direction === 'rtl';
    const steps: Readonly<Record<string, number>> = isRightToLeft
      ? { ArrowLeft: 1, ArrowRight: -1 }
      : { ArrowLeft: -1, ArrowRight: 1 };
    const by = steps[event.key];
    if (event.key === 'Escape') this.#box.focus();
    else if (by !== undefined) shown[(at + by + shown.length) % shown.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A row that scrolls under a mouse at rest is not pointed at. */
  #pointed(event: PointerEvent): void {
    const pointer = `${event.screenX} ${event.screenY}`;
    if (pointer === this.#pointer) return;
    this.#pointer = pointer;
    this.#hover((event.target as Element).closest<HTMLElement>('.hit') ?? undefined);
  }

  #hover(row: HTMLElement | undefined): void {
    if (this.#bar.contains(document.activeElement)) return;
    this.#hovered = row;
    this.#place();
  }
}
