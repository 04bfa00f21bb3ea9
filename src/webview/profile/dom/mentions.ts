import type { MentionsAnswer, ProfileMention } from '../../../core/research/profileAnswers.ts';
import { button, element } from '../../dom/element.ts';
import { foreign, type PageContext, placeLink, section } from './parts.ts';

/** Milliseconds after the last letter before the filter is asked about. */
const patience = 150;

/** Asks for mentions from `offset` on. */
export type AskMentions = (id: number, offset: number, filter: string) => void;

/** Every passage that mentions the actor, page by page, with a box to filter them. */
export class Mentions {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #ask: AskMentions;
  readonly #list = element('div', { class: 'mentions' });
  readonly #shown = element('p', { class: 'quiet', role: 'status' });
  readonly #more: HTMLButtonElement;
  readonly #box = element('input', { id: 'filter' });
  #rows: readonly ProfileMention[] = [];
  #total = 0;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `first` are the mentions without a filter; with one, others are asked for at once. */
  constructor(
    first: MentionsAnswer,
    filter: string,
    context: PageContext,
    ask: AskMentions,
    filtered: (filter: string) => void,
  ) {
    this.#context = context;
    this.#ask = ask;
    const { strings } = context.words;
    this.#more = button(strings.more, 'loud', () => this.#askFrom(this.#rows.length));
    const label = element('label', { text: strings.filterLabel });
    label.htmlFor = this.#box.id;
    Object.assign(this.#box, {
      type: 'search',
      placeholder: strings.filterHint,
      value: filter,
      dir: 'auto',
      spellcheck: false,
    });
    this.#box.addEventListener('input', () => {
      filtered(this.#box.value);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#askFrom(0), patience);
    });
    const filterLine = element('div', { class: 'filter' }, label, this.#box);
    const box = first.total > 1 || filter !== '' ? [filterLine] : [];
    this.element = section('mentions', strings.mentionsHeading, ...box, this.#shown, this.#list, this.#more);
    this.#take(first);
    if (filter !== '') this.#askFrom(0);
  }

  /** Shows an answer, unless a later one is on its way. */
  hear(id: number, answer: MentionsAnswer): void {
    if (id === this.#asked) this.#take(answer);
  }

  #askFrom(offset: number): void {
    this.#ask(++this.#asked, offset, this.#box.value);
  }

  #take({ offset, rows, total }: MentionsAnswer): void {
    const focused = document.activeElement === this.#more;
    this.#rows = offset === 0 ? rows : [...this.#rows.slice(0, offset), ...rows];
    this.#total = total;
    if (offset === 0) this.#list.replaceChildren();
    this.#append(rows, offset);
    const { words } = this.#context;
    this.#shown.textContent =
      total === 0
        ? this.#box.value === ''
          ? words.strings.notMentioned
          : words.strings.mentionsNone
        : words.text('mentionsShown', this.#rows.length, total);
    this.#more.hidden = this.#rows.length >= this.#total;
    if (focused) this.#list.querySelectorAll<HTMLElement>('article')[offset]?.querySelector('button')?.focus();
  }

  /** A heading wherever another source begins. */
  #append(rows: readonly ProfileMention[], offset: number): void {
    let source = offset === 0 ? undefined : this.#rows[offset - 1]?.source;
    for (const row of rows) {
      if (row.source !== source) this.#list.append(element('h3', { text: row.title, dir: 'auto' }));
      source = row.source;
      this.#list.append(mention(row, this.#context));
    }
  }
}

function mention(row: ProfileMention, context: PageContext): HTMLElement {
  const text = foreign('p', row.text, row.language, row.marks);
  if (row.cut[0]) text.prepend('… ');
  if (row.cut[1]) text.append(' …');
  const place = element('p', { class: 'facts' }, placeLink(row, context));
  if (row.section !== undefined) place.append(' · ', element('span', { text: row.section, dir: 'auto' }));
  return element('article', { class: 'mention' }, text, place);
}
