import { Heights } from '../heights.ts';
import { matchesIn } from '../paging.ts';
import { type HitRow, isHead, isStop, type Row } from '../rows.ts';
import type { ViewState } from '../state.ts';
import type { Wording } from '../wording.ts';
import { part } from './element.ts';
import { type DrawnRow, RowDrawing } from './rowDrawing.ts';

/** Rows so near to what is seen are drawn too, in CSS pixels. */
const margin = 600;
/** A jump to rows that nobody has seen is corrected so often. */
const mostJumps = 5;
/** The heights of rows nobody has seen yet, in times of the font size. */
const estimates: Readonly<Record<Row['kind'], number>> = { source: 4.6, pins: 2.7, most: 2.7, hit: 8, copies: 2 };

/** The list of hits, in groups by source. Only the rows near what is seen are in the page; those that stay as they were are used again. */
export class HitList {
  readonly #results = part('results');
  readonly #list = part('hits');
  readonly #box = part('query');
  readonly #rowDrawing: RowDrawing;
  readonly #drawnAnew: () => void;
  readonly #endSeen: () => void;
  readonly #heights = new Heights();
  #state: ViewState | undefined;
  #rows: readonly Row[] = [];
  /** By row: how many stops come up to it. */
  #stops: readonly number[] = [];
  #drawn = new Map<string, DrawnRow>();
  #from = 0;
  #to = 0;
  #width = 0;
  #measuring = false;

