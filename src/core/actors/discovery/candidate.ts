import type { Span } from '../../text/span.ts';
import type { ActorType } from '../actor.ts';
import type { FoundName, NameConfidence } from './foundName.ts';

/** A passage that bears out a candidate; the span is in its text. */
export interface CandidateEvidence extends Span {
  readonly passage: string;
  /** URI string. */
  readonly source: string;
}

/** An actor that nobody has written down yet, as the corpus suggests it. */
export interface ActorCandidate {
  readonly name: string;
  readonly type: ActorType;
  readonly confidence: NameConfidence;
  /** Other names it bears in the corpus that always name it, most frequent first. */
  readonly alias: readonly string[];
  /** Names, such as a surname, that name it only with support. */
  readonly weakAlias: readonly string[];
  /** How many times, and in how many sources, it is named. */
  readonly count: number;
  readonly sources: number;
  /** At most two, of different sources where there are. */
  readonly evidence: readonly CandidateEvidence[];
}

/** A name where it was found. */
export interface PlacedName {
  readonly found: FoundName;
  readonly at: CandidateEvidence;
}
