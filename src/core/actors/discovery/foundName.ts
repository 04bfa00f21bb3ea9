import type { Span } from '../../text/span.ts';
import type { ActorType } from '../actor.ts';

/** How sure discovery is that something is a name, and of this type. */
export type NameConfidence = 'confident' | 'possible';

/** A name in a text that looks like an actor's. Offsets are UTF-16 code units. */
export interface FoundName extends Span {
  /** As it stands, without a possessive ending. */
  readonly surface: string;
  readonly type: ActorType;
  readonly confidence: NameConfidence;
  /** The fullest form the text has of it, or the state a demonym belongs to. */
  readonly name: string;
  readonly isDemonym: boolean;
}

/** What the corpus knows of words: whether one is written small somewhere. */
export type IsCommon = (smallWord: string) => boolean;
