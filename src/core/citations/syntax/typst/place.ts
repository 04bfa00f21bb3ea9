import { type Span, spanAt } from '../../../text/span.ts';
import { zonesOf } from '../../../text/zones.ts';

/** What a place of a Typst text is: citations are markup, which stands in brackets where code is, and in those of an expression in a formula. */
export type TypstPlace = 'markup' | 'code' | 'math';

/** The place that says where a citation stands that is written anew: where it begins when it is part of code, else its end, whose neighbour counts. */
export function typstPlaceOf({ start, end }: Span, text: string): number {
  return text[start] === '#' || text[start] === '@' ? end : start;
}

/** What the place at `offset` is. */
export function typstPlace(text: string, offset: number): TypstPlace {
  const zone = spanAt(zonesOf(text, 'typst'), offset);
  if (!zone) return 'markup';
  const first = text[zone.start];
  const isInside = zone.start < offset;
  if (zone.kind === 'code' && isInside && first !== '`') return 'code';
  // What follows code in a formula is a zone of its own; the last may be its sign alone.
  const goesOn = first !== '$' || zone.end - zone.start === 1;
  return zone.kind === 'math' && (isInside || goesOn) ? 'math' : 'markup';
}
