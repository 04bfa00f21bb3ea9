import type { Span } from '../../../../text/span.ts';
import { quotedSpans } from '../../../quotedSpans.ts';
import { printedMarks } from '../plain/entities.ts';

/** A block that stands in marks as a whole, without them. */
export function withoutMarks(text: string, { start, end }: Span): Span {
  const slice = printedMarks(text.slice(start, end));
  const match =
    /^\s*(["“„«])[\s\S]*?(["”“»])[.,]?(?:\s*(?:\[[^\]]*\]|\([^()]*\)|\\\w*cite\w*(?:\[[^\]]*\])*\{[^}]*\}))?\s*$/u.exec(
      slice,
    );
  const [only, ...others] = match ? quotedSpans(slice) : [];
  if (!match || !only || others.length > 0 || only.start > slice.length - slice.trimStart().length + 1)
    return { start, end };
  return { start: start + only.start, end: start + only.end };
}
