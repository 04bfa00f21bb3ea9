import type { ActorType } from '../../../core/actors/actor.ts';
import type { ActorProfile } from '../../../core/actors/cardParts.ts';
import type { CompanionGraph } from '../../../core/actors/profileCompanions.ts';
import { element } from '../../dom/element.ts';
import { type GraphSize, layOut, type PlacedNode } from '../graphLayout.ts';
import { neighbour } from '../neighbour.ts';
import type { ProfileWords } from '../words.ts';
import type { PageContext } from './parts.ts';
import { shortened, svg } from './svg.ts';

const width = 900;
/** Few companions need less room. */
const heights = { few: 420, many: 600 };
const fewNodes = 12;
/** Characters of a label. */
const mostLetters = 24;

type Shape = 'person' | 'place' | 'organization' | 'other';

const shapes: Readonly<Record<ActorType, Shape>> = {
  person: 'person',
  organization: 'organization',
  state: 'place',
  territory: 'place',
  bloc: 'place',
  place: 'place',
  treaty: 'other',
  weapon: 'other',
  event: 'other',
};

/** The graph as a picture whose names are links: one of them is in the tab order, arrow keys move between them, Enter opens the profile. */
export function companionsGraphic(card: ActorProfile, graph: CompanionGraph, context: PageContext): SVGSVGElement {
  const { words } = context;
  const size: GraphSize = { width, height: graph.nodes.length > fewNodes ? heights.many : heights.few };
  const names = new Map([[card.id, card.name], ...graph.nodes.map(({ id, name }) => [id, name] as const)]);
  const counts = new Map(graph.nodes.map(({ id, passages }) => [id, passages]));
  const types = new Map([[card.id, card.type], ...graph.nodes.map(({ id, type }) => [id, type] as const)]);
  const most = Math.max(1, ...counts.values());
  const radiusOf = (id: string) => (id === card.id ? 17 : 5 + 9 * Math.sqrt((counts.get(id) ?? 0) / most));
  const labelOf = (id: string) => shortened(names.get(id) ?? id, mostLetters);
  const placed = layOut(card.id, graph, size, labelOf, radiusOf);
  const at = new Map(placed.map((node) => [node.id, node]));
  const picture = svg('svg', { viewBox: `0 0 ${size.width} ${size.height}`, class: 'graph', role: 'group' });
  picture.setAttribute('aria-label', words.text('companionsHeading', card.name));
  picture.append(...lines(card.id, graph, at, most));
  const nodes = placed.map((node) => {
    const type = types.get(node.id)!;
    const mark = shapeMark(shapes[type], node.x, node.y, radiusOf(node.id));
    // Shortened; the whole name is what is spoken.
    const place = { x: node.x, y: node.y + radiusOf(node.id) + 14, 'aria-hidden': 'true' };
    const label = svg('text', place, labelOf(node.id));
    const made = svg('g', { class: node.id === card.id ? 'node centre' : 'node', 'data-id': node.id }, mark, label);
    const name = names.get(node.id)!;
    const spoken =
      node.id === card.id
        ? words.text('centreLabel', name)
        : words.text('nodeLabel', name, words.type(type), words.passages(counts.get(node.id)!));
    made.append(svg('title', {}, spoken));
    made.setAttribute('aria-label', spoken);
    made.setAttribute('role', node.id === card.id ? 'img' : 'link');
    return made;
  });
  picture.append(...nodes);
  makeWalkable(picture, nodes.slice(1), placed.slice(1), (id) => context.showActor(id));
  return picture;
}

function lines(
  centre: string,
  { nodes, links }: CompanionGraph,
  at: ReadonlyMap<string, PlacedNode>,
  most: number,
): SVGElement[] {
  const ties = links.map(({ a, b, passages }) => ({ a, b, passages, class: 'tie' }));
  const spokes = nodes.map(({ id, passages }) => ({ a: centre, b: id, passages, class: 'spoke' }));
  return [...ties, ...spokes].flatMap((each) => {
    const [from, to] = [at.get(each.a), at.get(each.b)];
    if (!from || !to) return [];
    const width = (0.75 + 3.5 * Math.sqrt(each.passages / most)).toFixed(2);
    const made = svg('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: each.class, 'stroke-width': width });
    made.setAttribute('data-ends', `${each.a}\n${each.b}`);
    return [made];
  });
}

/** What kind of actor a node is, told by its shape. */
function shapeMark(shape: Shape, x: number, y: number, radius: number): SVGElement {
  const side = radius * 0.9;
  if (shape === 'person') return svg('circle', { cx: x, cy: y, r: radius, class: shape });
  if (shape === 'place')
    return svg('rect', { x: x - side, y: y - side, width: 2 * side, height: 2 * side, rx: 2, class: shape });
  const corners =
    shape === 'organization'
      ? [
          [0, -1.15],
          [1.15, 0],
          [0, 1.15],
          [-1.15, 0],
        ]
      : [
          [0, -1.15],
          [1.1, 0.8],
          [-1.1, 0.8],
        ];
  const points = corners.map(([dx = 0, dy = 0]) => `${x + dx * radius},${y + dy * radius}`).join(' ');
  return svg('polygon', { points, class: shape });
}

/** What the shapes mean. */
export function shapeLegend({ strings }: ProfileWords): HTMLElement {
  const meanings = [
    ['person', strings.shapePerson],
    ['place', strings.shapePlace],
    ['organization', strings.shapeOrganization],
    ['other', strings.shapeOther],
  ] as const;
  const items = meanings.map(([shape, meaning]) => {
    const picture = svg(
      'svg',
      { viewBox: '0 0 16 16', class: 'key', 'aria-hidden': 'true' },
      shapeMark(shape, 8, 8, 5.5),
    );
    return element('li', {}, picture, meaning);
  });
  const made = element('ul', { class: 'legend' }, ...items);
  made.setAttribute('aria-label', strings.shapes);
  return made;
}

function makeWalkable(
  picture: SVGSVGElement,
  nodes: readonly SVGGElement[],
  points: readonly PlacedNode[],
  show: (id: string) => void,
): void {
  const choose = (index: number) => {
    for (const [at, node] of nodes.entries()) node.setAttribute('tabindex', at === index ? '0' : '-1');
  };
  choose(0);
  for (const [index, node] of nodes.entries()) {
    const { id } = points[index]!;
    node.addEventListener('focus', () => light(picture, id, true));
    node.addEventListener('blur', () => light(picture, id, false));
    node.addEventListener('mouseenter', () => light(picture, id, true));
    node.addEventListener('mouseleave', () => light(picture, id, document.activeElement === node));
    node.addEventListener('click', () => show(id));
    node.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') show(id);
      const next = neighbour(points, index, event.key);
      if (next !== undefined) {
        choose(next);
        nodes[next]!.focus();
      }
      if (next !== undefined || [' ', 'Enter'].includes(event.key) || event.key.startsWith('Arrow'))
        event.preventDefault();
    });
  }
}

/** Brings out the lines of one node. */
function light(picture: SVGSVGElement, id: string, on: boolean): void {
  for (const line of picture.querySelectorAll('line'))
    line.classList.toggle('lit', on && line.getAttribute('data-ends')!.split('\n').includes(id));
}
