import type { Breath } from '../breath.ts';
import type { Line } from './lines.ts';

/** A page with its label as printed. */
export interface PdfPage {
  readonly label: string;
  readonly lines: readonly Line[];
}

/** The size of most characters. Works in slices. */
export async function textSize(pages: readonly PdfPage[], breath: Breath): Promise<number> {
  const counts = new Map<number, number>();
  for (const { lines } of pages) {
    await breath.take();
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 4) / 4;
      counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
    }
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [10, 0])[0];
}

/** The usual distance of two lines of the text. Works in slices. */
export async function textLeading(pages: readonly PdfPage[], size: number, breath: Breath): Promise<number> {
  const counts = new Map<number, number>();
  for (const { lines } of pages) {
    await breath.take();
    const ys = [...new Set(lines.filter((line) => Math.abs(line.size - size) < 0.5).map(({ y }) => y))].sort(
      (a, b) => b - a,
    );
    for (let index = 1; index < ys.length; index++) {
      const gap = Math.round((ys[index - 1]! - ys[index]!) * 2) / 2;
      if (gap > 0.8 * size && gap < 3 * size) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    }
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [1.2 * size, 0])[0];
}
