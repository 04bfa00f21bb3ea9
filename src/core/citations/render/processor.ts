/** The part of citeproc-js that is used, as https://citeproc-js.readthedocs.io/en/latest/running.html describes it. */
import type { XmlElement } from './xml.ts';

/** What the processor asks its host for; both are called synchronously. */
export interface ProcessorSystem {
  retrieveLocale(tag: string): XmlElement;
  retrieveItem(id: string): object;
}

export interface ProcessorCiteItem {
  readonly id: string;
  readonly locator?: string;
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly 'suppress-author'?: boolean;
  readonly 'author-only'?: boolean;
}

/** The processor writes into citations it is given, so each is handed over once. */
export interface ProcessorCitation {
  readonly citationID: string;
  readonly citationItems: ProcessorCiteItem[];
  /** `noteIndex` 0 is a citation in the text. */
  readonly properties: ProcessorProperties;
}

export interface ProcessorProperties {
  readonly noteIndex: number;
  /** The author in the sentence, the rest as a citation. */
  readonly mode?: 'composite' | 'author-only';
  /** Without the full stop that ends a note. */
  readonly 'suppress-trailing-punctuation'?: boolean;
}

/** The `citationID` of a citation and the number of its note; 0 in the text. */
export type CitationPlace = readonly [id: string, noteIndex: number];

/** The number of a citation in the document, its HTML, its `citationID`. */
export type ProcessedCitation = readonly [index: number, html: string, id: string];

export interface Processor {
  /** `xclass` is the style's class: `note` or `in-text`. */
  readonly opt: { readonly xclass: string };
  /** A term in the locale's words: `and`, `et-al`. */
  getTerm(term: string): string;
  /** Makes these items the ones that are cited, in this order. */
  updateItems(ids: readonly string[]): void;
  /** Without citations: forgets everything but the style. */
  restoreProcessorState(citations: readonly ProcessorCitation[]): void;
  /** Adds `citation` after those of `before` (`[citationID, noteIndex]`); gives it and those whose form it changed. */
  processCitationCluster(
    citation: ProcessorCitation,
    before: readonly CitationPlace[],
    after: readonly CitationPlace[],
  ): readonly [unknown, readonly ProcessedCitation[]];
  /** `false` when the style has no bibliography; `entry_ids` and the HTML of the entries go together, in the style's order. */
  makeBibliography(): false | readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]];
}

/** The package's face. */
export interface ProcessorModule {
  /** @throws when the style cannot be compiled. `forced` makes `locale` win over the style's own. */
  readonly Engine: new (
    system: ProcessorSystem,
    style: XmlElement,
    locale: string,
    forced: boolean,
  ) => Processor;
}
