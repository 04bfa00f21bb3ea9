/** A point of the graph that can be moved to. */
interface Point {
  readonly x: number;
  readonly y: number;
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * The index of the point that a key leads to from the one at `from`: with an arrow the nearest that lies more that way than aside, with Home the first, with End the last.
 * `undefined` for other keys and where nothing lies that way.
 */
export function neighbour(points: readonly Point[], from: number, key: string): number | undefined {
  if (key === 'Home') return points.length > 0 ? 0 : undefined;
  if (key === 'End') return points.length > 0 ? points.length - 1 : undefined;
  const direction = Object.hasOwn(directions, key) ? directions[key] : undefined;
  const here = points[from];
  if (!direction || !here) return undefined;
  let best: { readonly index: number; readonly cost: number } | undefined;
  for (const [index, { x, y }] of points.entries()) {
    const along = (x - here.x) * direction[0] + (y - here.y) * direction[1];
    const aside = Math.abs((x - here.x) * direction[1]) + Math.abs((y - here.y) * direction[0]);
    if (index === from || along <= 0 || aside > 2 * along) continue;
    const cost = along + 2 * aside;
    if (!best || cost < best.cost) best = { index, cost };
  }
  return best?.index;
}
