import type { Actor, ActorType, Provenance, Relation, Role } from './actor.ts';
import type { ActorRegistry } from './registry.ts';

/** One line of a FollowTheMoney export: an entity or a link between entities; every property has a list of texts. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** What is said of a source that bears something out. */
export interface DocumentFacts {
  /** The citation key. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO, may be partial. */
  readonly date?: string;
  readonly url?: string;
  readonly publisher?: string;
}

type Texts = Readonly<Record<string, readonly (string | undefined)[]>>;

/** The schemata of https://followthemoney.tech. States are public bodies; what is on a map and no state is an address, a treaty a contract. */
const schemata: Readonly<Record<ActorType, string>> = {
  person: 'Person',
  organization: 'Organization',
  state: 'PublicBody',
  territory: 'Address',
  bloc: 'Organization',
  treaty: 'Contract',
  weapon: 'Asset',
  event: 'Event',
  place: 'Address',
};
/** What can be a member, an agent or involved in an event. */
const legalEntities: readonly ActorType[] = ['person', 'organization', 'state', 'bloc'];
const organizations: readonly ActorType[] = ['organization', 'state', 'bloc'];

/**
 * The actors as FollowTheMoney entities: for each actor its own, then its offices and relations as links, and at the end the documents that bear them out.
 * `documentOf` gives the source with a citation key. The same actors give the same lines.
 */
export function exportLines(
  registry: ActorRegistry,
  documentOf: (key: string) => DocumentFacts | undefined,
): FtmEntity[] {
  const context: Context = { registry, documentOf, used: new Map() };
  const lines = registry.actors.flatMap((actor) => [
    entityOf(actor, context),
    ...actor.role.flatMap((role, at) => officeOf(actor, role, at, context)),
    ...actor.relation.flatMap((relation, at) => linkOf(actor, relation, at, context)),
    ...partiesOf(actor, context),
  ]);
  return [...lines, ...[...context.used.values()].map(documentLine)];
}

interface Context {
  readonly registry: ActorRegistry;
  readonly documentOf: (key: string) => DocumentFacts | undefined;
  /** The documents that lines name, by citation key. */
  readonly used: Map<string, DocumentFacts>;
}

function entityOf(actor: Actor, context: Context): FtmEntity {
  const { id, type, name, alias, weakAlias, country, wikidataId, summary } = actor;
  const said = [...actor.role, ...actor.relation, ...actor.position, ...actor.obliges, ...actor.doesNotOblige];
  const sides = actor.tension.flatMap((tension) => tension.sides);
  return line(id, schemata[type], {
    name: [name],
    alias,
    weakAlias,
    country: [country?.toLowerCase()],
    wikidataId: [wikidataId],
    summary: [summary],
    notes: notesOf(actor, context),
    proof: [...said, ...sides].flatMap(({ source }) => documentId(source, context) ?? []),
    ...datesOf(actor),
    ...(type === 'event' ? { involved: known(actor.participant, legalEntities, context) } : {}),
    ...(schemata[type] === 'Address' ? { full: [name] } : {}),
  });
}

function datesOf({ type, start, end, dateText, signed }: Actor): Texts {
  if (type === 'treaty') return { contractDate: [signed ?? start] };
  return type === 'event' ? { startDate: [start], endDate: [end], description: [dateText] } : {};
}

/** Positions, terms and tensions, for which FollowTheMoney has no schema, in words with their places. */
function notesOf({ position, obliges, doesNotOblige, tension }: Actor, context: Context): string[] {
  const told = (words: string, proof: Provenance) => `${words}${placeOf(proof, context)}`;
  return [
    ...position.map((each) => told(`${each.on}: ${each.text}`, each)),
    ...obliges.map((each) => told(`binds: ${each.text}`, each)),
    ...doesNotOblige.map((each) => told(`does not bind: ${each.text}`, each)),
    ...tension.map(({ on, sides }) => `${on}: ${sides.map((side) => told(side.text, side)).join(' | ')}`),
  ];
}

function placeOf({ source, locator, by }: Provenance, { documentOf }: Context): string {
  const place = [source && (documentOf(source)?.title ?? source), locator && `¶ ${locator}`].filter(Boolean).join(', ');
  const parts = [by, place].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
}

