import { isHead, type Row } from '../rows.ts';
import { isPinned, type ViewState } from '../state.ts';
import type { Wording } from '../wording.ts';
import { element } from './element.ts';
import { copiesRow, type HitMarks, hitRow, mostHead, pinsHead, sourceHead } from './hitRow.ts';

/** A row with its element in the page, and what was marked there. */
export interface DrawnRow {
  readonly row: Row;
  readonly marks: string;
  readonly element: HTMLElement;
}

/** Makes the elements of rows. */
export class RowDrawing {
  readonly #wording: Wording;
  #made = 0;

  constructor(wording: Wording) {
    this.#wording = wording;
  }

  /** The row as it is to be shown; with the element of `before` when nothing about it has changed. */
  drawn(row: Row, state: ViewState, before: DrawnRow | undefined): DrawnRow {
    const marks = marksOf(row, state);
    const text = JSON.stringify(marks);
    const same = before !== undefined && before.marks === text && looksTheSame(before.row, row);
    return same ? { ...before, row } : { row, marks: text, element: this.#element(row, marks) };
  }

  /** An element for the group of rows that the one at `index` is of. */
  group(rows: readonly Row[], index: number): HTMLElement {
    let head = index;
    while (head > 0 && !isHead(rows[head]!)) head--;
    const row = rows[head]!;
    // Nothing that can be chosen is in this one.
    if (row.kind === 'most') return element('div', { role: 'presentation' });
    const made = element('div', { role: 'group' });
    made.setAttribute('aria-label', this.#label(row));
    return made;
  }

  #label(head: Row): string {
    const { strings } = this.#wording;
    if (head.kind === 'pins') return `${strings.pinnedHeading}, ${this.#wording.passages(head.hits)}`;
    if (head.kind !== 'source') return '';
    return [head.group.title, head.group.label, this.#wording.passages(head.hits)].join(', ');
  }

  #element(row: Row, marks: HitMarks): HTMLElement {
    const id = `row-${++this.#made}`;
    switch (row.kind) {
      case 'source':
        return sourceHead(row.group, row.hits, marks.cited, this.#wording);
      case 'pins':
        return pinsHead(row.hits, this.#wording);
      case 'most':
        return mostHead(row, this.#wording);
      case 'copies':
        return copiesRow(row, id, this.#wording);
      case 'hit':
        return hitRow(row, id, marks, this.#wording);
    }
  }
}

function marksOf(row: Row, state: ViewState): HitMarks {
  const { cited } = state;
  if (row.kind === 'source') return { cited: cited.has(row.group.citationKey), pinned: false };
  if (row.kind !== 'hit') return { cited: false, pinned: false };
  const { place, passage } = row.hit;
  return { cited: place !== undefined && cited.has(place), pinned: isPinned(state, passage) };
}

/** Rows are plain data. */
function looksTheSame(a: Row, b: Row): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
