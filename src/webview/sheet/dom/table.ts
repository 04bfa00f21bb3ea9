import { element } from '../../dom/element.ts';
import { type Filter, passes } from '../filter.ts';
import type { DraftView, RowView, ToHost } from '../protocol.ts';
import { columnsOf, filled, type SheetStrings } from '../strings.ts';
import { rowElement, showTick } from './rowElement.ts';

/** Rows that are made before the page is drawn again. */
const batch = 120;

/** The table of claims: one tab stop, arrows between rows. Its roles are named, since in a narrow page it is not laid out as a table. */
export class ClaimTable {
  readonly #home: HTMLElement;
  readonly #strings: SheetStrings;
  readonly #send: (message: ToHost) => void;
  readonly #rows = new Map<string, { row: RowView; readonly element: HTMLTableRowElement }>();
  #filter: Filter = 'all';
  #current: string | undefined;
  #drawing = 0;

  constructor(home: HTMLElement, strings: SheetStrings, send: (message: ToHost) => void) {
    this.#home = home;
    this.#strings = strings;
    this.#send = send;
    home.addEventListener('click', (event) => this.#clicked(event));
    home.addEventListener('keydown', (event) => this.#pressed(event));
    home.addEventListener('focusin', (event) => {
      const id = rowOf(event)?.dataset.row;
      if (id !== undefined) this.#makeCurrent(id);
    });
  }

  /** Shows other drafts; the row that had the focus keeps it if it is still there. */
  async show(drafts: readonly DraftView[], filter: Filter): Promise<void> {
    const drawing = ++this.#drawing;
    const hadFocus = this.#home.contains(document.activeElement);
    this.#rows.clear();
    this.#filter = filter;
    const table = element('table', { role: 'table' }, this.#head());
    if (drafts.every((draft) => draft.rows.length === 0)) {
      this.#home.replaceChildren(element('p', { class: 'nothing', text: this.#strings.empty }));
      return;
    }
    this.#home.replaceChildren(table, element('p', { class: 'nothing', text: this.#strings.nothingLeft }));
    let made = 0;
    for (const draft of drafts) {
      const body = element('tbody', { role: 'rowgroup' });
      table.append(body);
      if (drafts.length > 1) body.append(this.#groupHead(draft));
      for (const row of draft.rows) {
        const shown = rowElement(row, this.#strings);
        showTick(shown, row, this.#strings);
        this.#rows.set(row.id, { row, element: shown });
        body.append(shown);
        if (++made % batch > 0) continue;
        this.filter(filter);
        await new Promise(requestAnimationFrame);
        if (drawing !== this.#drawing) return;
      }
    }
    this.filter(this.#filter);
    if (hadFocus) this.#rows.get(this.#current ?? '')?.element.focus();
  }

  /** Shows the rows that the filter lets through. */
  filter(filter: Filter): void {
    this.#filter = filter;
    for (const { row, element: shown } of this.#rows.values()) shown.hidden = !passes(row, filter);
    for (const body of this.#home.querySelectorAll('tbody'))
      body.hidden = !body.querySelector('tr.claim:not([hidden])');
    const visible = this.#visible();
    this.#home.classList.toggle('empty', visible.length === 0);
    const current = visible.find((shown) => shown.dataset.row === this.#current) ?? visible[0];
    this.#makeCurrent(current?.dataset.row);
  }

  tick(id: string, tick: RowView['tick']): void {
    const found = this.#rows.get(id);
    if (!found) return;
    const { tick: _, ...row } = found.row;
    found.row = { ...row, ...(tick ? { tick } : {}) };
    showTick(found.element, found.row, this.#strings);
  }

  get shown(): number {
    return this.#visible().length;
  }

  #head(): HTMLElement {
    const heads = columnsOf(this.#strings).map((text) => header(text, 'columnheader'));
    return element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...heads));
  }

  #groupHead({ name, rows }: DraftView): HTMLElement {
    const head = header(filled(this.#strings.claims, name, rows.length), 'rowheader');
    head.setAttribute('colspan', '12');
    return element('tr', { class: 'draft', role: 'row' }, head);
  }

  #visible(): HTMLTableRowElement[] {
    return [...this.#home.querySelectorAll<HTMLTableRowElement>('tr.claim:not([hidden])')];
  }

  /** The row that Tab leads to, with its buttons behind it. */
  #makeCurrent(id: string | undefined): void {
    const set = (row: HTMLTableRowElement | undefined, index: number) => {
      if (!row) return;
      row.tabIndex = index;
      for (const inner of row.querySelectorAll<HTMLElement>('button, input, a')) inner.tabIndex = index;
    };
    if (this.#current !== id) set(this.#rows.get(this.#current ?? '')?.element, -1);
    this.#current = id;
    set(this.#rows.get(id ?? '')?.element, 0);
  }

  #clicked(event: MouseEvent): void {
    const row = rowOf(event);
    const does = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset.do;
    if (row?.dataset.row !== undefined && does) this.#act(does, row.dataset.row);
  }

  #act(does: string, row: string): void {
    if (does === 'tick') this.#send({ type: 'tick', row, ticked: this.#rows.get(row)?.row.tick === undefined });
    else if (does === 'open' || does === 'source') this.#send({ type: does, row });
  }

  #pressed(event: KeyboardEvent): void {
    const row = rowOf(event);
    const id = row?.dataset.row;
    if (!row || id === undefined) return;
    const visible = this.#visible();
    const at = visible.indexOf(row);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: visible.length - 1 }[event.key];
    if (to !== undefined && !event.altKey) {
      event.preventDefault();
      visible[Math.min(Math.max(to, 0), visible.length - 1)]?.focus();
      return;
    }
    // Buttons and links have keys of their own.
    if (event.target !== row) return;
    if (event.key === ' ') this.#act('tick', id);
    else if (event.key === 'Enter') this.#act(event.ctrlKey || event.metaKey ? 'source' : 'open', id);
    else return;
    event.preventDefault();
  }
}

function rowOf(event: Event): HTMLTableRowElement | undefined {
  return (event.target as Element).closest<HTMLTableRowElement>('tr.claim') ?? undefined;
}

function header(text: string, role: 'columnheader' | 'rowheader'): HTMLTableCellElement {
  const made = element('th', { text, role, dir: 'auto' });
  made.scope = role === 'rowheader' ? 'rowgroup' : 'col';
  return made;
}
