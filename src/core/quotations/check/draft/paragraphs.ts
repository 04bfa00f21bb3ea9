import type { Span } from '../../../text/span.ts';

const blank = /\n[ \t>]*(?:\r?\n|$)/g;

/** The paragraphs of a draft, in order, without the blank lines between them. A blank line of a block quote parts them too. */
export function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const add = (end: number) => {
    if (text.slice(start, end).trim() !== '') found.push({ start, end });
  };
  for (const match of text.matchAll(blank)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return found;
}

/** The index of the paragraph at `offset`, or of the last one before it; -1 when there is none. */
export function paragraphAt(paragraphs: readonly Span[], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.start <= offset) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
