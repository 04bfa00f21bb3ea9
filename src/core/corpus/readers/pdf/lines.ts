import { cleaned } from './letters.ts';
import type { PdfText } from './openPdf.ts';

/** A piece of a line that stands together: all of it in a single column, a part of it when several columns lie side by side. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** The font size of most of it. */
  readonly size: number;
  readonly rightToLeft: boolean;
}

/** Baselines this near, as a share of the font size, are one line. */
const sameLine = 0.3;
/** A wider gap than this times the font size parts columns or cells. */
const columnGap = 1.2;
/** The gap between columns of text may be as narrow as this times the font size. */
const narrowGap = 0.55;
/** A wider gap than this times the font size is a space. */
const wordGap = 0.16;

/**
 * The pieces of lines on a page, from top to bottom and in each line in reading direction. `guttersOf` finds the gaps between columns, as places on the page's width, among pieces
 * that are too small rather than too large.
 */
export function linesOf(texts: readonly PdfText[], guttersOf: (pieces: readonly Line[]) => readonly number[]): Line[] {
  const rows = rowsOf(texts);
  const gutters = guttersOf(rows.flatMap((row) => pieces(row, (gap) => gap.em > narrowGap)));
  const isInGutter = ({ from, to, em }: Gap) => em > narrowGap && gutters.some((x) => from <= x && x <= to);
  return rows.flatMap((row) => pieces(row, (gap) => gap.em > columnGap || isInGutter(gap)));
}

/** The room between two texts of a row; `em` is its width in font sizes. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly em: number;
}

function rowsOf(texts: readonly PdfText[]): PdfText[][] {
  const sorted = [...texts].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: PdfText[][] = [];
  for (const text of sorted) {
    const row = rows.at(-1);
    // The first of a row may be a raised number: compare with the largest.
    const base = row?.reduce((largest, one) => (one.size > largest.size ? one : largest));
    if (row && base && Math.abs(base.y - text.y) <= reachOf(base, text)) row.push(text);
    else rows.push([text]);
  }
  return rows;
}

/** Raised and lowered numbers and letters belong to the line of the larger text. */
function reachOf(base: PdfText, text: PdfText): number {
  const [large, small] = base.size >= text.size ? [base, text] : [text, base];
  return small.size < 0.8 * large.size && /^\S{1,5}$/.test(small.text.trim())
    ? 0.6 * large.size
    : sameLine * small.size;
}

function pieces(row: PdfText[], parts: (gap: Gap) => boolean): Line[] {
  row.sort((a, b) => a.x - b.x);
  const lines: Line[] = [];
  let open: PdfText[] = [];
  for (const text of row) {
    const last = open.at(-1);
    const from = last ? last.x + last.width : text.x;
    if (last && parts({ from, to: text.x, em: (text.x - from) / Math.max(last.size, text.size) })) {
      lines.push(lineOf(open));
      open = [];
    }
    open.push(text);
  }
  if (open.length > 0) lines.push(lineOf(open));
  return lines.filter(({ text }) => text !== '');
}

function lineOf(texts: readonly PdfText[]): Line {
  const main = texts.reduce((longest, text) => (text.text.length > longest.text.length ? text : longest));
  const rightToLeft = texts.filter((text) => text.rightToLeft).length * 2 > texts.length;
  const ordered = rightToLeft ? [...texts].reverse() : texts;
  let joined = '';
  let before: PdfText | undefined;
  for (const text of ordered) {
    if (isNoteNumber(text, main, joined)) continue;
    if (before && gapBetween(before, text) > wordGap * main.size && !/\s$/.test(joined)) joined += ' ';
    joined += text.text;
    before = text;
  }
  return {
    text: cleaned(joined).replace(/\s+/g, ' ').trim(),
    left: Math.min(...texts.map(({ x }) => x)),
    right: Math.max(...texts.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
    rightToLeft,
  };
}

function gapBetween(a: PdfText, b: PdfText): number {
  return Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
}

/** A small raised number after a word refers to a note; after a digit it may be an exponent. */
function isNoteNumber({ text, size, y }: PdfText, main: PdfText, before: string): boolean {
  return (
    /^\s*[\d*†‡][\d*†‡,–-]{0,6}\s*$/.test(text) &&
    size < 0.8 * main.size &&
    y > main.y + 0.15 * main.size &&
    /[\p{L}\p{P}]\s*$/u.test(before)
  );
}
