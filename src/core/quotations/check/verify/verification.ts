import type { Locator } from '../../../citations/citation.ts';
import type { Source } from '../../../corpus/source.ts';
import type { Span } from '../../../text/span.ts';
import type { Speaker } from '../../statement.ts';
import type { DifferenceKind } from '../compare/differences.ts';
import type { PassageStretch } from '../compare/sourceText.ts';

/** What comes of checking a quotation; `unsourced` are quoted words without a citation that no source has, of which nothing is said. */
export type Verdict =
  | 'verbatim'
  | 'marked-edit'
  | 'differs'
  | 'elsewhere'
  | 'wrong-speaker'
  | 'uncited'
  | 'wrong-locator'
  | 'translated'
  | 'not-found'
  | 'not-checkable'
  | 'unsourced';

/** Where words stand in a source. */
export interface SourcePlace {
  readonly source: Source;
  /** In order, of one passage or of several in a row; with an ellipsis of each piece. */
  readonly stretches: readonly PassageStretch[];
}

/** One place at which a quotation differs from its source. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** In the plain words of the quotation; empty where words of the source are missing. */
  readonly quoted: Span;
  /** In the source; empty where the quotation has words that the source lacks. */
  readonly source: PassageStretch;
  /** The same with what stands between them and the words to either side that are the same. */
  readonly wideQuoted: Span;
  readonly wideSource: readonly PassageStretch[];
  readonly quotedWords: string;
  readonly sourceWords: string;
  /** Words that differ. */
  readonly words: number;
}

/** A verdict with its evidence. */
export interface Verification {
  readonly verdict: Verdict;
  /** Where the words stand, or those nearest to them. */
  readonly place?: SourcePlace;
  /** All places of the same source at which they stand word for word, `place` among them. */
  readonly places?: readonly SourcePlace[];
  readonly differences: readonly Difference[];
  /** The pieces between ellipses stand in another order in the source. */
  readonly outOfOrder?: true;
  /** The words stand only in what is no evidence: a pull quote, a caption. */
  readonly noEvidence?: string;
  /** Set when the source that has the words and the cited one are copies of one text. */
  readonly copies?: true;
  /** Who says it in the source, when the draft names another. */
  readonly wrongSpeaker?: Speaker;
  /** Where the words stand, when the draft cites another place of the source. */
  readonly wrongLocator?: Locator;
  /** What the cited source has near the words, when another source has them word for word. */
  readonly nearCited?: { readonly place: SourcePlace; readonly differences: readonly Difference[] };
}
