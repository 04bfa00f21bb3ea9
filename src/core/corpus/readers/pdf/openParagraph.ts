import { endsSentence } from '../../clutter/lines.ts';
import type { Part } from '../layOut.ts';
import type { BlockRole } from '../reader.ts';
import type { Column } from './columns.ts';
import type { Line } from './lines.ts';

/** A paragraph that lines may still come to. */
export interface OpenParagraph {
  text: string;
  readonly firstPage: string;
  lastPage: string;
  readonly role: BlockRole;
  last: Line;
  lastColumn: Column;
}

/** Larger than the text by this factor is a heading. */
const headingSize = 1.12;
const longestHeading = 200;
/** What stands between the halves of a sentence is smaller than the text by this factor, as captions and what is in figures are. */
const asideSize = 0.93;
const captionStart =
  /^(?:figure|fig\.|table|chart|map|box|abbildung|abb\.|tabelle|tableau|рис\.|рисунок|таблица)\s*\d{1,3}(?:\.\d{1,2})?\s*[.:|–—]/i;

/** The paragraph as it is in the end, on the pages it is on. */
export function partOf({ text, firstPage, lastPage, role }: OpenParagraph): Part {
  const value = firstPage === lastPage ? firstPage : `${firstPage}–${lastPage}`;
  return {
    role: captionStart.test(text) && text.length < 1_200 ? 'caption' : role,
    text,
    locator: { label: 'page', value },
  };
}

/** What a line is by its size and first sign. */
export function roleOf({ size, text }: Line, textSize: number): BlockRole {
  if (size >= headingSize * textSize && text.length < longestHeading && /\p{L}/u.test(text)) return 'heading';
  return /^[•‣▪◦●■–]\s/.test(text) ? 'listItem' : 'paragraph';
}

/** Whether a line belongs to the paragraph. */
export function goesOn(open: OpenParagraph, line: Line, column: Column, role: BlockRole, leading: number): boolean {
  const { last, lastColumn } = open;
  const heading = role === 'heading' || open.role === 'heading';
  if (heading && (role !== open.role || !isSameSize(last, line))) return false;
  if (role === 'listItem' || open.text.length > 20_000) return false;
  if (column !== lastColumn) return !heading && sentenceGoesOn(open, line, column);
  const gap = last.y - line.y;
  if (gap > 1.35 * Math.max(leading, heading ? 1.2 * line.size : 0) || gap < -0.5 * line.size) return false;
  if (heading) return true;
  const indented =
    line.left > column.left + 0.8 * line.size &&
    line.left > last.left + 0.8 * line.size &&
    open.role !== 'listItem' &&
    (endsSentence(open.text) || open.text.endsWith(':'));
  return !indented && !endsShort(open, line);
}

/**
 * A line with room for the first word of the next ended its paragraph, if it ended a sentence; a line that is mostly room stands by itself, as headings in
 * the size of the text do.
 */
function endsShort({ last, lastColumn, text }: OpenParagraph, next: Line): boolean {
  const room = lastColumn.right - last.right;
  const firstWord = next.text.split(' ', 1)[0]!.length + 1;
  if (endsSentence(text))
    return room > firstWord * ((next.right - next.left) / Math.max(1, next.text.length)) + 0.3 * next.size;
  return room > 0.5 * (lastColumn.right - lastColumn.left) && /^\P{Ll}/u.test(next.text) && !/[,;\-–—]$/.test(text);
}

/** Whether a line at the head of the next column or page belongs to a figure there, while a sentence waits for its second half. */
export function interrupts(open: OpenParagraph, line: Line, column: Column, size: number): boolean {
  if (column === open.lastColumn || open.role !== 'paragraph' || endsSentence(open.text)) return false;
  const { last, lastColumn, text } = open;
  const isFull = last.right > lastColumn.right - 0.12 * (lastColumn.right - lastColumn.left);
  return (isFull || /[-,\u00ad]$/.test(text)) && (captionStart.test(line.text) || line.size < asideSize * size);
}

/** Over a column or page: a sentence that is not over, or a full line that no indented line follows. */
function sentenceGoesOn(open: OpenParagraph, line: Line, column: Column): boolean {
  if (/^\p{Ll}/u.test(line.text) || /[-,\u00ad]$/.test(open.text)) return true;
  if (endsSentence(open.text) || /:$/.test(open.text)) return false;
  return (
    open.last.right > open.lastColumn.right - 0.12 * (open.lastColumn.right - open.lastColumn.left) &&
    line.left < column.left + 0.8 * line.size
  );
}

/** Whether two lines are set in one size, but for rounding. */
export function isSameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= 0.5;
}
