import type { GroupView, HitView } from '../protocol.ts';
import type { ViewState } from '../state.ts';
import type { Wording } from '../wording.ts';
import { element, part } from './element.ts';
import { hitRow } from './hitRow.ts';

interface Row {
  readonly hit: HitView;
  readonly element: HTMLElement;
}

/** The list of hits, in groups by source. The rows of hits that stay as they were are used again. */
export class HitList {
  readonly #results = part('results');
  readonly #list = part('hits');
  readonly #box = part('query');
  readonly #wording: Wording;
  #rows = new Map<string, Row>();
  #shown: readonly GroupView[] = [];
  #active: HTMLElement | undefined;
  #rowsMade = 0;

  constructor(wording: Wording) {
    this.#wording = wording;
  }

  render({ results, active }: ViewState): void {
    const groups = results?.groups ?? [];
    const changed = groups !== this.#shown;
    if (changed) this.#fill(groups);
    this.#activate(active === undefined ? undefined : this.#rows.get(active)?.element, changed);
  }

  #fill(groups: readonly GroupView[]): void {
    const rows = new Map<string, Row>();
    const fragment = document.createDocumentFragment();
    for (const group of groups) fragment.append(this.#group(group, rows));
    this.#list.replaceChildren(fragment);
    this.#rows = rows;
    this.#shown = groups;
    this.#results.hidden = rows.size === 0;
    this.#box.setAttribute('aria-expanded', String(rows.size > 0));
  }

  #group(group: GroupView, rows: Map<string, Row>): HTMLElement {
    const passages = this.#wording.passages(group.hits.length);
    const made = element('div', { role: 'group' }, sourceHead(group, passages));
    made.setAttribute('aria-label', [group.title, group.label, passages].join(', '));
    made.append(...group.hits.map((hit) => this.#row(hit, rows)));
    return made;
  }

  #row(hit: HitView, rows: Map<string, Row>): HTMLElement {
    const known = this.#rows.get(hit.passage);
    const row =
      known && looksTheSame(known.hit, hit)
        ? known.element
        : hitRow(hit, `hit-${++this.#rowsMade}`, this.#wording.strings);
    rows.set(hit.passage, { hit, element: row });
    return row;
  }

  #activate(row: HTMLElement | undefined, listChanged: boolean): void {
    if (row === this.#active && !listChanged) return;
    this.#active?.setAttribute('aria-selected', 'false');
    this.#active = row;
    if (row === undefined) {
      this.#box.removeAttribute('aria-activedescendant');
      return;
    }
    row.setAttribute('aria-selected', 'true');
    this.#box.setAttribute('aria-activedescendant', row.id);
    requestAnimationFrame(() => this.#reveal(row));
  }

  /** In the next frame, so that a message never forces a layout. The first hit comes into view with all above it. */
  #reveal(row: HTMLElement): void {
    if (row !== this.#active) return;
    if (row === this.#list.querySelector('.hit')) window.scrollTo({ top: 0 });
    else row.scrollIntoView({ block: 'nearest' });
  }
}

function sourceHead(group: GroupView, passages: string): HTMLElement {
  return element(
    'div',
    { class: 'source', role: 'presentation' },
    element('div', { class: 'source-title', text: group.title, title: group.title, dir: 'auto' }),
    element('div', { class: 'source-count', text: String(group.hits.length), title: passages }),
    element(
      'div',
      { class: 'source-details' },
      element('span', { text: group.label, dir: 'auto' }),
      element('span', { class: 'source-key', text: group.citationKey }),
    ),
  );
}

function looksTheSame(a: HitView, b: HitView): boolean {
  return (
    a.snippet === b.snippet &&
    a.locator === b.locator &&
    a.clutter === b.clutter &&
    a.section === b.section &&
    a.marks.length === b.marks.length &&
    a.marks.every(([start, end], index) => start === b.marks[index]?.[0] && end === b.marks[index][1])
  );
}
