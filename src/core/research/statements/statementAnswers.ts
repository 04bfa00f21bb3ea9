/** The plain data that is answered about statements; it crosses from the worker to the host. */
import type { Actor } from '../../actors/actor.ts';
import type { ActorCard } from '../../actors/card.ts';
import type { Locator } from '../../citations/citation.ts';
import type { SpeakerConfidence, Statement } from '../../quotations/statement.ts';

/** Who says something. */
export interface SpeakerAnswer {
  /** The name of the actor, else the fullest that the source has. */
  readonly name: string;
  /** The name for a narrow place: of an actor the one it is known by, `Peskov`. */
  readonly short: string;
  /** The id of the actor, if it is a known one. */
  readonly actor?: string;
  /** As the source prints it. */
  readonly role?: string;
  /** What is `low` is a guess. */
  readonly confidence: SpeakerConfidence;
}

/** Something that is said in a passage; `start` and `end` are in the text of the passage. */
export interface PassageStatement
  extends Pick<
    Statement,
    'form' | 'text' | 'dateText' | 'date' | 'dateBasis' | 'venue' | 'to' | 'language' | 'firstHand'
  > {
  readonly start: number;
  readonly end: number;
  readonly speaker?: SpeakerAnswer;
}

/** A quotation with the place where the corpus has it. */
export interface QuotationAnswer extends PassageStatement {
  /** URI string. */
  readonly source: string;
  readonly citationKey: string;
  readonly title: string;
  /** `Weitz n.d.` */
  readonly label: string;
  /** The id of the passage. */
  readonly passage: string;
  readonly locator: Locator;
  /** The nearest heading above. */
  readonly section?: string;
}

/** Asks for what somebody said: an id of an actor, or a name. */
export interface QuotationsRequest {
  readonly actor: string;
  /** At most so many; default 100. */
  readonly limit?: number;
}

/** An actor that was looked up by name. */
export interface FoundActor {
  readonly actor: Actor;
  readonly card: ActorCard;
  /** What the corpus has the actor say, the latest first. */
  readonly quotations: readonly QuotationAnswer[];
}