/** An office and who holds it; FollowTheMoney lets only persons hold one. */
function officeOf(actor: Actor, role: Role, at: number, context: Context): FtmEntity[] {
  const { title, of, start, end } = role;
  const id = `${actor.id}.role.${at + 1}`;
  const body = of === undefined ? undefined : context.registry.byId(of);
  const source = sourced(role, context);
  if (actor.type !== 'person')
    return body ? [line(id, 'UnknownLink', { subject: [actor.id], object: [body.id], role: [title], ...source })] : [];
  const organization = body && organizations.includes(body.type) ? [body.id] : [];
  return [
    line(`${id}.post`, 'Position', { name: [title], organization, description: [body ? undefined : of] }),
    line(id, 'Occupancy', { holder: [actor.id], post: [`${id}.post`], startDate: [start], endDate: [end], ...source }),
  ];
}

function linkOf(actor: Actor, relation: Relation, at: number, context: Context): FtmEntity[] {
  const other = context.registry.byId(relation.to);
  if (!other) return [];
  const { type, status, start, end } = relation;
  const id = `${actor.id}.relation.${at + 1}`;
  const said = {
    role: [type.replaceAll('-', ' ')],
    status: [status],
    startDate: [start],
    endDate: [end],
    ...sourced(relation, context),
  };
  const areLegal = [actor, other].every((each) => legalEntities.includes(each.type));
  if (type === 'speaks-for' && areLegal)
    return [line(id, 'Representation', { agent: [actor.id], client: [other.id], ...said })];
  if (type === 'member-of' && areLegal && organizations.includes(other.type))
    return [line(id, 'Membership', { member: [actor.id], organization: [other.id], ...said })];
  return [line(id, 'UnknownLink', { subject: [actor.id], object: [other.id], ...said })];
}

/** Parties of a treaty, which a contract has no property for, and the whole an actor is part of. */
function partiesOf(actor: Actor, context: Context): FtmEntity[] {
  const { id, party, participant, partOf } = actor;
  const outside = participant.filter((each) => !known([each], legalEntities, context).includes(each));
  const parties = [...party, ...(actor.type === 'event' ? outside : participant)];
  const links: [string, string, string][] = parties.flatMap((each) =>
    context.registry.byId(each) ? [[each, id, 'party']] : [],
  );
  if (partOf !== undefined && context.registry.byId(partOf)) links.push([id, partOf, 'part of']);
  return links.map(([subject, object, role], at) =>
    line(`${id}.part.${at + 1}`, 'UnknownLink', { subject: [subject], object: [object], role: [role] }),
  );
}

/** Links have no property for documents: the place in words, and the address of the source. */
function sourced(proof: Provenance, context: Context): Texts {
  if (proof.source !== undefined) documentId(proof.source, context);
  const place = placeOf(proof, context).replace(/^ \(|\)$/g, '');
  const inferred = proof.inferred === undefined ? '' : `inferred: ${proof.inferred}`;
  const url = proof.source === undefined ? undefined : context.documentOf(proof.source)?.url;
  return { description: [[place, inferred].filter(Boolean).join('; ')], sourceUrl: [url] };
}

function documentId(key: string | undefined, { documentOf, used }: Context): string | undefined {
  const facts = key === undefined ? undefined : (used.get(key) ?? documentOf(key));
  if (!facts || key === undefined) return undefined;
  used.set(key, facts);
  return `source.${facts.key}`;
}

function documentLine({ key, title, authors, date, url, publisher }: DocumentFacts): FtmEntity {
  return line(`source.${key}`, 'Document', {
    name: [title],
    title: [title],
    author: authors,
    date: [date],
    sourceUrl: [url],
    publisher: [publisher],
  });
}

function known(ids: readonly string[], types: readonly ActorType[], { registry }: Context): string[] {
  return ids.filter((id) => {
    const actor = registry.byId(id);
    return actor !== undefined && types.includes(actor.type);
  });
}

/** An entity with the properties that have a value, each value once. */
function line(id: string, schema: string, texts: Texts): FtmEntity {
  const stated = Object.entries(texts).map(([name, values]) => {
    const some = values.filter((value): value is string => value !== undefined && value !== '');
    return [name, [...new Set(some)]] as const;
  });
  return { id, schema, properties: Object.fromEntries(stated.filter(([, values]) => values.length > 0)) };
}
