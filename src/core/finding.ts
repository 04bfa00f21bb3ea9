import type { Sentence, Told } from './text/sentence.ts';
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
  | 'claim.not-reported'
  | 'claim.uncited'
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
  | 'source.later-version'
  | 'source.unreadable';

/** A replacement that would mend a finding: `text` takes the place of `[start, end)`. */
export interface SuggestedEdit extends Span {
  /** In English. */
  readonly title: string;
  /** What the title is made of, so that it can be said in other languages. */
  readonly titled: Sentence;
  readonly text: string;
  /** A citation key in `text`, whose entry the bibliography of the document needs. */
  readonly cites?: string;
  /** In `text`: what stands for words of the writer's own. */
  readonly own?: Span;
}

/** Another place a finding is about. */
export interface RelatedPlace extends Span, Told {
  readonly uri: string;
}

/** What a check reports about a stretch of one document. Offsets are UTF-16 code units. */
export interface Finding extends Span, Told {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly edits?: readonly SuggestedEdit[];
  readonly related?: readonly RelatedPlace[];
}

/** A finding with the file it is in. */
export interface FileFinding extends Finding {
  readonly uri: string;
}

/** Severities that a user wants instead of the usual ones; `off` drops the finding. */
export type Severities = Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;

/** The findings with the severities a user set, without those that are off. */
export function withSeverities(findings: readonly Finding[], severities: Severities = {}): Finding[] {
  return findings.flatMap((finding) => {
    const severity = severities[finding.code] ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}
