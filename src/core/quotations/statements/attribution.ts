import type { Noun } from './noun.ts';
import type { Range } from './paragraph.ts';
import type { VerbKind } from './rules.ts';

/** A reporting verb, or words such as "according to", with whoever speaks; numbers of words. */
export interface Attribution extends Range {
  readonly subject: Noun;
  readonly kind: VerbKind | 'according';
  /** The verb itself; `verbEnd` is after it and what belongs to it (whom, when, "that"). */
  readonly verb: number;
  readonly verbEnd: number;
  /** The subject stands after the verb: "said Berg". */
  readonly inverted: boolean;
  /** "that" follows. */
  readonly that: boolean;
  /** Whom it was said to. */
  readonly told?: Range;
  readonly firstHand: boolean;
  /** A participle or gerund, whose subject is another verb's. */
  readonly isParticiple?: boolean;
}
