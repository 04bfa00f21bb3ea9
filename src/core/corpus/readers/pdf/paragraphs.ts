import { endsSentence } from '../../clutter/lines.ts';
import type { Breath } from '../breath.ts';
import type { Part } from '../layOut.ts';
import type { BlockRole } from '../reader.ts';
import { type Column, columnsOf } from './columns.ts';
import { footnotesOf, withoutFootnotes } from './footnotes.ts';
import { joinLines, vocabularyOf } from './hyphens.ts';
import type { Line } from './lines.ts';
import { type PdfPage, textLeading, textSize } from './textMeasures.ts';

interface OpenParagraph {
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

/**
 * Joins the lines of all pages into paragraphs. A paragraph goes on over columns and pages while its sentence does; notes at the foot of a page wait until
 * it has ended. A paragraph on two pages is located by both.
 */
export async function paragraphsOf(pages: readonly PdfPage[], breath: Breath): Promise<Part[]> {
  const size = await textSize(pages, breath);
  const leading = await textLeading(pages, size, breath);
  const vocabulary = await vocabularyOf(pages, breath);
  const parts: Part[] = [];
  let notes: Part[] = [];
  let open: OpenParagraph | undefined;
  const close = () => {
    if (open) parts.push(partOf(open));
    parts.push(...notes);
    open = undefined;
    notes = [];
  };
  for (const { label, lines } of pages) {
    await breath.take();
    for (const column of columnsOf(lines)) {
      const { main, foot } = withoutFootnotes(column, size, leading);
      for (const line of main) {
        const role = roleOf(line, size);
        if (open && goesOn(open, line, column, role, leading)) {
          open.text = joinLines(open.text, line.text, vocabulary);
          open.last = line;
          open.lastColumn = column;
          open.lastPage = label;
        } else {
          close();
          open = { text: line.text, firstPage: label, lastPage: label, role, last: line, lastColumn: column };
        }
      }
      notes.push(...footnotesOf(foot, label, vocabulary));
    }
  }
  close();
  return withoutLabels(parts);
}

/** Labels inside a figure come as runs of a word or two each; they are no evidence. */
function withoutLabels(parts: readonly Part[]): Part[] {
  const isLabel = (part: Part | undefined) =>
    part?.role === 'paragraph' && !endsSentence(part.text) && part.text.split(' ').length <= 3;
  const marked = parts.map(isLabel);
  return parts.map((part, index) => {
    const before = marked[index - 1] === true && marked[index - 2] === true;
    const around = marked[index - 1] === true && marked[index + 1] === true;
    const after = marked[index + 1] === true && marked[index + 2] === true;
    return marked[index] && (before || around || after) ? { ...part, clutter: 'caption' } : part;
  });
}

function partOf({ text, firstPage, lastPage, role }: OpenParagraph): Part {
  const isCaption =
    /^(?:figure|fig\.|table|chart|map|box|abbildung|abb\.|tabelle|tableau|рис\.|рисунок|таблица)\s*\d{1,3}(?:\.\d{1,2})?\s*[.:|–—]/i.test(
      text,
    );
  const value = firstPage === lastPage ? firstPage : `${firstPage}–${lastPage}`;
  return { role: isCaption && text.length < 1_200 ? 'caption' : role, text, locator: { label: 'page', value } };
}

function roleOf({ size, text }: Line, textSize: number): BlockRole {
  if (size >= headingSize * textSize && text.length < longestHeading && /\p{L}/u.test(text)) return 'heading';
  return /^[•‣▪◦●■–]\s/.test(text) ? 'listItem' : 'paragraph';
}

function goesOn(open: OpenParagraph, line: Line, column: Column, role: BlockRole, leading: number): boolean {
  const { last, lastColumn } = open;
  const heading = role === 'heading' || open.role === 'heading';
  if (heading && (role !== open.role || Math.abs(last.size - line.size) > 0.5)) return false;
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

/** Over a column or page: a sentence that is not over, or a full line that no indented line follows. */
function sentenceGoesOn(open: OpenParagraph, line: Line, column: Column): boolean {
  if (/^\p{Ll}/u.test(line.text) || /[-,\u00ad]$/.test(open.text)) return true;
  if (endsSentence(open.text) || /:$/.test(open.text)) return false;
  return (
    open.last.right > open.lastColumn.right - 0.12 * (open.lastColumn.right - open.lastColumn.left) &&
    line.left < column.left + 0.8 * line.size
  );
}
