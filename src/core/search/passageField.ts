import type { Source } from '../corpus/source.ts';
import type { Span } from '../text/span.ts';

/** The filters that other parts answer: who speaks in a passage, which actors it names. */
export type PassageFieldName = 'speaker' | 'actor';

/**
 * What another part knows of single passages, so that they can be filtered and counted by it: `actor:peskov`, `-actor:"Dmitry Peskov"`, `speaker:lavrov`. A value is an
 * identifier such as that of an actor. Nothing of it is stored in a segment: it is asked for anew by every query, and given to `EmbeddedSearch.withField` again whenever it
 * has changed. Answers must be fast, since a filter without words asks about every passage.
 */
export interface PassageField {
  /** The values of the passage at `index` of `source.passages`, each once. Do not read `source.passages` here: of a stored source that is slow. */
  valuesOf(source: Source, index: number): readonly string[];
  /** The values that a text after the colon names: an identifier, a name or an alias. With `whole` it is complete, else its last word may be half typed. */
  named(text: string, whole: boolean): ReadonlySet<string>;
  /** Where in the text of that passage words of `values` stand; passages with the query's words there come first. Fields that are of whole passages lack it. */
  spansOf?(source: Source, index: number, values: ReadonlySet<string>): readonly Span[];
  /** A value for people. */
  labelOf(value: string): string;
  /** Whether a value is offered to choose from; the others are found all the same. All are where it is absent. */
  offers?(value: string): boolean;
}

/** The fields that are there. */
export type PassageFields = ReadonlyMap<string, PassageField>;
