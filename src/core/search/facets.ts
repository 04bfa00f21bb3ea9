import type { PassageFieldName } from './passageField.ts';

/** The filters that matches are counted by. */
export type FacetField = 'author' | 'year' | 'type' | 'lang' | 'in' | 'key' | PassageFieldName;

/** What a filter would leave of the matches. */
export interface FacetValue {
  /** For people: `Richard Weitz`, `2024`, the title of a source, the name of an actor. */
  readonly label: string;
  /** The filter as it is typed: `author:"Weitz"`. */
  readonly filter: string;
  /** Passages that match and pass the filter. */
  readonly count: number;
}

/** What the passages that match a query are of. */
export interface Facets {
  /** Sources with at least one match. */
  readonly sources: number;
  /** Passages that match and are evidence. */
  readonly evidence: number;
  /** The values that stand for the most passages, at most eight a field; a field in which all are alike is left out. */
  readonly fields: readonly { readonly field: FacetField; readonly values: readonly FacetValue[] }[];
}
