import type { Span } from '../../../text/span.ts';

/** A stretch that the markup of a draft says is a quotation; spans in the draft. */
export interface QuotedRegion {
  readonly span: Span;
  readonly outer: Span;
  readonly form: 'inline' | 'block';
}
