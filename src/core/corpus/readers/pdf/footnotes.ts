import type { Part } from '../layOut.ts';
import type { Column } from './columns.ts';
import { joinLines } from './hyphens.ts';
import type { Line } from './lines.ts';

/** Smaller than the text by this factor is a note. */
const noteSize = 0.93;
/** So many lines at most, of all in the column, can be notes at its foot. */
const largestShare = 0.6;

/** Parts the small lines at the foot of a column, below text of the usual size, that begin with the mark of a note or stand off from the text. */
export function withoutFootnotes(
  { lines }: Column,
  size: number,
  leading: number,
): { readonly main: readonly Line[]; readonly foot: readonly Line[] } {
  const last = lines.findLastIndex((line) => line.size > noteSize * size);
  const foot = lines.slice(last + 1);
  const first = foot[0];
  if (last < 0 || !first || foot.length > largestShare * lines.length) return { main: lines, foot: [] };
  const standsOff = lines[last]!.y - first.y > 1.3 * leading;
  return standsOff || isNoteStart(first.text) ? { main: lines.slice(0, last + 1), foot } : { main: lines, foot: [] };
}

/** The notes in the lines at the foot of a column. */
export function footnotesOf(lines: readonly Line[], label: string, vocabulary: ReadonlySet<string>): Part[] {
  const notes: string[] = [];
  for (const { text } of lines) {
    if (notes.length === 0 || isNoteStart(text)) notes.push(text);
    else notes[notes.length - 1] = joinLines(notes.at(-1)!, text, vocabulary);
  }
  return notes.map((text) => ({ role: 'footnote', text, locator: { label: 'page', value: label } }));
}

function isNoteStart(text: string): boolean {
  return /^(?:\d{1,3}|[*†‡])\.?\s?[\p{L}“"‘('«]/u.test(text);
}
