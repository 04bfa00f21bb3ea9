/** Something to be put on a line of time; ISO dates that may be partial. */
export interface Dated {
  readonly date: string;
  readonly end?: string;
  readonly label: string;
}

/** Where it lies, in pixels: its bar from `x` on, its label at `labelX` to the right or the left of that, and its row from the top. */
export interface PlacedFact {
  readonly x: number;
  readonly width: number;
  readonly row: number;
  readonly labelX: number;
  readonly anchor: 'start' | 'end';
}

export interface TimelineLayout {
  readonly facts: readonly PlacedFact[];
  readonly rows: number;
  /** Where years (or, within few years, months) begin; ISO. */
  readonly ticks: readonly { readonly x: number; readonly date: string }[];
}

const day = 86_400_000;
/** Width of a letter of the labels, in pixels, about. */
const letter = 6.8;
const gap = 8;
const narrowest = 9;
const mostTicks = 9;

/** Lays dated things along `width` pixels; those whose labels would lie on each other come to other rows. A partial date takes its whole year or month. */
export function layTimeline(facts: readonly Dated[], width: number): TimelineLayout {
  if (facts.length === 0) return { facts: [], rows: 0, ticks: [] };
  const spans = facts.map(({ date, end }) => [startOf(date), Math.max(endOf(end ?? date), endOf(date))] as const);
  const first = Math.min(...spans.map(([start]) => start));
  const last = Math.max(...spans.map(([, end]) => end));
  const padding = Math.max(15 * day, (last - first) * 0.03);
  const [from, to] = [first - padding, last + padding];
  const xOf = (time: number) => ((time - from) / (to - from)) * width;
  const taken: number[][] = [];
  const placed = spans.map(([start, end], at) => {
    const x = xOf(start);
    const barWidth = Math.max(narrowest, xOf(end) - x);
    const labelWidth = facts[at]!.label.length * letter;
    const fits = x + barWidth + gap + labelWidth <= width;
    const labelX = fits ? x + barWidth + 5 : x - 5;
    const [left, right] = fits ? [x, labelX + labelWidth] : [labelX - labelWidth, x + barWidth];
    return { x, width: barWidth, row: freeRow(taken, left, right), labelX, anchor: fits ? 'start' : 'end' } as const;
  });
  return {
    facts: placed,
    rows: taken.length,
    ticks: ticksBetween(from, to).map((date) => ({ x: xOf(startOf(date)), date })),
  };
}

/** The first row with nothing between the two places, which are then taken. Rows hold pairs of places one after the other. */
function freeRow(taken: number[][], left: number, right: number): number {
  for (const [row, places] of taken.entries()) {
    let isFree = true;
    for (let at = 0; at < places.length; at += 2)
      if (left < places[at + 1]! + gap && places[at]! < right + gap) isFree = false;
    if (!isFree) continue;
    places.push(left, right);
    return row;
  }
  return taken.push([left, right]) - 1;
}

function ticksBetween(from: number, to: number): string[] {
  const [first, last] = [new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear()];
  if (last - first < 2) return months(from, to);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((years) => (last - first) / years <= mostTicks) ?? 1000;
  const ticks: string[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const date = String(year).padStart(4, '0');
    if (startOf(date) >= from && startOf(date) <= to) ticks.push(date);
  }
  return ticks;
}

function months(from: number, to: number): string[] {
  const begin = new Date(from);
  const count = Math.ceil((to - from) / (30 * day));
  const step = [1, 2, 3, 6, 12].find((each) => count / each <= mostTicks) ?? 12;
  const ticks: string[] = [];
  for (let month = 0; month <= count + 1; month++) {
    const date = new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + month, 1));
    if (date.getUTCMonth() % step === 0 && date.getTime() >= from && date.getTime() <= to)
      ticks.push(date.toISOString().slice(0, 7));
  }
  return ticks;
}

function startOf(date: string): number {
  const [year = 0, month = 1, of = 1] = date.split('-').map(Number);
  return new Date(0).setUTCFullYear(year, month - 1, of);
}

function endOf(date: string): number {
  const [year = 0, month, of] = date.split('-').map(Number);
  if (month === undefined) return new Date(0).setUTCFullYear(year + 1, 0, 1);
  return new Date(0).setUTCFullYear(year, of === undefined ? month : month - 1, of === undefined ? 1 : of + 1);
}
