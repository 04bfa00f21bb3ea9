import { element, icon } from '../../dom/element.ts';
import type { CellView, Level, RowView } from '../protocol.ts';
import { columnsOf, filled, type SheetStrings } from '../strings.ts';

const icons: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
  right: 'pass',
  open: 'book',
};

/** The row of a claim; what its buttons do is for the table, by `data-do`. */
export function rowElement(row: RowView, strings: SheetStrings): HTMLTableRowElement {
  const cells = [
    element('td', { class: 'check' }, tickBox(row, strings)),
    element('td', { class: 'verdict' }, ...verdict(row, strings)),
    element('td', { class: 'sentence', dir: 'auto' }, ...words(row.sentence), place(row, strings)),
    element('td', { class: 'words', dir: 'auto' }, ...words(row.sourceWords)),
    element('td', { class: 'source', dir: 'auto' }, ...source(row, strings)),
    ...row.others.map((cell) => element('td', { dir: 'auto' }, ...words(cell))),
  ];
  for (const [index, column] of columnsOf(strings).entries()) {
    cells[index]?.setAttribute('role', 'cell');
    cells[index]?.setAttribute('data-column', column);
  }
  const made = element('tr', { class: `claim ${row.level}`, role: 'row' }, ...cells);
  made.dataset.row = row.id;
  made.tabIndex = -1;
  return made;
}

/** Shows another tick in the row. */
export function showTick(made: HTMLElement, { tick }: Pick<RowView, 'tick'>, strings: SheetStrings): void {
  const box = made.querySelector<HTMLInputElement>('.check input')!;
  box.checked = tick !== undefined;
  made.querySelector('.by')!.textContent = tick ? filled(strings.tickedBy, tick.by, tick.on) : '';
  made.classList.toggle('ticked', tick !== undefined);
}

function tickBox(row: RowView, strings: SheetStrings): HTMLElement {
  const box = element('input');
  box.type = 'checkbox';
  box.tabIndex = -1;
  box.checked = row.tick !== undefined;
  box.dataset.do = 'tick';
  box.setAttribute('aria-label', filled(strings.tick, row.sentence.text));
  const by = row.tick ? filled(strings.tickedBy, row.tick.by, row.tick.on) : '';
  return element('label', {}, box, element('span', { class: 'by', text: by, dir: 'auto' }));
}

function verdict({ level, verdict: name, messages }: RowView, strings: SheetStrings): Node[] {
  const names: Readonly<Record<Level, string>> = {
    error: strings.levelError,
    warning: strings.levelWarning,
    information: strings.levelInformation,
    hint: strings.levelHint,
    right: strings.levelRight,
    open: strings.levelOpen,
  };
  const shown = icon(icons[level]);
  shown.title = names[level];
  return [
    element('p', { class: 'name' }, shown, element('span', { class: 'hidden', text: `${names[level]}: ` }), name),
    ...messages.map((text) => element('p', { class: 'message', text, dir: 'auto' })),
  ];
}

function place(row: RowView, strings: SheetStrings): HTMLElement {
  return element('p', { class: 'place' }, action('open', row.place, strings.goToDraft));
}

function source(row: RowView, strings: SheetStrings): (Node | string)[] {
  if (!row.hasPassage) return [row.source.text];
  return [action('source', row.source.text, strings.openSource)];
}

function action(does: string, text: string, title: string): HTMLButtonElement {
  const made = element('button', { class: 'quiet-button', text, title });
  made.type = 'button';
  made.tabIndex = -1;
  made.dataset.do = does;
  return made;
}

/** Text with its marks; a web address as a link. */
function words({ text, marks = [], link }: CellView): (Node | string)[] {
  if (link !== undefined && /^https?:\/\//i.test(link)) {
    const anchor = element('a', { text });
    anchor.href = link;
    anchor.tabIndex = -1;
    return [anchor];
  }
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end <= start) continue;
    parts.push(text.slice(at, start), element('mark', { text: text.slice(start, end) }));
    at = end;
  }
  return [...parts, text.slice(at)];
}
