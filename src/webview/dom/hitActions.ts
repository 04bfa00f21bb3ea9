import type { Action, ViewEvent } from '../events.ts';
import { shortcutOf } from '../keys.ts';
import { type HitRow, rowOf } from '../rows.ts';
import { isPinned, type ViewState } from '../state.ts';
import { fill } from '../strings.ts';
import type { Wording } from '../wording.ts';
import { element, part } from './element.ts';

const icons: Readonly<Record<Action, string>> = {
  open: 'go-to-file',
  cite: 'references',
  quote: 'quote',
  preview: 'open-preview',
  pin: 'pin',
  moreLike: 'search-fuzzy',
};
/** Behind “More Actions”. */
const further: readonly Action[] = ['preview', 'pin', 'moreLike'];

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
  readonly #more: HTMLButtonElement;
  readonly #mac: boolean;
  #state: ViewState | undefined;
  #hovered: HTMLElement | undefined;
  #pointer = '';
  #open = false;

  constructor(wording: Wording, mac: boolean, dispatch: (event: ViewEvent) => void) {
    this.#wording = wording;
    this.#dispatch = dispatch;
    this.#mac = mac;
    const button = (action: Action) => this.#button(action);
    this.#buttons = {
      open: button('open'),
      cite: button('cite'),
      quote: button('quote'),
      preview: button('preview'),
      pin: button('pin'),
      moreLike: button('moreLike'),
    };
    this.#more = this.#moreButton();
    const { open, cite, quote, preview, pin, moreLike } = this.#buttons;
    this.#bar.append(open, cite, quote, this.#more, preview, pin, moreLike);
    this.#stopAt(this.#buttons.open);
    this.#bar.addEventListener('focusin', (event) => this.#stopAt(event.target));
    this.#bar.addEventListener('focusout', () => this.#stopAt(this.#buttons.open));
    this.#bar.addEventListener('keydown', (event) => this.#keyPressed(event));
    this.#list.addEventListener('pointerover', (event) => this.#pointed(event));
    this.#results.addEventListener('pointerleave', () => this.#hover(undefined));
    new ResizeObserver(() => this.place()).observe(this.#list);
  }

  render(state: ViewState): void {
    if (state.active !== this.#state?.active || state.rows !== this.#state?.rows) this.#hovered = undefined;
    this.#state = state;
    requestAnimationFrame(() => this.place());
  }

  /** Lays the bar over its hit, wherever that is now. */
  place(): void {
    const row = this.#hovered ?? this.#list.querySelector<HTMLElement>('[aria-selected="true"]');
    const shown = this.#state && rowOf(this.#state.rows, row?.dataset.row);
    this.#bar.hidden = !row?.isConnected || shown?.kind !== 'hit';
    if (!row?.isConnected || shown?.kind !== 'hit') return;
    if (this.#bar.dataset.row !== shown.key) this.#open = false;
    this.#bar.dataset.row = shown.key;
    this.#label(shown);
    this.#bar.style.insetBlockStart = `${row.offsetTop}px`;
  }

  #label({ hit }: HitRow): void {
    const { strings } = this.#wording;
    const name = hit.locator === '' ? (hit.clutter ?? '') : hit.locator;
    this.#bar.setAttribute('aria-label', fill(strings.actionsFor, name));
    this.#buttons.quote.hidden = hit.clutter !== undefined;
    for (const action of further) this.#buttons[action].hidden = !this.#open;
    this.#more.setAttribute('aria-expanded', String(this.#open));
    this.#bar.classList.toggle('open', this.#open);
    const pinned = isPinned(this.#state!, hit.passage);
    const label = pinned ? strings.unpin : strings.pin;
    this.#buttons.pin.setAttribute('aria-label', label);
    this.#buttons.pin.title = fill(strings.withShortcut, label, shortcutOf('pin', this.#mac));
    this.#buttons.pin.classList.toggle('codicon-pinned', pinned);
    this.#buttons.pin.classList.toggle('codicon-pin', !pinned);
  }

  #moreButton(): HTMLButtonElement {
    const label = this.#wording.strings.moreActions;
    const made = element('button', { class: 'icon-button codicon codicon-ellipsis', title: label });
    made.type = 'button';
    made.setAttribute('aria-label', label);
    made.addEventListener('click', () => {
      this.#open = !this.#open;
      this.place();
    });
    return made;
  }

  #button(action: Action): HTMLButtonElement {
    const { strings } = this.#wording;
    const made = element('button', {
      class: `icon-button codicon codicon-${icons[action]}`,
      title: fill(strings.withShortcut, strings[action], shortcutOf(action, this.#mac)),
    });
    made.type = 'button';
    made.setAttribute('aria-label', strings[action]);
    made.addEventListener('click', (event) => {
      if (event.detail <= 1) this.#dispatch({ type: 'act', action, row: this.#bar.dataset.row });
    });
    return made;
  }

  /** From left to right. */
  get #all(): HTMLButtonElement[] {
    return [...this.#bar.querySelectorAll('button')];
  }

  /** The Tab key stops at this button of the bar only. */
  #stopAt(stop: EventTarget | null): void {
    for (const button of this.#all) button.tabIndex = button === stop ? 0 : -1;
  }

  /** Left and right walk along the bar, which is one stop of the Tab key; Escape goes back to the box. */
  #keyPressed(event: KeyboardEvent): void {
    const shown = this.#all.filter((button) => !button.hidden);
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
    this.place();
  }
}
