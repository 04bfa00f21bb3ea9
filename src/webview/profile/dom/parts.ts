import type { Proof } from '../../../core/actors/cardParts.ts';
import { element } from '../../dom/element.ts';
import { runs } from '../../marks.ts';
import type { ProfileWords } from '../words.ts';

/** What the sections of the page need: their words, the ids of actors by name, and what happens at a click. */
export interface PageContext {
  readonly words: ProfileWords;
  /** Ids of the actors that the card names. */
  readonly others: ReadonlyMap<string, string>;
  open(source: string, passage?: string): void;
  showActor(id: string): void;
}

/** A section with its heading, which can be jumped to. */
export function section(id: string, heading: string, ...content: readonly Node[]): HTMLElement {
  const title = element('h2', { id: `${id}-heading`, text: heading });
  title.tabIndex = -1;
  const made = element('section', { id }, title, ...content);
  made.setAttribute('aria-labelledby', title.id);
  return made;
}

/** A button that looks like a link. */
export function link(text: string, press: () => void, label?: string): HTMLButtonElement {
  const made = element('button', { class: 'link', text });
  made.type = 'button';
  if (label !== undefined) made.setAttribute('aria-label', label);
  made.addEventListener('click', press);
  return made;
}

/** The name of an actor: a link to its profile, if it has one. */
export function actorName(name: string, { others, showActor }: PageContext): Node {
  const id = others.get(name);
  return id === undefined ? element('bdi', { text: name }) : link(name, () => showActor(id));
}

/** A link that opens a source at a passage. */
export function placeLink(
  place: { label: string; source: string; passage?: string; title?: string },
  context: PageContext,
) {
  const made = link(
    place.label,
    () => context.open(place.source, place.passage),
    context.words.text('openAt', place.label),
  );
  made.classList.add('place');
  if (place.title !== undefined) made.title = place.title;
  return made;
}

/** Who holds it, where it stands, and why it is held true: in brackets behind what is said; nothing when nothing is known. */
export function proof(of: Proof, context: PageContext): Node[] {
  const { words } = context;
  const parts: (Node | string)[] = [];
  if (of.by !== undefined) parts.push(words.text('viewOf', of.by));
  const label = of.label ?? [of.citationKey, of.locator && `¶ ${of.locator}`].filter(Boolean).join(', ');
  if (of.source !== undefined && label !== '')
    parts.push(placeLink({ label, source: of.source, passage: of.passage }, context));
  else if (label !== '') parts.push(label);
  if (of.inferred !== undefined) parts.push(words.text('inferred', of.inferred));
  if (parts.length === 0) return [];
  const made = element('span', { class: 'proof', dir: 'auto' });
  for (const [at, part] of parts.entries()) made.append(at > 0 ? ' · ' : '', part);
  return [document.createTextNode(' '), made];
}

/** Words of a source in their own language and direction, with marked stretches as `tag`. */
export function foreign(
  tag: 'p' | 'blockquote' | 'span',
  text: string,
  language: string | undefined,
  marks: readonly (readonly [number, number])[] = [],
  markTag: 'mark' | 'em' = 'mark',
): HTMLElement {
  const made = element(tag, { dir: 'auto' });
  if (language !== undefined && language !== '') made.lang = language;
  for (const run of runs(text, marks)) made.append(run.marked ? element(markTag, { text: run.text }) : run.text);
  return made;
}

/** A table with a caption and column headings; the first cell of a row is its heading. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (Node | string)[])[],
): HTMLElement {
  const head = element('tr', {}, ...columns.map((text) => headingCell('col', text)));
  const body = rows.map(([first = '', ...cells]) =>
    element('tr', {}, headingCell('row', first), ...cells.map((cell) => element('td', { dir: 'auto' }, cell))),
  );
  const made = element(
    'table',
    {},
    element('caption', { text: caption }),
    element('thead', {}, head),
    element('tbody', {}, ...body),
  );
  return element('div', { class: 'table' }, made);
}

function headingCell(scope: 'col' | 'row', content: Node | string): HTMLElement {
  const cell = element('th', { dir: 'auto' }, content);
  cell.scope = scope;
  return cell;
}
