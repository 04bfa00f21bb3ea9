import type { Span } from '../../../../text/span.ts';

/** A line of a text without its line end. */
export interface DraftLine extends Span {
  readonly text: string;
  /** Where the next line begins. */
  readonly next: number;
}

/** The lines of a text, in order. */
export function* eachLine(text: string): Iterable<DraftLine> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    const end = newline < 0 ? text.length : text[newline - 1] === '\r' && newline > start ? newline - 1 : newline;
    yield { start, end, text: text.slice(start, end), next };
    start = next;
  }
}
