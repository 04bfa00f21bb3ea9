import type { ActorType, NameKind, Relation } from './actor.ts';

/** The hover card of a mention, as data. What is not known is absent; lists may be empty. */
export type ActorCard = SingleCard | ChoiceCard;

/** Where a statement stands: with `label` and `source` when the corpus holds it. */
export interface Proof {
  readonly citationKey?: string;
  readonly locator?: string;
  /** `Weitz n.d.` */
  readonly label?: string;
  /** URI string of the source, and the id of the passage there. */
  readonly source?: string;
  readonly passage?: string;
  /** The analyst whose view it is. */
  readonly by?: string;
  readonly inferred?: string;
}

/** The part of an event or treaty that is printed beside its name. */
export interface CardDates {
  readonly start?: string;
  readonly end?: string;
  readonly dateText?: string;
  readonly signed?: string;
}

export interface CardRole extends Proof {
  readonly title: string;
  /** The name of the organisation or state, unless the title says it. */
  readonly of?: string;
  readonly start?: string;
  readonly end?: string;
}

/** A tie between two actors, seen from `from`. One of them is the actor of the card. */
export interface CardRelation extends Proof {
  readonly type: Relation['type'];
  readonly from: string;
  readonly to: string;
  /** Whether the other end is another actor's statement about this one. */
  readonly incoming: boolean;
  readonly start?: string;
  readonly end?: string;
  readonly status?: string;
}

export interface CardText extends Proof {
  readonly text: string;
}

export interface CardPosition extends CardText {
  readonly on: string;
  readonly date?: string;
}

export interface CardTension {
  readonly on: string;
  readonly sides: readonly CardText[];
}

/** A passage that mentions the actor. `excerpt` is the stretch of `text` to show; the offsets of `marks` are in `text`. */
export interface CardPassage {
  readonly id: string;
  readonly source: string;
  readonly citationKey: string;
  readonly title: string;
  readonly label: string;
  readonly locator: { readonly label: string; readonly value: string };
  readonly text: string;
  readonly excerpt: readonly [number, number];
  readonly marks: readonly (readonly [number, number])[];
}

/** Something the actor said, in the words of a source. */
export interface CardQuotation {
  readonly text: string;
  /** As printed. */
  readonly dateText?: string;
  /** ISO; only when proved. */
  readonly date?: string;
  /** URI string of the source, and the id of the passage there. */
  readonly source: string;
  readonly passage?: string;
  readonly citationKey: string;
  readonly label: string;
  readonly locator?: string;
  /** The same statement as another source words it. */
  readonly otherWording?: Omit<CardQuotation, 'otherWording'>;
}

/** Mentions over time, one point a month (`2025-06`) or year (`2025`) without gaps. */
export interface MentionChart {
  readonly unit: 'month' | 'year';
  readonly points: readonly { readonly period: string; readonly passages: number }[];
}

/** What a card offers to do; `argument` is what the command of that name in the contract takes. */
export type CardCommand =
  | { readonly command: 'insertCitation'; readonly argument: { readonly items: readonly CardCiteItem[] } }
  | { readonly command: 'focusSearch'; readonly argument: { readonly query: string } }
  | { readonly command: 'quotationsBy'; readonly argument: { readonly actor: string; readonly show: true } }
  | { readonly command: 'openActorProfile'; readonly argument: { readonly actor: string } }
  | { readonly command: 'editActor'; readonly argument: { readonly actor: string } };

export interface CardCiteItem {
  readonly key: string;
  readonly label?: string;
  readonly locator?: string;
}

/** Everything an actor's file and those of others say of it, with names in place of ids; nothing left out. */
export interface ActorProfile {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  /** The name of its state, unless it is one. */
  readonly state?: string;
  readonly dates: CardDates;
  /** The names of parties or participants. */
  readonly parties: readonly string[];
  readonly partOf?: string;
  readonly roles: readonly CardRole[];
  readonly summary?: string;
  readonly obliges: readonly CardText[];
  readonly doesNotOblige: readonly CardText[];
  readonly relations: readonly CardRelation[];
  readonly positions: readonly CardPosition[];
  readonly tensions: readonly CardTension[];
}

export interface SingleCard extends ActorProfile {
  readonly kind: 'actor';
  /** The name that was hovered; absent when the actor's own name has it. */
  readonly named?: { readonly surface: string; readonly kind: NameKind };
  readonly passages: readonly CardPassage[];
  /** Absent when the corpus has no words of the actor. */
  readonly quotation?: CardQuotation;
  /** Absent unless dated sources of two months or years mention the actor. */
  readonly chart?: MentionChart;
  /** Absent when the corpus does not mention the actor. */
  readonly counts?: {
    readonly passages: number;
    readonly sources: number;
    /** Names of those most often in the same passages. */
    readonly companions: readonly string[];
  };
  readonly commands: readonly CardCommand[];
}

export interface ChoiceCard {
  readonly kind: 'choice';
  readonly surface: string;
  readonly candidates: readonly CardCandidate[];
}

export interface CardCandidate {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly state?: string;
  readonly summary?: string;
  readonly query: string;
}
