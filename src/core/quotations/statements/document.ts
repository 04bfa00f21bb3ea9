import type { Span } from '../../text/span.ts';

/** A paragraph to read. Only those of kind `body` and those somebody says are read; passages of the corpus fit. */
export interface StatementPassage extends Span {
  readonly kind: string;
  /** Its label in a transcript: the words are this person's for certain. */
  readonly speaker?: string;
  /** The markup says that all of it is quoted. */
  readonly isQuote?: boolean;
}

/** What to read statements in. The spans of `passages` are in `text`, in order. */
export interface StatementDocument {
  readonly text: string;
  /** BCP 47 tag; without it the script of each paragraph decides. */
  readonly language?: string;
  /** ISO date of the text, where it is proved; "on Tuesday" is resolved against a whole one only. */
  readonly date?: string;
  /** Who "I" is outside quotations. */
  readonly author?: string;
  readonly passages: readonly StatementPassage[];
}
