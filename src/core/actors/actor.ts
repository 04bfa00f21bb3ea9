import type { Span } from '../text/span.ts';

export const actorTypes = [
  'person',
  'organization',
  'state',
  'territory',
  'bloc',
  'treaty',
  'weapon',
  'event',
  'place',
] as const;

export type ActorType = (typeof actorTypes)[number];

/** What says so: the citation key of a source and a paragraph (or page) in it. */
export interface Provenance {
  readonly source?: string;
  readonly locator?: string;
  /** The analyst whose view it is. */
  readonly by?: string;
  /** Why it is held true although no source states it. */
  readonly inferred?: string;
}

export interface Role extends Provenance {
  readonly title: string;
  /** The id of an actor, or plain words. */
  readonly of?: string;
  readonly start?: string;
  readonly end?: string;
}

export const relationTypes = [
  'ally',
  'party',
  'supplies',
  'promised',
  'delivered',
  'attacks',
  'mediates',
  'sanctions',
  'ranks-below',
  'speaks-for',
  'member-of',
  'opposes',
] as const;

export interface Relation extends Provenance {
  readonly type: (typeof relationTypes)[number];
  readonly to: string;
  readonly start?: string;
  readonly end?: string;
  readonly status?: string;
}

export interface ActorPosition extends Provenance {
  readonly on: string;
  readonly text: string;
  readonly date?: string;
}

export interface Tension {
  readonly on: string;
  readonly sides: readonly (Provenance & { readonly text: string })[];
}

/** An actor as its file states it. Dates are ISO and may be partial (`2025-06`). */
export interface Actor {
  readonly id: string;
  readonly type: ActorType;
  readonly name: string;
  /** Always names this actor. */
  readonly alias: readonly string[];
  /** Names it when nothing else bears the name, or when the text also has a full name. */
  readonly weakAlias: readonly string[];
  /** Metonyms: places and buildings used for this actor. */
  readonly standsFor: readonly string[];
  /** Words in which a metonym or alias is not this actor. */
  readonly except: readonly string[];
  /** Newest first. */
  readonly role: readonly Role[];
  readonly country?: string;
  readonly wikidataId?: string;
  readonly summary?: string;
  readonly relation: readonly Relation[];
  readonly position: readonly ActorPosition[];
  readonly tension: readonly Tension[];
  /** Events and treaties. */
  readonly start?: string;
  readonly end?: string;
  readonly dateText?: string;
  readonly signed?: string;
  readonly participant: readonly string[];
  readonly party: readonly string[];
  readonly partOf?: string;
  readonly obliges: readonly (Provenance & { readonly text: string })[];
  readonly doesNotOblige: readonly (Provenance & { readonly text: string })[];
  /** The file it is written in and the span of its `id` there. */
  readonly uri: string;
  readonly idSpan: Span;
}

/** How a name names its actor. */
export type NameKind = 'name' | 'alias' | 'weakAlias' | 'metonym';

/** An occurrence of an actor's name in a text, without a possessive ending. More than one candidate means the name is ambiguous. */
export interface Mention extends Span {
  readonly surface: string;
  readonly kind: NameKind;
  /** Actor ids. */
  readonly candidates: readonly string[];
}
