import type { Span } from './text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Every code a finding can carry; stable, since users filter by them. */
export type FindingCode =
  | 'actor.invalid'
  | 'actor.duplicate-alias'
  | 'actor.role'
  | 'bibliography.broken-entry'
  | 'bibliography.incomplete-entry'
  | 'bibliography.missing-file'
  | 'bibliography.unreadable'
  | 'bibliography.unused-entry'
  | 'citation.bad-locator'
  | 'citation.duplicate-key'
  | 'citation.not-in-bibliography'
  | 'citation.unknown-key'
  | 'provenance.invalid'
  | 'quotation.differs'
  | 'quotation.not-checkable'
  | 'quotation.not-found'
  | 'quotation.translated'
  | 'quotation.uncited'
  | 'quotation.wrong-locator'
  | 'quotation.wrong-source'
  | 'quotation.wrong-speaker'
  | 'setting.invalid'
  | 'source.changed'
  | 'source.invalid-metadata'
  | 'source.unreadable';

/** A replacement that would mend a finding: `text` takes the place of `[start, end)`. */
export interface SuggestedEdit extends Span {
  readonly title: string;
  readonly text: string;
}

/** What a check reports about a stretch of one document. Offsets are UTF-16 code units. */
export interface Finding extends Span {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly edits?: readonly SuggestedEdit[];
}

/** A finding with the file it is in. */
export interface FileFinding extends Finding {
  readonly uri: string;
}
