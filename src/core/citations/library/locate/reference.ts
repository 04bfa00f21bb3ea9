import type { Span } from '../../../text/span.ts';

/** A bibliography file a document names: its path as written (with `.bib` added where LaTeX adds it), and where that stands. */
export interface BibliographyReference extends Span {
  readonly path: string;
}
