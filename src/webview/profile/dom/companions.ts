import type { CompanionGraph, CompanionNode } from '../../../core/actors/profileCompanions.ts';
import type { ProfileAnswer } from '../../../core/research/profileAnswers.ts';
import { element } from '../../dom/element.ts';
import { companionsGraphic, shapeLegend } from './graph.ts';
import { link, type PageContext, section, table } from './parts.ts';

/** Names beside a companion in the table. */
const mostBeside = 3;

/** Who appears with the actor: a graph whose names are reached with the keyboard, and a table that says the same. */
export function companionsSection({ card, companions }: ProfileAnswer, context: PageContext): HTMLElement {
  const { words } = context;
  const heading = words.text('companionsHeading', card.name);
  if (companions.nodes.length === 0)
    return section('companions', heading, element('p', { class: 'quiet', text: words.strings.companionsNone }));
  const { nodes, total } = companions;
  const shown = nodes.length < total ? ` ${words.text('companionsShown', nodes.length, total)}` : '';
  const graphic = element('div', { class: 'graphic' }, companionsGraphic(card, companions, context));
  return section(
    'companions',
    heading,
    element('p', { class: 'quiet', text: `${words.strings.companionsIntro}${shown}` }),
    graphic,
    shapeLegend(words),
    companionsTable(companions, context),
  );
}

function companionsTable(companions: CompanionGraph, context: PageContext): HTMLElement {
  const { strings } = context.words;
  const rows = companions.nodes.map((node) => [
    link(node.name, () => context.showActor(node.id)),
    context.words.type(node.type),
    context.words.count(node.passages),
    besideOf(node, companions),
  ]);
  const made = table(strings.companionsTable, [strings.name, strings.type, strings.together, strings.alsoWith], rows);
  made.classList.add('companions-table');
  return made;
}

/** Those who stand there with a companion most often. */
function besideOf({ id }: CompanionNode, { nodes, links }: CompanionGraph): string {
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  return links
    .filter(({ a, b }) => a === id || b === id)
    .slice(0, mostBeside)
    .map(({ a, b }) => names.get(a === id ? b : a))
    .join(', ');
}
