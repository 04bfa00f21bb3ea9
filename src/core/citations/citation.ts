import type { Span } from '../text/span.ts';

/** CSL's locator terms, in the order they are offered. */
export const locatorLabels = [
  'page',
  'paragraph',
  'section',
  'chapter',
  'folio',
  'line',
  'column',
  'figure',
  'timestamp',
  'verse',
  'volume',
  'book',
  'part',
  'issue',
  'note',
  'opus',
  'sub-verbo',
  'table',
  'article',
  'canon',
  'appendix',
  'equation',
  'rule',
] as const;

export type LocatorLabel = (typeof locatorLabels)[number];

/** Where in a source: `{ label: 'paragraph', value: '13' }`. An empty value means the place has no number of its own. */
export interface Locator {
  readonly label: LocatorLabel;
  readonly value: string;
}

/** One key of a citation. Without `label`, `locator` counts pages. */
export interface CiteItem {
  readonly key: string;
  readonly label?: LocatorLabel;
  readonly locator?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly suppressAuthor?: boolean;
}

export type CitationMode = 'parenthetical' | 'narrative';

/** A cluster of cite items, as CSL understands it. */
export interface Citation {
  readonly items: readonly CiteItem[];
  readonly mode: CitationMode;
  /** The command or form it was written with where a language has several (`footcite`, `author`); a syntax that knows it keeps it. */
  readonly command?: string;
}

/** A cite item found in a document, with where its key stands (without `@`, braces and the like). */
export interface FoundCiteItem extends CiteItem {
  readonly keySpan: Span;
}

/** A citation found in a document; the span covers all of its markup. */
export interface FoundCitation extends Citation, Span {
  readonly items: readonly FoundCiteItem[];
  /** Set when it only lists its entries in the bibliography. */
  readonly nocite?: true;
}

/** Whether a citation stands apart from the words around it; the text of a link is a part of its sentence. */
export function standsApart({ command }: Citation): boolean {
  return command !== 'link';
}
