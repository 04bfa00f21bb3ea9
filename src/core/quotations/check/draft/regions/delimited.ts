import type { Span } from '../../../../text/span.ts';
import type { QuotedRegion } from '../quotedRegion.ts';
import { type DraftLine, eachLine } from './eachLine.ts';

/** Lines that stand before and behind a block quote. `lead` may stand before the fence and belongs to the block; without a fence it quotes a paragraph. */
export interface QuoteFences {
  readonly opens: RegExp;
  readonly closes: RegExp;
  readonly lead?: RegExp;
}

/** A last line that names the author. */
const attribution = /^[ \t]*(?:[—–―]|--)[ \t]*\S/;

interface Open {
  readonly outer: number;
  readonly start: number;
  /** Closed by a blank line instead. */
  readonly paragraph: boolean;
}

/** Block quotes between lines of their own, as AsciiDoc, Org and MyST have them. One that is never closed is none. */
export function delimitedRegions(text: string, { opens, closes, lead }: QuoteFences): QuotedRegion[] {
  const regions: QuotedRegion[] = [];
  let open: Open | undefined;
  let led: DraftLine | undefined;
  for (const line of eachLine(text)) {
    const closesHere = open?.paragraph ? line.text.trim() === '' : closes.test(line.text);
    if (open && closesHere) {
      const span = withoutAttribution(text, { start: open.start, end: Math.max(open.start, line.start - 1) });
      regions.push({
        span,
        outer: { start: open.outer, end: open.paragraph ? line.start - 1 : line.end },
        form: 'block',
      });
      open = undefined;
    } else if (!open && opens.test(line.text)) {
      open = { outer: led?.start ?? line.start, start: line.next, paragraph: false };
    } else if (!open && led && line.text.trim() !== '') {
      open = { outer: led.start, start: line.start, paragraph: true };
    }
    led = !open && lead?.test(line.text) ? line : undefined;
  }
  if (open?.paragraph)
    regions.push({
      span: { start: open.start, end: text.length },
      outer: { start: open.outer, end: text.length },
      form: 'block',
    });
  return regions;
}

function withoutAttribution(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end).trimEnd();
  const line = words.lastIndexOf('\n');
  const isNamed = line >= 0 && attribution.test(words.slice(line + 1));
  return { start, end: isNamed ? start + line : end };
}
