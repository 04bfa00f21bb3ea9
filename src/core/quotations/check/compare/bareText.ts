import { foldedText } from './foldQuoted.ts';

const marks = /[\s'.,;:!?-]/;

/** {@link foldedText} without the punctuation, quotation marks and blanks at its edges. */
export function bareText(text: string): string {
  return withoutEdges(foldedText(text));
}

/** Folded text without the punctuation, quotation marks and blanks at its edges. */
export function withoutEdges(folded: string): string {
  let [start, end] = [0, folded.length];
  while (start < end && marks.test(folded[start]!)) start++;
  while (end > start && marks.test(folded[end - 1]!)) end--;
  return folded.slice(start, end);
}
