import type { Breath } from '../breath.ts';
import type { Line } from './lines.ts';

/** So many lines at the top and the bottom of a page may be running heads and feet. */
const outermost = 3;
/** A head that stands on fewer pages proves nothing, in a file that has more. */
const fewestPages = 3;

/** The lines of each page without running heads, running feet and page numbers: outermost lines that come back, digits aside, at the same height. Works in slices. */
export async function withoutRunningHeads(
  pages: readonly (readonly Line[])[],
  breath: Breath,
): Promise<(readonly Line[])[]> {
  const seen = new Map<string, number>();
  const edges: ReadonlyMap<Line, string>[] = [];
  for (const lines of pages) {
    await breath.take();
    const edge = new Map([...edgesOf(lines)].map((line) => [line, placeOf(line)]));
    for (const place of new Set(edge.values())) seen.set(place, (seen.get(place) ?? 0) + 1);
    edges.push(edge);
  }
  const needed = Math.min(fewestPages, Math.max(2, pages.length));
  const comesBack = (place: string) => (seen.get(place) ?? 0) >= needed;
  const areHeads =
    lengthOf(edges.flatMap((edge) => [...edge].flatMap(([line, place]) => (comesBack(place) ? [line] : [])))) * 2 <=
    lengthOf(pages.flat());
  return pages.map((lines, index) =>
    lines.filter((line) => {
      const place = edges[index]!.get(line);
      return place === undefined || !(isPageNumber(line.text) || (areHeads && comesBack(place)));
    }),
  );
}

/** Of all lines together: what comes back and is most of the text is the text, as in forms and slides. */
function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/** The lines in the outermost rows of a page. */
function edgesOf(lines: readonly Line[]): ReadonlySet<Line> {
  const rows = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => b - a);
  const edge = new Set([...rows.slice(0, outermost), ...rows.slice(-outermost)]);
  return new Set(lines.filter(({ y }) => edge.has(Math.round(y))));
}

/** What a running head has in common on all its pages: the height within a few points and the words without numbers. */
function placeOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.toLowerCase().replace(/\b[ivxlc]+\b|\d+/g, '#')}`;
}

function isPageNumber(text: string): boolean {
  return /^[-–—|\s]*(?:(?:page|p\.|seite|s\.|стр\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|von|из)\s*\d{1,4})?[-–—|\s]*$/i.test(
    text,
  );
}
