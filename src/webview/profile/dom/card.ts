import type { ActorProfile, CardRelation, CardTension, CardText } from '../../../core/actors/cardParts.ts';
import type { ProfileAnswer } from '../../../core/research/profileAnswers.ts';
import { element } from '../../dom/element.ts';
import { actorName, type PageContext, proof, section } from './parts.ts';

/** What the actor files say, whole: roles, relations, positions, terms, and both sides where accounts differ. */
export function cardSection({ card }: ProfileAnswer, context: PageContext): HTMLElement {
  const { strings } = context.words;
  const parts = [
    part(
      strings.roles,
      card.roles.map((role) => roleItem(role, context)),
    ),
    part(
      card.type === 'event' ? strings.participants : strings.parties,
      card.parties.map((name) => [actorName(name, context)]),
    ),
    part(
      strings.obliges,
      card.obliges.map((text) => textItem(text, context)),
    ),
    part(
      strings.doesNotOblige,
      card.doesNotOblige.map((text) => textItem(text, context)),
    ),
    part(
      strings.relations,
      card.relations.map((relation) => relationItem(relation, card, context)),
    ),
    part(
      strings.positions,
      card.positions.map((each) => positionItem(each, context)),
    ),
    tensions(card.tensions, context),
  ].filter((each) => each !== undefined);
  const content = parts.length > 0 ? parts : [element('p', { class: 'quiet', text: strings.nothingStated })];
  return section('card', strings.cardHeading, ...content);
}

function part(heading: string, items: readonly (readonly Node[])[]): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  const list = element('ul', { class: 'facts-list' }, ...items.map((item) => element('li', { dir: 'auto' }, ...item)));
  return element('div', { class: 'part' }, element('h3', { text: heading }), list);
}

function roleItem(role: ActorProfile['roles'][number], context: PageContext): Node[] {
  const of = role.of === undefined ? [] : [words(', '), actorName(role.of, context)];
  return [words(role.title), ...of, ...dates(role, context), ...proof(role, context)];
}

function textItem(text: CardText, context: PageContext): Node[] {
  return [words(text.text), ...proof(text, context)];
}

/** An end that is the actor of the page goes without its name. */
function relationItem(relation: CardRelation, { name }: ActorProfile, context: PageContext): Node[] {
  const { from, to, incoming, type, status } = relation;
  const verb = element('span', { class: 'verb', text: context.words.relation(type) });
  const start = incoming
    ? [actorName(from, context), words(' '), verb, words(` ${name}`)]
    : [verb, words(' '), actorName(to, context)];
  const told = status === undefined ? [] : [words(`: ${status}`)];
  return [...start, ...told, ...dates(relation, context), ...proof(relation, context)];
}

function positionItem(each: ActorProfile['positions'][number], context: PageContext): Node[] {
  const on = element('span', { class: 'issue', text: each.on });
  return [on, words(` ${each.text}`), ...dates({ start: each.date }, context), ...proof(each, context)];
}

function dates(
  { start, end }: { readonly start?: string; readonly end?: string },
  { words: told }: PageContext,
): Node[] {
  const period = told.period(start, end);
  return period === '' ? [] : [words(', '), element('span', { class: 'date', text: period })];
}

/** The sides of each stand beside each other. */
function tensions(list: readonly CardTension[], context: PageContext): HTMLElement | undefined {
  if (list.length === 0) return undefined;
  const shown = list.map(({ on, sides }) => {
    const beside = sides.map((side) =>
      element('li', { class: 'tension-side', dir: 'auto' }, ...textItem(side, context)),
    );
    return element(
      'div',
      { class: 'tension' },
      element('h4', { text: on, dir: 'auto' }),
      element('ul', { class: 'sides' }, ...beside),
    );
  });
  return element('div', { class: 'part' }, element('h3', { text: context.words.strings.tensions }), ...shown);
}

function words(text: string): Text {
  return document.createTextNode(text);
}
