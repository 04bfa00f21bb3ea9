import {
  type Force,
  forceCenter,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { CompanionGraph } from '../../core/actors/profileCompanions.ts';

/** Where a node of the graph lies, with the half-width and half-height that its mark and its label take, in pixels. */
export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export interface GraphSize {
  readonly width: number;
  readonly height: number;
}

type Moving = SimulationNodeDatum & { readonly id: string; readonly halfWidth: number; readonly halfHeight: number };

const steps = 320;
/** Width of a letter of the labels, in pixels, about. */
const letter = 6.6;

/**
 * Lays a graph out at once, the subject in the middle: the same graph always lies the same. Labels do not lie on each other where the space allows it, and nothing
 * lies outside. `labelOf` gives the text below a node, `radiusOf` the radius of its mark; `centre` is the id of the subject, which stands with everybody.
 */
export function layOut(
  centre: string,
  { nodes, links }: Pick<CompanionGraph, 'nodes' | 'links'>,
  { width, height }: GraphSize,
  labelOf: (id: string) => string,
  radiusOf: (id: string) => number,
): PlacedNode[] {
  const moving = [centre, ...nodes.map(({ id }) => id)].map((id): Moving => {
    const radius = radiusOf(id);
    return { id, halfWidth: Math.max(radius, (labelOf(id).length * letter) / 2) + 5, halfHeight: radius + 13 };
  });
  const [middle] = moving;
  if (middle) Object.assign(middle, { fx: width / 2, fy: height / 2 });
  const most = Math.max(1, ...nodes.map(({ passages }) => passages));
  const spokes = nodes.map(({ id, passages }) => ({ source: centre, target: id, weight: passages / most }));
  const ties = links.map(({ a, b, passages }) => ({ source: a, target: b, weight: (0.3 * passages) / most }));
  const simulation = forceSimulation(moving)
    .force(
      'link',
      forceLink<Moving, { source: string | Moving; target: string | Moving; weight: number }>([...spokes, ...ties])
        .id(({ id }) => id)
        .distance(({ weight }) => width * (0.3 - 0.16 * weight))
        .strength(({ weight }) => 0.08 + 0.3 * weight),
    )
    .force('charge', forceManyBody().strength(-900))
    .force('centre', forceCenter(width / 2, height / 2).strength(0.3))
    .force('across', forceX<Moving>(width / 2).strength(0.02))
    .force('along', forceY<Moving>(height / 2).strength(0.12))
    .force('apart', keepApart())
    .force('inside', keepInside(width, height))
    .stop();
  simulation.tick(steps);
  // The last step may have carried one over the edge.
  for (const node of moving) bringInside(node, width, height);
  return moving.map(({ id, x = 0, y = 0, halfWidth, halfHeight }) => ({ id, x, y, halfWidth, halfHeight }));
}

/** Pushes boxes off each other, along the axis where they overlap less. */
function keepApart(): Force<Moving, undefined> {
  let all: readonly Moving[] = [];
  const force = () => {
    for (const [at, a] of all.entries()) for (const b of all.slice(at + 1)) separate(a, b);
  };
  force.initialize = (nodes: Moving[]) => {
    all = nodes;
  };
  return force;
}

function separate(a: Moving, b: Moving): void {
  const [dx, dy] = [b.x! - a.x!, b.y! - a.y!];
  const overX = a.halfWidth + b.halfWidth - Math.abs(dx);
  const overY = a.halfHeight + b.halfHeight - Math.abs(dy);
  if (overX <= 0 || overY <= 0) return;
  if (overX < overY) shift(a, b, 'x', (dx < 0 ? -overX : overX) / 2);
  else shift(a, b, 'y', (dy < 0 ? -overY : overY) / 2);
}

/** The subject stays where it is. */
function shift(a: Moving, b: Moving, axis: 'x' | 'y', by: number): void {
  const fixed = axis === 'x' ? 'fx' : 'fy';
  if (a[fixed] === undefined) a[axis]! -= by;
  if (b[fixed] === undefined) b[axis]! += by;
}

function keepInside(width: number, height: number): Force<Moving, undefined> {
  let all: readonly Moving[] = [];
  const force = () => {
    for (const node of all) bringInside(node, width, height);
  };
  force.initialize = (nodes: Moving[]) => {
    all = nodes;
  };
  return force;
}

function bringInside(node: Moving, width: number, height: number): void {
  node.x = Math.min(width - node.halfWidth, Math.max(node.halfWidth, node.x!));
  node.y = Math.min(height - node.halfHeight - 6, Math.max(node.halfHeight, node.y!));
}