  constructor(wording: Wording, drawnAnew: () => void, endSeen: () => void) {
    this.#rowDrawing = new RowDrawing(wording);
    this.#drawnAnew = drawnAnew;
    this.#endSeen = endSeen;
    window.addEventListener('scroll', () => this.#draw(false), { passive: true });
    window.addEventListener('resize', () => this.#draw(false));
    new ResizeObserver(([entry]) => this.#widthIs(entry!.contentRect.width)).observe(this.#list);
  }

  /** The hit of a row. */
  hit(key: string | undefined): HitRow | undefined {
    const row = this.#rows.find((each) => each.key === key);
    return row?.kind === 'hit' ? row : undefined;
  }

  render(state: ViewState): void {
    const before = this.#state;
    this.#state = state;
    const anew = state.rows !== this.#rows;
    if (anew) this.#take(state.rows);
    const isOther = state.results?.id !== before?.results?.id;
    if (anew || state.cited !== before?.cited || state.pins !== before?.pins) this.#draw(true, isOther);
    if (state.active === before?.active && !isOther) return;
    this.#select();
    requestAnimationFrame(() => this.#reveal());
  }

  #take(rows: readonly Row[]): void {
    const size = Number.parseFloat(getComputedStyle(this.#list).fontSize) || 13;
    this.#rows = rows;
    this.#heights.setRows(
      rows.map(({ key }) => key),
      rows.map(({ kind }) => estimates[kind] * size),
    );
    let stops = 0;
    this.#stops = rows.map((row) => (isStop(row) ? ++stops : stops));
    this.#results.hidden = rows.length === 0;
    this.#box.setAttribute('aria-expanded', String(rows.length > 0));
  }

  /** Puts the rows that are near to what is seen into the page; with `fromTop` those at the top, where the view is about to go. */
  #draw(anew: boolean, fromTop = false): void {
    const top = fromTop ? 0 : window.scrollY - this.#list.offsetTop - this.#results.offsetTop;
    const from = this.#rows.length === 0 ? 0 : this.#heights.rowAt(top - margin);
    const to = this.#rows.length === 0 ? 0 : this.#heights.rowAt(top + window.innerHeight + margin) + 1;
    if (to === this.#rows.length && to > 0) this.#endSeen();
    if (!anew && from === this.#from && to === this.#to) return;
    this.#from = from;
    this.#to = to;
    const drawn = new Map<string, DrawnRow>();
    const fragment = document.createDocumentFragment();
    for (let at = from; at < to; ) at = this.#group(at, to, drawn, fragment);
    this.#list.replaceChildren(fragment);
    this.#drawn = drawn;
    this.#pad();
    this.#select();
    this.#drawnAnew();
    this.#measureSoon();
  }

  /** Draws the rows from `at` to the end of their group, or to `end`. The row behind them. */
  #group(at: number, end: number, drawn: Map<string, DrawnRow>, into: DocumentFragment): number {
    const made = this.#rowDrawing.group(this.#rows, at);
    let next = at;
    do {
      const row = this.#rows[next]!;
      const known = this.#draw1(row, next);
      drawn.set(row.key, known);
      made.append(known.element);
      next++;
    } while (next < end && !isHead(this.#rows[next]!));
    into.append(made);
    return next;
  }

  #draw1(row: Row, index: number): DrawnRow {
    const { results, fetched } = this.#state!;
    const drawn = this.#rowDrawing.drawn(row, this.#state!, this.#drawn.get(row.key));
    if (isStop(row)) {
      const isWhole = results === undefined || fetched >= matchesIn(results);
      drawn.element.setAttribute('aria-posinset', String(this.#stops[index]));
      drawn.element.setAttribute('aria-setsize', String(isWhole ? this.#stops.at(-1) : -1));
    }
    return drawn;
  }

  #pad(): void {
    this.#list.style.paddingBlockStart = `${this.#heights.top(this.#from)}px`;
    this.#list.style.paddingBlockEnd = `${this.#heights.total - this.#heights.top(this.#to)}px`;
  }

  /** In the next frame, so that a message never forces a layout. What is seen stays where it is when rows above turn out higher or lower. */
  #measureSoon(): void {
    if (this.#measuring) return;
    this.#measuring = true;
    requestAnimationFrame(() => {
      this.#measuring = false;
      const first = this.#heights.rowAt(window.scrollY - this.#list.offsetTop - this.#results.offsetTop);
      const before = this.#heights.top(first);
      if (!this.#measure()) return;
      const moved = this.#heights.top(first) - before;
      if (window.scrollY > 0 && Math.abs(moved) >= 1) window.scrollBy(0, moved);
      this.#draw(false);
      this.#drawnAnew();
    });
  }

  /** Takes the true heights of the rows in the page; false when they were known. */
  #measure(): boolean {
    const heights = new Map<string, number>();
    for (const [key, { element: row }] of this.#drawn) heights.set(key, row.getBoundingClientRect().height);
    if (!this.#heights.measure(heights)) return false;
    this.#pad();
    return true;
  }

  #widthIs(width: number): void {
    if (Math.abs(width - this.#width) < 1) return;
    if (this.#width > 0) this.#heights.forget();
    this.#width = width;
    this.#measureSoon();
  }

  /** Marks the active row, as far as it is in the page. */
  #select(): void {
    const active = this.#state?.active;
    const row = active === undefined ? undefined : this.#drawn.get(active)?.element;
    for (const selected of this.#list.querySelectorAll('[aria-selected="true"]'))
      if (selected !== row) selected.setAttribute('aria-selected', 'false');
    row?.setAttribute('aria-selected', 'true');
    if (row) this.#box.setAttribute('aria-activedescendant', row.id);
    else this.#box.removeAttribute('aria-activedescendant');
  }

  /** The first row comes into view with all above it. */
  #reveal(): void {
    const active = this.#state?.active;
    const index = this.#rows.findIndex(({ key }) => key === active);
    if (index < 0 || this.#stops[index] === 1) {
      if (!this.#state?.browsing || index >= 0) window.scrollTo({ top: 0 });
      return;
    }
    if (!this.#drawn.has(active!)) this.#jumpTo(index);
    this.#drawn.get(active!)?.element.scrollIntoView({ block: 'nearest' });
  }

  /** Rows that nobody has seen yet are measured as they come, since the place of those behind them depends on it. */
  #jumpTo(index: number): void {
    for (let round = 0; round < mostJumps; round++) {
      const top = this.#heights.top(index) + this.#list.offsetTop + this.#results.offsetTop;
      window.scrollTo({ top: top - window.innerHeight / 2 });
      this.#draw(false);
      if (!this.#measure()) return;
    }
  }
}
