import type { TextEdit } from '../../text/edit.ts';
import { gapAfter, lineEndOf } from '../library/plan/layout.ts';

/** Footnotes to be written: what stands at each place, and the edit that defines them at the end of the document. */
export interface Footnotes {
  readonly marks: readonly string[];
  readonly definitions: TextEdit;
}

/** Markdown footnotes for `notes`, in order, under labels the text does not use: the numbers after the highest one it has. */
export function footnotes(text: string, notes: readonly string[]): Footnotes {
  const numbers = Array.from(text.matchAll(/\[\^(\d{1,9})\]/g), (match) => Number(match[1]));
  const first = numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1;
  const lineEnd = lineEndOf(text);
  const definitions = notes.map((note, index) => `[^${first + index}]: ${note}${lineEnd}`).join(lineEnd);
  return {
    marks: notes.map((_, index) => `[^${first + index}]`),
    definitions: { start: text.length, end: text.length, text: gapAfter(text) + definitions },
  };
}
