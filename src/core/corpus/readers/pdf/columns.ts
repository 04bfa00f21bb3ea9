import type { Line } from './lines.ts';

/** Lines of one column, in reading order, with the edges of the column. */
export interface Column {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
}

/** Columns of text have at least this many lines, of this many words on average; narrower things are tables. */
const fewestLines = 4;
const fewestWords = 2.5;
/** At most this share of the lines may cross the gap between two columns (titles, wide figures). */
const crossingShare = 0.35;
const deepest = 3;

/**
 * The lines of a page in reading order. Where a gap between two columns runs through a page, what crosses it (a title above both) divides the page into
 * bands, and in each band the columns are read one after the other. After the method of recursive X-Y cuts (Nagy, Seth 1984), with gaps that may be crossed.
 */
export function columnsOf(lines: readonly Line[], depth = 0): Column[] {
  if (lines.length === 0) return [];
  const gap = depth < deepest ? gapOf(lines) : undefined;
  if (gap === undefined) return [columnOf(lines)];
  const columns: Column[] = [];
  let band: Line[] = [];
  let wide: Line[] = [];
  const closeBand = () => {
    const left = band.filter(({ right }) => right <= gap);
    const right = band.filter((line) => line.right > gap);
    const rightToLeft = band.filter((line) => line.rightToLeft).length * 2 > band.length;
    const sides = rightToLeft ? [right, left] : [left, right];
    for (const side of sides) columns.push(...columnsOf(side, depth + 1));
    band = [];
  };
  const closeWide = () => {
    if (wide.length > 0) columns.push(columnOf(wide));
    wide = [];
  };
  for (const line of [...lines].sort((a, b) => b.y - a.y)) {
    if (crosses(line, gap)) {
      closeBand();
      wide.push(line);
    } else {
      closeWide();
      band.push(line);
    }
  }
  closeBand();
  closeWide();
  return columns;
}

/** The middles of the gaps between columns of text on a page. */
export function guttersOf(lines: readonly Line[], depth = 0): readonly number[] {
  const gap = depth < deepest && lines.length > 0 ? gapOf(lines) : undefined;
  if (gap === undefined) return [];
  const sides = [lines.filter(({ right }) => right <= gap), lines.filter(({ left }) => left >= gap)];
  return [gap, ...sides.flatMap((side) => guttersOf(side, depth + 1))];
}

function crosses({ left, right }: Line, x: number): boolean {
  return left < x && right > x;
}

function columnOf(lines: readonly Line[]): Column {
  const sorted = [...lines].sort((a, b) => b.y - a.y || a.left - b.left);
  return {
    lines: sorted,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

/** The middle of the gap that parts columns of text; `undefined` when the lines are one column. */
function gapOf(lines: readonly Line[]): number | undefined {
  const left = Math.floor(Math.min(...lines.map((line) => line.left)));
  const width = Math.ceil(Math.max(...lines.map((line) => line.right))) - left;
  if (!(width > 0 && width < 20_000)) return undefined;
  // How many lines lie over each point of the page's width.
  const over = new Int32Array(width + 2);
  for (const line of lines) {
    over[Math.max(0, Math.floor(line.left) - left)]!++;
    over[Math.min(width, Math.ceil(line.right) - left) + 1]!--;
  }
  for (let x = 1; x <= width; x++) over[x]! += over[x - 1]!;
  let best: { from: number; to: number; count: number } | undefined;
  let from = Math.floor(width * 0.15);
  const last = Math.ceil(width * 0.85);
  for (let x = from + 1; x <= last; x++) {
    if (x < last && over[x] === over[from]) continue;
    const run = { from, to: x, count: over[from]! };
    if (!best || run.count < best.count || (run.count === best.count && run.to - run.from > best.to - best.from))
      best = run;
    from = x;
  }
  if (!best) return undefined;
  const gap = left + (best.from + best.to) / 2;
  return areColumns(lines, gap) ? gap : undefined;
}

function areColumns(lines: readonly Line[], gap: number): boolean {
  const sides = [lines.filter(({ right }) => right <= gap), lines.filter(({ left }) => left >= gap)] as const;
  const crossing = lines.length - sides[0].length - sides[1].length;
  if (crossing > crossingShare * lines.length) return false;
  if (sides.some((side) => side.length < fewestLines || wordsPerLine(side) < fewestWords)) return false;
  const [a, b] = sides.map((side) => ({
    top: Math.max(...side.map(({ y }) => y)),
    bottom: Math.min(...side.map(({ y }) => y)),
  }));
  return Math.min(a!.top, b!.top) - Math.max(a!.bottom, b!.bottom) > 2 * lines[0]!.size;
}

function wordsPerLine(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.split(' ').length, 0) / lines.length;
}
