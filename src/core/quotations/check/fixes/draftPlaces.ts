import type { Span } from '../../../text/span.ts';
import type { DraftQuotation } from '../draft/draftQuotation.ts';

/** A span of the plain words of a quotation as one of the draft. Markup inside is in it, markup at its edges is not. */
export function inDraft({ words, places, span }: DraftQuotation, { start, end }: Span, text: string): Span {
  const from = places[start] ?? span.end;
  if (end <= start) {
    const after = start > 0 ? endOf(words, places, start - 1, text) : from;
    return { start: after, end: after };
  }
  return { start: from, end: Math.max(from, endOf(words, places, end - 1, text)) };
}

/** Where the character of the plain words ends in the draft: behind it, or behind the markup that stands for it. */
function endOf(words: string, places: Uint32Array, index: number, text: string): number {
  const place = places[index]!;
  return text[place] === words[index] ? place + 1 : places[index + 1]!;
}
