/** The plain data that is asked and answered about actor files, suggestions and mentions. */
import type { ActorType } from '../actors/actor.ts';
import type { ActorCandidate } from '../actors/discovery/candidate.ts';
import type { NewActorFields } from '../actors/writing/newActor.ts';
import type { FileEdit } from '../citations/library/plan.ts';
import type { DocumentLanguage } from '../text/language.ts';
import type { Position } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A file that is open, as the editor has it. */
export interface OpenFile {
  readonly uri: string;
  readonly text: string;
}

/** A draft in which an actor may be renamed. */
export interface RenamedDraft extends OpenFile {
  readonly language: DocumentLanguage;
}

/** What is to be written about actors. `open`: actor files that are open. */
export type ActorPlanRequest = { readonly open: readonly OpenFile[] } & (
  | { readonly kind: 'new'; readonly folder: string; readonly fields: NewActorFields }
  | { readonly kind: 'alias'; readonly actor: string; readonly alias: string; readonly weak?: boolean }
  | { readonly kind: 'merge'; readonly kept: string; readonly other: string }
  | { readonly kind: 'rename'; readonly actor: string; readonly name: string; readonly drafts: readonly RenamedDraft[] }
);

/** The edits that a request comes to, file by file. */
export interface ActorPlan {
  /** The id of the actor that is new, or that is changed. */
  readonly actor: string;
  readonly files: readonly FileEdit[];
  /** Files that hold nothing any more once `files` are edited. */
  readonly empty: readonly string[];
  /** The edits of the request's drafts. */
  readonly drafts: readonly FileEdit[];
}

/** Asks whether a name stands at `offset` of a text, and what to write about it. Actors come into the folder `folder`, a corpus folder. */
export interface ActorOfferRequest {
  readonly text: string;
  readonly offset: number;
  readonly folder: string;
  readonly open: readonly OpenFile[];
}

/** A name in a text that no actor bears, with the plan that adds it, and those that make it a name of an actor that may be meant. */
export interface ActorOffer extends Span {
  readonly name: string;
  readonly type: ActorType;
  readonly create: ActorPlan;
  readonly aliases: readonly { readonly id: string; readonly name: string; readonly plan: ActorPlan }[];
}

/** A passage that bears out a suggestion. */
export interface SuggestionEvidence {
  readonly source: string;
  readonly passage: string;
  readonly citationKey: string;
  /** `Weitz n.d.` */
  readonly label: string;
  readonly locator: { readonly label: string; readonly value: string };
  /** The whole passage; `span` is the name in it. */
  readonly text: string;
  readonly span: Span;
}

/** An actor that the sources name and nobody has written down. */
export interface SuggestedActor extends Omit<ActorCandidate, 'evidence'> {
  readonly evidence: readonly SuggestionEvidence[];
}

/** How far the sources are read for suggestions; with those once all are. */
export interface SuggestionAnswer {
  readonly done: number;
  readonly total: number;
  readonly suggestions?: readonly SuggestedActor[];
}

/** A mention in a source, as lines and columns of the text it is read in. */
export interface MentionPlace {
  readonly source: string;
  readonly start: Position;
  readonly end: Position;
}
