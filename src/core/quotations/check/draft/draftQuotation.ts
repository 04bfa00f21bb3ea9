import type { FoundCitation, FoundCiteItem } from '../../../citations/citation.ts';
import type { Span } from '../../../text/span.ts';

/** Who a draft says spoke. */
export interface NamedSpeaker {
  /** Where the draft names them, without titles. */
  readonly span: Span;
  readonly name: string;
  /** Ids of the actors that bear the name; empty for names that no actor file has. */
  readonly actors: readonly string[];
}

/** A quotation of a draft. All spans are in the draft. */
export interface DraftQuotation {
  /** The quoted words, without marks and markup around them. */
  readonly span: Span;
  /** With the marks or the markup. */
  readonly outer: Span;
  readonly form: 'inline' | 'block';
  /** The words without markup and escapes. */
  readonly words: string;
  /** For each code unit of `words` where it stands in the draft; the last entry is the end. */
  readonly places: Uint32Array;
  readonly paragraph: Span;
  /** The citation it belongs to; absent when none is near. */
  readonly citation?: FoundCitation;
  /** Citations that follow that one with nothing between, as if they were one: `[@a] [@b]`. */
  readonly beside?: readonly FoundCitation[];
  readonly speaker?: NamedSpeaker;
  /** Why the writer wants no findings here, from a comment in the draft. */
  readonly ignored?: string;
}

/** Everything that is cited for a quotation, in order. */
export function citedFor({ citation, beside = [] }: Pick<DraftQuotation, 'citation' | 'beside'>): FoundCiteItem[] {
  return citation ? [citation, ...beside].flatMap(({ items }) => items) : [];
}

/** The citation among those of a quotation that has the item; that which it belongs to when none has. */
export function citationWith(
  { citation, beside = [] }: Pick<DraftQuotation, 'citation' | 'beside'>,
  isMeant: (item: FoundCiteItem) => boolean,
): FoundCitation | undefined {
  return citation && ([citation, ...beside].find(({ items }) => items.some(isMeant)) ?? citation);
}
