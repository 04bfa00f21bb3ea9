import { nearestFirst } from '../text/nearness.ts';
import type { Actor, ActorType, Mention } from './actor.ts';
import { namesOf } from './actorNames.ts';
import { fitsHover } from './cardLines.ts';
import type {
  ActorCard,
  ActorProfile,
  CardCommand,
  CardPassage,
  CardRelation,
  CardRole,
  SingleCard,
} from './cardParts.ts';
import { cardPassages, type PassageFacts } from './cardPassages.ts';
import { cardQuotation, type SourcedStatement } from './cardQuotation.ts';
import type { MentionMatcher } from './matcher.ts';
import { mentionChart } from './mentionChart.ts';
import { actorsIn, type MentionIndex, type PassageMentions } from './mentions.ts';
import { actorProfile, type FindProof, stateOf } from './profile.ts';
import type { ActorRegistry } from './registry.ts';

export type { ActorCard } from './cardParts.ts';

/** What a card is made from; everything the corpus knows comes through functions. */
export interface CardSources {
  readonly registry: ActorRegistry;
  /** Finds the other actors in the sentence; without it the card does not look at them. */
  readonly matcher?: MentionMatcher;
  /** Absent until the corpus is indexed. */
  readonly mentions?: MentionIndex;
  /** The facts about a passage; `undefined` when the corpus has no such passage. */
  readonly passage: (id: string) => PassageFacts | undefined;
  /** Where a citation key and a locator lead. */
  readonly proof?: FindProof;
  /** What the corpus has an actor say; without it the card quotes nobody. */
  readonly statements?: (actor: string) => readonly SourcedStatement[];
}

/** What is hovered, and where. */
export interface CardQuestion {
  readonly mention: Pick<Mention, 'surface' | 'kind' | 'candidates'>;
  /** The sentence around the mention; passages and statements near it come first. */
  readonly sentence: string;
  /** The file it stands in, as a URI string: no passage of it is shown. */
  readonly uri: string;
  /** The date of that file, ISO; decides which role is shown. */
  readonly date?: string;
  /** Actors of other types have no card; absent, every type has. */
  readonly types?: readonly ActorType[];
}

const mostCandidates = 3;
const mostRelations = 3;
const mostTensions = 2;
const mostCompanions = 3;
const mostSearched = 8;
/** Characters of a passage on a card that has no room for more. */
const shortExcerpt = 140;

/**
 * The card of a mention: at most 12 lines, in the order of design 05. An ambiguous mention gives a choice of at most three; one whose actors are all gone, or of types
 * not asked for, gives `undefined`.
 */
export function actorCard(question: CardQuestion, sources: CardSources): ActorCard | undefined {
  const { registry } = sources;
  const { types } = question;
  const actors = question.mention.candidates
    .flatMap((id) => registry.byId(id) ?? [])
    .filter(({ type }) => types === undefined || types.includes(type));
  const [only, ...others] = actors;
  if (!only) return undefined;
  if (others.length === 0) return fitted(singleCard(only, question, sources));
  const candidates = actors.slice(0, mostCandidates).map((actor) => ({
    id: actor.id,
    name: actor.name,
    type: actor.type,
    state: stateOf(actor, registry),
    summary: actor.summary,
    query: queryFor(actor),
  }));
  return { kind: 'choice', surface: question.mention.surface, candidates };
}

function singleCard(actor: Actor, question: CardQuestion, sources: CardSources): SingleCard {
  const { mention, sentence, uri, date } = question;
  const profile = actorProfile(actor, sources.registry, sources.proof ?? (() => undefined));
  const beside = actorsIn(sources.matcher?.match(sentence) ?? []);
  beside.delete(actor.id);
  const passages = sources.mentions
    ? cardPassages({ actor: actor.id, sentence, beside, uri }, sources.mentions, sources.passage)
    : [];
  const statements = sources.statements?.(actor.id) ?? [];
  const namesBeside = new Set([...beside].flatMap((id) => sources.registry.byId(id)?.name ?? []));
  return {
    kind: 'actor',
    ...profile,
    roles: rolesAt(profile.roles, date),
    relations: chosenRelations(profile, namesBeside),
    positions: nearestFirst(sentence, profile.positions, ({ on, text }) => `${on} ${text}`).slice(0, 1),
    tensions: nearestFirst(sentence, profile.tensions, tensionText).slice(0, mostTensions),
    // A surname says nothing that the heading does not.
    named: actor.name.includes(mention.surface) ? undefined : { surface: mention.surface, kind: mention.kind },
    passages,
    quotation: cardQuotation(statements, sentence, uri),
    chart: sources.mentions && mentionChart(sources.mentions.passagesOf(actor.id), dateIn(sources)),
    counts: countsOf(actor, sources),
    commands: commandsFor(
      actor,
      passages[0],
      statements.some(({ form }) => form === 'quoted'),
    ),
  };
}

function dateIn({ passage }: CardSources): (mentions: PassageMentions) => string | undefined {
  return (mentions) => passage(mentions.passage)?.date;
}

