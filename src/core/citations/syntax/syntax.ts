import type { DocumentLanguage } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import type { Citation, FoundCitation } from '../citation.ts';

/** How one document language writes citations. One file per language; everything else works on the model. */
export interface CitationSyntax {
  readonly languages: readonly DocumentLanguage[];
  /** Every citation of `text`, in order; none inside code, links, e-mail addresses, comments or cross-references. */
  find(text: string): FoundCitation[];
  /** The same in steps, for languages whose drafts are long. */
  finding?(text: string): Generator<undefined, FoundCitation[]>;
  /**
   * The markup of `citation` for the document `text`, whose preamble or front matter may decide the dialect and the language of locator labels. With
   * `offset`, what stands at that place counts too: the inside of a footnote, a bracket after it.
   */
  write(citation: Citation, text: string, offset?: number): string;
  /** `words` as a quotation in the language's own marks followed by the citation; words are escaped for the language. */
  writeQuotation(words: string, citation: Citation, text: string, offset?: number): string;
  /** The key being typed at `offset` (from the first character of the key to the cursor); `undefined` where no key can stand. */
  keyBeingTyped(text: string, offset: number): Span | undefined;
}
