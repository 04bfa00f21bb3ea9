/** The plain data an actor's profile is made of; it crosses from the worker to the host and on to the page. */
import type { NameKind } from '../actors/actor.ts';
import type { ActorProfile, MentionChart } from '../actors/cardParts.ts';
import type { CompanionGraph } from '../actors/profileCompanions.ts';
import type { TimelineFact } from '../actors/profileTimeline.ts';
import type { Statement } from '../quotations/statement.ts';

/** A passage of a source, as a page names it and opens it. */
export interface ProfilePlace {
  /** URI string of the source. */
  readonly source: string;
  /** The id of the passage. */
  readonly passage: string;
  /** The title of the source. */
  readonly title: string;
  /** `Weitz n.d., ¶ 13` */
  readonly label: string;
  /** BCP 47 tag of the source, if it is known. */
  readonly language?: string;
}

/** A passage that mentions the actor. */
export interface ProfileMention extends ProfilePlace {
  /** The nearest heading above. */
  readonly section?: string;
  /** The passage, or of a long one the sentences around the first mention. */
  readonly text: string;
  /** Whether text of the passage is left out before and after it. */
  readonly cut: readonly [boolean, boolean];
  /** Where `text` has the actor's names, in order. */
  readonly marks: readonly (readonly [number, number])[];
}

/** Asks for mentions from `offset` on; with a filter, for those whose passage or source has words that begin like each of its words. */
export interface MentionsRequest {
  readonly actor: string;
  readonly offset: number;
  readonly filter?: string;
}

/** A page of the passages that mention an actor: those of the newest sources first, those of undated ones last, each source in its order. */
export interface MentionsAnswer {
  readonly offset: number;
  readonly rows: readonly ProfileMention[];
  /** Passages that fit the filter. */
  readonly total: number;
}

/** Something the actor said, in the actor's words or those of the source. */
export interface ProfileStatement
  extends ProfilePlace,
    Pick<Statement, 'text' | 'dateText' | 'date' | 'dateBasis' | 'venue' | 'to' | 'firstHand'> {
  readonly language: string;
  readonly confidence: 'certain' | 'high' | 'low';
  /** The name and role by which the source tells who speaks. */
  readonly speaker: string;
  readonly role?: string;
  /** The clause of the source that a quotation stands in, when it reports speech too. */
  readonly clause?: string;
}

/** One side of a statement that two sources word differently. */
export interface WordingSide extends ProfileStatement {
  /** The part of `text` that both have. */
  readonly shown: readonly [number, number];
  /** Where it differs from the other side, in `text`. */
  readonly differing: readonly (readonly [number, number])[];
}

/** What the corpus has an actor say. Lists are bounded; the totals are not. */
export interface StatementsAnswer {
  /** Proved dates first, the newest before the others; undated in the order of the sources. */
  readonly quoted: readonly ProfileStatement[];
  readonly quotedTotal: number;
  readonly reported: readonly ProfileStatement[];
  readonly reportedTotal: number;
  readonly wordings: readonly (readonly [WordingSide, WordingSide])[];
}

/** Everything about an actor but what it says, which takes longer. */
export interface ProfileAnswer {
  readonly card: ActorProfile;
  readonly names: readonly { readonly text: string; readonly kind: NameKind }[];
  /** The actors that `card` names, with their ids. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly counts: { readonly passages: number; readonly sources: number };
  readonly mentions: MentionsAnswer;
  readonly companions: CompanionGraph;
  readonly timeline: {
    /** Absent unless dated sources of two months or years mention the actor. */
    readonly chart?: MentionChart;
    /** Passages that mention the actor in sources without a date. */
    readonly undated: number;
    readonly facts: readonly TimelineFact[];
  };
}

/** What `ibid.exportActors` writes: FollowTheMoney entities, one JSON object a line. */
export interface ActorsExport {
  readonly text: string;
  /** Actors in it; the lines are more, with relations and sources. */
  readonly actors: number;
}