function tensionText({ on, sides }: SingleCard['tensions'][number]): string {
  return [on, ...sides.map(({ text }) => text)].join(' ');
}

/** The roles held at the date; without one, or when none fits, the newest and others in the same body, which sources may word differently. */
function rolesAt(roles: readonly CardRole[], date: string | undefined): readonly CardRole[] {
  const held =
    date === undefined ? [] : roles.filter((role) => (role.start ?? role.end) !== undefined && isHeld(role, date));
  if (held.length > 0) return held;
  const [newest] = roles;
  return roles.filter(
    ({ of, start, end }) => newest && of === newest.of && start === newest.start && end === newest.end,
  );
}

/** Partial dates count from their first day to their last. */
function isHeld({ start, end }: CardRole, date: string): boolean {
  const isBegun = start === undefined || start.slice(0, date.length) <= date.slice(0, start.length);
  return isBegun && (end === undefined || date.slice(0, end.length) <= end.slice(0, date.length));
}

/**
 * Relations to actors who stand in the sentence first, then the actor's own in the order of its file, then those others state. A party that the heading
 * names is not said to be one again.
 */
function chosenRelations({ relations, parties }: ActorProfile, beside: ReadonlySet<string>): CardRelation[] {
  const isBeside = ({ from, to, incoming }: CardRelation) => (beside.has(incoming ? from : to) ? 0 : 1);
  return relations
    .filter(({ type, from, incoming }) => !(incoming && type === 'party' && parties.includes(from)))
    .sort((a, b) => isBeside(a) - isBeside(b))
    .slice(0, mostRelations);
}

function countsOf({ id }: Actor, { mentions, registry }: CardSources): SingleCard['counts'] {
  const passages = mentions?.count(id) ?? 0;
  if (!mentions || passages === 0) return undefined;
  const companions = mentions.companions(id).flatMap((companion) => registry.byId(companion.id)?.name ?? []);
  return { passages, sources: mentions.sources(id), companions: companions.slice(0, mostCompanions) };
}

function commandsFor(actor: Actor, passage: CardPassage | undefined, speaks: boolean): CardCommand[] {
  const cite: CardCommand[] = passage
    ? [{ command: 'insertCitation', argument: { items: [citeItemOf(passage)] } }]
    : [];
  const said: CardCommand[] = speaks ? [{ command: 'quotationsBy', argument: { actor: actor.id, show: true } }] : [];
  return [
    ...cite,
    { command: 'focusSearch', argument: { query: queryFor(actor) } },
    ...said,
    { command: 'openActorProfile', argument: { actor: actor.id } },
    { command: 'editActor', argument: { actor: actor.id } },
  ];
}

function citeItemOf({ citationKey: key, locator: { label, value } }: CardPassage) {
  return value === '' ? { key } : { key, label, locator: value };
}

/** A query for all names of an actor: each as a phrase, those that contain another left out, since the other finds them too. */
export function queryFor(actor: Actor): string {
  const names = namesOf(actor)
    .map(({ text }) => text.replaceAll('"', ''))
    .filter((text) => text !== '');
  const shortest = names.filter((name) => !names.some((other) => other !== name && ` ${name} `.includes(` ${other} `)));
  return [...new Set(shortest)]
    .slice(0, mostSearched)
    .map((name) => `"${name}"`)
    .join(' OR ');
}

/** A passage cut to about a line and a half, at a space after the name it is shown for. */
function shorter(passage: CardPassage): CardPassage {
  const [start, end] = passage.excerpt;
  const marked = passage.marks[0]?.[1] ?? start;
  const cut = passage.text.indexOf(' ', Math.max(marked, start + shortExcerpt));
  if (cut < 0 || cut >= end) return passage;
  return { ...passage, excerpt: [start, cut], marks: passage.marks.filter((mark) => mark[1] <= cut) };
}

/** Drops what 05 says, in its order, then the last relation, ends of passages, other roles, and what else has to go, until the card is seen whole without scrolling; long terms of a treaty may leave more. */
function fitted(card: SingleCard): SingleCard {
  const steps: ((card: SingleCard) => SingleCard)[] = [
    (full) => ({ ...full, chart: undefined }),
    (full) => ({ ...full, tensions: full.tensions.slice(0, 1) }),
    (full) => ({ ...full, relations: full.relations.slice(0, 2) }),
    (full) => ({ ...full, relations: full.relations.slice(0, 1) }),
    (full) => ({ ...full, passages: full.passages.slice(0, 1) }),
    (full) => ({ ...full, positions: [] }),
    (full) => ({ ...full, relations: [] }),
    (full) => ({ ...full, passages: full.passages.map(shorter) }),
    (full) => ({ ...full, roles: full.roles.slice(0, 1) }),
    // Two wordings of one statement say more than one of the passages they stand in.
    (full) => (full.quotation?.otherWording ? { ...full, passages: [] } : full),
    (full) => ({ ...full, quotation: full.quotation && { ...full.quotation, otherWording: undefined } }),
  ];
  return steps.reduce((fitting, drop) => (fitsHover(fitting) ? fitting : drop(fitting)), card);
}
