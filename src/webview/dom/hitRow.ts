import { runs } from '../marks.ts';
import type { HitView } from '../protocol.ts';
import { fill, type ViewStrings } from '../strings.ts';
import { element } from './element.ts';

/** One hit in the list: its locator, and its snippet with the matched words marked. `id` is the element's in the page. */
export function hitRow(hit: HitView, id: string, strings: ViewStrings): HTMLElement {
  const row = element(
    'div',
    { id, class: 'hit', role: 'option', title: hit.section },
    head(hit, strings),
    snippet(hit),
  );
  row.dataset.passage = hit.passage;
  row.setAttribute('aria-selected', 'false');
  row.classList.toggle('clutter', hit.clutter !== undefined);
  return row;
}

function head(hit: HitView, strings: ViewStrings): HTMLElement {
  const made = element('div', { class: 'hit-head' });
  if (hit.locator !== '') made.append(element('span', { class: 'locator', text: hit.locator }));
  if (hit.clutter !== undefined) {
    made.append(element('span', { class: 'reason', text: fill(strings.notEvidence, hit.clutter) }));
  }
  return made;
}

function snippet(hit: HitView): HTMLElement {
  const pieces = runs(hit.snippet, hit.marks).map(({ text, marked }) => (marked ? element('mark', { text }) : text));
  return element('div', { class: 'snippet', dir: 'auto' }, ...pieces);
}
