import type { ActorProfile } from '../../../core/actors/cardParts.ts';
import type { ProfileAnswer, StatementsAnswer } from '../../../core/research/profileAnswers.ts';
import { button, element } from '../../dom/element.ts';
import type { FromProfile, ProfileAction } from '../protocol.ts';
import type { ProfileState } from '../state.ts';
import type { ProfileWords } from '../words.ts';
import { cardSection } from './card.ts';
import { companionsSection } from './companions.ts';
import { Mentions } from './mentions.ts';
import { actorName, link, type PageContext, section } from './parts.ts';
import { quotationsSection, wordingsSection } from './statements.ts';
import { timelineSection } from './timeline.ts';

/** What the page does to its surroundings. */
export interface PageActions {
  post(message: FromProfile): void;
  /** Goes to another actor; `back` to the one before. */
  go(actor: string, back?: boolean): void;
  filtered(filter: string): void;
}

/** The whole page about one actor. */
export class ProfileView {
  readonly #root: HTMLElement;
  readonly #context: PageContext;
  readonly #nav: HTMLElement;
  readonly #mentions: Mentions;
  #statements: HTMLElement;

  constructor(
    root: HTMLElement,
    profile: ProfileAnswer,
    state: ProfileState,
    words: ProfileWords,
    actions: PageActions,
  ) {
    this.#root = root;
    this.#context = {
      words,
      others: new Map(profile.others.map(({ id, name }) => [name, id])),
      open: (source, passage) => actions.post({ type: 'open', source, passage }),
      showActor: (id) => actions.go(id),
    };
    const { strings } = words;
    this.#mentions = new Mentions(
      profile.mentions,
      state.filter,
      this.#context,
      (id, offset, filter) => actions.post({ type: 'mentions', id, offset, filter }),
      (filter) => actions.filtered(filter),
    );
    this.#statements = section(
      'quotations',
      strings.quotationsHeading,
      element('p', { class: 'quiet', role: 'status', text: strings.loading }),
    );
    this.#nav = element('nav');
    this.#nav.setAttribute('aria-label', strings.contents);
    const main = element(
      'main',
      {},
      cardSection(profile, this.#context),
      this.#statements,
      companionsSection(profile, this.#context),
      timelineSection(profile, this.#context),
      this.#mentions.element,
    );
    root.replaceChildren(this.#header(profile, state, actions), this.#nav, main);
    this.#listSections();
  }

  /** Shows what the actor says, in the place kept for it. */
  tell(answer: StatementsAnswer): void {
    const wordings = wordingsSection(answer, this.#context);
    const quotations = quotationsSection(answer, this.#context);
    this.#statements.replaceWith(quotations, ...(wordings ? [wordings] : []));
    this.#statements = quotations;
    this.#listSections();
  }

  hearMentions(...answer: Parameters<Mentions['hear']>): void {
    this.#mentions.hear(...answer);
  }

  #header(profile: ProfileAnswer, { trail }: ProfileState, actions: PageActions): HTMLElement {
    const { card } = profile;
    const { words } = this.#context;
    const before = trail.at(-1);
    const back =
      before === undefined ? [] : [link(words.text('back', before.name), () => actions.go(before.actor, true))];
    for (const each of back) each.classList.add('back');
    const kinds: readonly [ProfileAction, string][] = [
      ['allMentions', words.strings.allMentions],
      ['quotations', words.strings.quotations],
      ['edit', words.strings.edit],
      ['export', words.strings.export],
    ];
    const buttons = kinds.map(([action, label]) => button(label, 'loud', () => actions.post({ type: 'act', action })));
    const bar = element('div', { class: 'actions', role: 'group' }, ...buttons);
    bar.setAttribute('aria-label', words.strings.actions);
    const heading = element('h1', { text: card.name, dir: 'auto' });
    heading.tabIndex = -1;
    const summary =
      card.summary === undefined ? [] : [element('p', { class: 'summary', text: card.summary, dir: 'auto' })];
    return element(
      'header',
      {},
      ...back,
      heading,
      this.#underName(card),
      ...summary,
      ...this.#names(profile),
      this.#counts(profile),
      bar,
    );
  }

  #underName({ type, state, dates, partOf }: ActorProfile): HTMLElement {
    const { words } = this.#context;
    const made = element('p', { class: 'under-name', text: words.type(type) });
    const add = (...nodes: (Node | string)[]) => made.append(' · ', ...nodes);
    if (state !== undefined) add(actorName(state, this.#context));
    if (dates.signed !== undefined) add(words.text('signed', words.date(dates.signed)));
    const period = words.period(dates.start, dates.end);
    if (period !== '') add(period);
    else if (dates.dateText !== undefined) add(dates.dateText);
    if (partOf !== undefined) add(...around(words.strings.partOf, actorName(partOf, this.#context)));
    return made;
  }

  #names({ names, card }: ProfileAnswer): HTMLElement[] {
    const { words } = this.#context;
    const shown = names
      .filter(({ text }) => text !== card.name)
      .map(({ text, kind }) => {
        if (kind === 'metonym') return words.text('standsFor', text);
        return kind === 'weakAlias' ? words.text('weakName', text) : text;
      });
    if (shown.length === 0) return [];
    const list = element('ul', { class: 'names' }, ...shown.map((text) => element('li', { text, dir: 'auto' })));
    list.setAttribute('aria-label', words.strings.alsoNamed);
    return [list];
  }

  #counts({ counts }: ProfileAnswer): HTMLElement {
    const { words } = this.#context;
    const where = counts.sources === 1 ? words.strings.inSourcesOne : words.text('inSourcesOther', counts.sources);
    const text = counts.passages === 0 ? words.strings.notMentioned : `${words.passages(counts.passages)} ${where}`;
    return element('p', { class: 'quiet', text });
  }

  /** Links to the sections that are there. */
  #listSections(): void {
    const headings = [...this.#root.querySelectorAll<HTMLElement>('main h2')];
    const items = headings.map((heading) => {
      const jump = () => {
        heading.scrollIntoView({ block: 'start' });
        heading.focus({ preventScroll: true });
      };
      return element('li', {}, link(heading.textContent, jump));
    });
    this.#nav.replaceChildren(element('ul', {}, ...items));
  }
}

/** A text whose place `{0}` is taken by a node. */
function around(pattern: string, node: Node): (Node | string)[] {
  const [before = '', after = ''] = pattern.split('{0}');
  return [before, node, after];
}
