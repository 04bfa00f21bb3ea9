import { runs } from '../marks.ts';
import type { HitView } from '../protocol.ts';
import type { HitRow, Row, SourceView } from '../rows.ts';
import { besideTitle, fill } from '../strings.ts';
import type { Wording } from '../wording.ts';
import { element, icon } from './element.ts';
import { speakerChips } from './speakerChips.ts';

/** What is said of a hit beside the hit itself. */
export interface HitMarks {
  readonly cited: boolean;
  readonly pinned: boolean;
}

/** One hit in the list: its locator, and its snippet with the matched words marked. `id` is the element's in the page. */
export function hitRow(row: HitRow, id: string, marks: HitMarks, { strings }: Wording): HTMLElement {
  const { hit } = row;
  const made = optionRow(row, id, 'hit', head(row, marks, strings), ...above(hit, strings), snippet(hit));
  if (hit.section !== undefined) made.title = hit.section;
  made.draggable = true;
  made.classList.toggle('clutter', hit.clutter !== undefined);
  made.classList.toggle('copy', row.as === 'copy');
  return made;
}

/** The row that opens and folds the copies of the passage above. */
export function copiesRow(row: Row & { kind: 'copies' }, id: string, wording: Wording): HTMLElement {
  const text = element('span', { text: wording.copies(row.count) });
  const made = optionRow(row, id, 'copies', icon(row.open ? 'chevron-down' : 'chevron-right'), text);
  // An option cannot be said to be expanded.
  if (row.open) made.setAttribute('aria-label', fill(wording.strings.copiesShown, wording.copies(row.count)));
  return made;
}

function optionRow({ key }: Row, id: string, look: string, ...children: readonly Node[]): HTMLElement {
  const made = element('div', { id, class: look, role: 'option' }, ...children);
  made.dataset.row = key;
  made.setAttribute('aria-selected', 'false');
  return made;
}

/** The head of a run of hits. */
export function sourceHead(group: SourceView, hits: number, cited: boolean, wording: Wording): HTMLElement {
  const details = element(
    'div',
    { class: 'source-details' },
    element('span', { text: besideTitle(group.label), dir: 'auto' }),
    element('span', { class: 'source-key', text: group.citationKey, title: group.citationKey }),
  );
  if (cited) details.append(element('span', { text: wording.strings.sourceCited }));
  return element(
    'div',
    { class: 'source', role: 'presentation' },
    element('div', { class: 'source-title', text: group.title, title: group.title, dir: 'auto' }),
    element('div', { class: 'source-count', text: wording.count(hits), title: wording.passages(hits) }),
    details,
  );
}

/** The head of the pinned passages. */
export function pinsHead(hits: number, wording: Wording): HTMLElement {
  return element(
    'div',
    { class: 'source', role: 'presentation' },
    element('div', { class: 'source-title', text: wording.strings.pinnedHeading }),
    element('div', { class: 'source-count', text: wording.count(hits), title: wording.passages(hits) }),
  );
}

/** The head of what has most of the words only. */
export function mostHead({ hits, more }: Row & { kind: 'most' }, wording: Wording): HTMLElement {
  const text = element('div', { class: 'source-title', text: wording.most(hits, more) });
  return element('div', { class: 'source most', role: 'presentation' }, text);
}

function head({ hit, group, as }: HitRow, { cited, pinned }: HitMarks, strings: Wording['strings']): HTMLElement {
  const made = element('div', { class: 'hit-head' });
  if (as !== undefined) made.append(element('span', { text: group.label, title: group.title, dir: 'auto' }));
  if (hit.locator !== '') made.append(element('span', { class: 'locator', text: hit.locator }));
  if (hit.clutter !== undefined) {
    made.append(element('span', { class: 'reason', text: fill(strings.notEvidence, hit.clutter) }));
  }
  made.append(...speakerChips(hit, strings));
  if (pinned && as !== 'pin') made.append(labelled('pinned', strings.pinnedHeading));
  if (cited) made.append(labelled('check', strings.citedHere));
  return made;
}

/** An icon with its meaning for those who point at it or hear it. */
function labelled(name: string, label: string): HTMLElement {
  const made = element('span', { class: `mark codicon codicon-${name}`, title: label, role: 'img' });
  made.setAttribute('aria-label', label);
  return made;
}

function snippet(hit: HitView): HTMLElement {
  return element('div', { class: 'snippet', dir: 'auto' }, ...markedPieces(hit.snippet, hit.marks));
}

/** The headings that have words of the query which the passage lacks. */
function above({ above: headings = [] }: HitView, strings: Wording['strings']): HTMLElement[] {
  const [before, after] = strings.under.split('{0}');
  return headings.map(({ text, marks }) => {
    const heading = element('span', { dir: 'auto' }, ...markedPieces(text, marks));
    return element('div', { class: 'above' }, before ?? '', heading, after ?? '');
  });
}

function markedPieces(text: string, marks: HitView['marks']): (HTMLElement | string)[] {
  return runs(text, marks).map((run) => (run.marked ? element('mark', { text: run.text }) : run.text));
}
