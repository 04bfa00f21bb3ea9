import type { Locator } from '../citations/citation.ts';
import type { CslItem } from '../citations/item.ts';
import type { Span } from '../text/span.ts';

/** Where a field of a source's record comes from, strongest first. */
export type Origin = 'given' | 'bibliography' | 'file' | 'inferred' | 'missing';

/** A source's bibliographic record, with the origin of each field. */
export interface SourceMetadata {
  /** `item.id` is the citation key: given, or the one the first citation will give it. */
  readonly item: CslItem;
  /** By CSL variable; `id` is `inferred` until the key is written down. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** The CSL variables a full citation of this type wants and that are nowhere stated. */
  readonly missing: readonly string[];
}

/** `body` is evidence. Headings are context. Clutter (navigation, captions, pull quotes, bylines …) stays readable but is not evidence. */
export type PassageKind = 'body' | 'title' | 'heading' | 'clutter';

/** Why a passage is clutter; shown to the reader. */
export type ClutterReason =
  | 'navigation'
  | 'byline'
  | 'repeated title'
  | 'caption'
  | 'pull quote'
  | 'author note'
  | 'notice'
  | 'running time'
  | 'running head'
  | 'hidden';

/** Where an editor finds the text that spans are in: in the `file` itself, or only in what the `reader` made of it. */
export type TextHome = 'file' | 'reader';

/** A paragraph of a source: the unit of search and citation. The span is in the source's text ({@link Source.textHome}), front matter included. */
export interface Passage extends Span {
  /** `<source uri>#<hash of the words>`; the same words keep it wherever they move in the file. */
  readonly id: string;
  readonly text: string;
  readonly kind: PassageKind;
  readonly clutter?: ClutterReason;
  /** A page or timestamp where the format has them; else body passages are numbered as a reader of the page counts. All others have an empty value. */
  readonly locator: Locator;
  /** The nearest heading above. */
  readonly section?: string;
  /** Who says it, as labelled in a transcript; the words are theirs for certain. */
  readonly speaker?: string;
  /** The markup says that all of it is quoted. */
  readonly isQuote?: true;
}

/** One document of the corpus. */
export interface Source {
  readonly uri: string;
  /** The file that holds the record when it is not the source itself. */
  readonly sidecar?: string;
  readonly metadata: SourceMetadata;
  readonly passages: readonly Passage[];
  readonly textHome: TextHome;
}
