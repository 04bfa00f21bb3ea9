import type { MentionChart } from '../../../core/actors/cardParts.ts';
import type { TimelineFact } from '../../../core/actors/profileTimeline.ts';
import type { ProfileAnswer } from '../../../core/research/profileAnswers.ts';
import { element } from '../../dom/element.ts';
import { layTimeline } from '../timelineLayout.ts';
import type { ProfileWords } from '../words.ts';
import { actorName, link, type PageContext, proof, section, table } from './parts.ts';
import { shortened, svg } from './svg.ts';

const width = 900;
const rowHeight = 24;
const axisHeight = 26;
const barsHeight = 90;
/** Facts in the picture; all are in the table. */
const mostFacts = 40;
const mostLetters = 44;

/** When sources mention the actor and what is dated about it: pictures, each with a table that says the same. */
export function timelineSection({ card, timeline }: ProfileAnswer, context: PageContext): HTMLElement {
  const { words } = context;
  const { chart, undated, facts } = timeline;
  const content: Node[] = [];
  if (facts.length > 0) content.push(graphic(factsGraphic(facts, words)), factsTable(facts, context));
  if (chart) content.push(graphic(chartGraphic(chart, words)), chartTable(chart, card.name, words));
  if (facts.length === 0 && !chart) content.push(element('p', { class: 'quiet', text: words.strings.noDates }));
  if (undated > 0 && (chart || facts.length > 0)) {
    const said = undated === 1 ? words.strings.undatedOne : words.text('undatedOther', undated);
    content.push(element('p', { class: 'quiet', text: said }));
  }
  return section('timeline', words.strings.timelineHeading, ...content);
}

function graphic(picture: SVGSVGElement): HTMLElement {
  return element('div', { class: 'graphic' }, picture);
}

function factsGraphic(all: readonly TimelineFact[], words: ProfileWords): SVGSVGElement {
  const facts = all.slice(0, mostFacts);
  const labels = facts.map((fact) => shortened(factText(fact, words), mostLetters));
  const layout = layTimeline(
    facts.map(({ date, end }, at) => ({ date, end, label: labels[at]! })),
    width,
  );
  const bottom = layout.rows * rowHeight + 6;
  const picture = svg('svg', { viewBox: `0 0 ${width} ${bottom + axisHeight}`, class: 'timeline', role: 'img' });
  const [first, last] = [facts[0]!, facts.at(-1)!];
  picture.setAttribute(
    'aria-label',
    words.text('timelineGraphic', facts.length, words.date(first.date), words.date(last.date)),
  );
  for (const { x, date } of layout.ticks)
    picture.append(
      svg('line', { x1: x, x2: x, y1: 0, y2: bottom, class: 'tick' }),
      svg('text', { x, y: bottom + 17, class: 'tick-label' }, words.date(date)),
    );
  picture.append(svg('line', { x1: 0, x2: width, y1: bottom, y2: bottom, class: 'axis' }));
  for (const [at, { x, width: bar, row, labelX, anchor }] of layout.facts.entries()) {
    const { kind } = facts[at]!;
    const y = row * rowHeight + 4;
    picture.append(
      svg('rect', { x, y: y + 3, width: bar, height: 10, rx: 3, class: `fact ${kind}` }),
      svg('text', { x: labelX, y: y + 12, 'text-anchor': anchor }, labels[at]!),
    );
  }
  return picture;
}

/** A fact in a line, without its date and source. */
function factText({ kind, text, on, relation }: TimelineFact, words: ProfileWords): string {
  if (relation) {
    const tie = `${relation.from} ${words.relation(relation.type)} ${relation.to}`;
    return text === '' ? tie : `${tie}: ${text}`;
  }
  return kind === 'position' && on !== undefined ? `${on}: ${text}` : text;
}

function factsTable(facts: readonly TimelineFact[], context: PageContext): HTMLElement {
  const { words } = context;
  const { strings } = words;
  const rows = facts.map((fact) => {
    const source = element('span', {}, ...proof(fact.proof, context));
    return [words.period(fact.date, fact.end), factCell(fact, context), kindName(fact, words), source];
  });
  return table(strings.timelineTable, [strings.when, strings.what, strings.type, strings.where], rows);
}

function factCell(fact: TimelineFact, context: PageContext): Node {
  const { actor, relation, text } = fact;
  if (actor !== undefined) return link(text, () => context.showActor(actor));
  if (!relation) return element('bdi', { text: factText(fact, context.words) });
  const verb = ` ${context.words.relation(relation.type)} `;
  const status = text === '' ? '' : `: ${text}`;
  return element('span', {}, actorName(relation.from, context), verb, actorName(relation.to, context), status);
}

function kindName({ kind }: TimelineFact, { strings }: ProfileWords): string {
  const names: Readonly<Record<TimelineFact['kind'], string>> = {
    own: strings.tookPlace,
    event: strings.eventKind,
    treaty: strings.treatyKind,
    role: strings.roleKind,
    position: strings.positionKind,
    relation: strings.relationKind,
  };
  return names[kind];
}

function chartGraphic({ unit, points }: MentionChart, words: ProfileWords): SVGSVGElement {
  const picture = svg('svg', { viewBox: `0 0 ${width} ${barsHeight + axisHeight}`, class: 'chart', role: 'img' });
  const told = points
    .filter(({ passages }) => passages > 0)
    .map((point) => `${words.date(point.period)} ${point.passages}`);
  picture.setAttribute('aria-label', words.text('chartGraphic', words.strings[unit], told.join(', ')));
  const most = Math.max(1, ...points.map(({ passages }) => passages));
  const step = width / points.length;
  const every = Math.ceil(points.length / 8);
  for (const [at, { period, passages }] of points.entries()) {
    const height = (passages / most) * (barsHeight - 18);
    const x = at * step;
    const bar = Math.min(step * 0.7, 48);
    const middle = x + step / 2;
    picture.append(svg('rect', { x: middle - bar / 2, y: barsHeight - height, width: bar, height, class: 'bar' }));
    if (passages > 0)
      picture.append(
        svg('text', { x: middle, y: barsHeight - height - 5, 'text-anchor': 'middle' }, words.count(passages)),
      );
    if (at % every === 0)
      picture.append(svg('text', { x: middle, y: barsHeight + 17, class: 'tick-label' }, words.date(period)));
  }
  picture.append(svg('line', { x1: 0, x2: width, y1: barsHeight, y2: barsHeight, class: 'axis' }));
  return picture;
}

function chartTable({ unit, points }: MentionChart, name: string, words: ProfileWords): HTMLElement {
  const { strings } = words;
  const rows = points
    .filter(({ passages }) => passages > 0)
    .map(({ period, passages }) => [words.date(period), words.count(passages)]);
  return table(words.text('chartTable', name), [strings[unit], strings.passagesColumn], rows);
}
