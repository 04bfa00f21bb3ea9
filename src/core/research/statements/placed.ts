import type { Passage, Source } from '../../corpus/source.ts';
import type { Statement } from '../../quotations/statement.ts';
import type { Span } from '../../text/span.ts';

/** A statement with the passage it is in; `inPassage` is where in the passage's text its words are. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly source: Source;
  readonly passage: Passage;
  readonly inPassage: Span;
}
