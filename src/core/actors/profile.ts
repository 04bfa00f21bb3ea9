import type { Actor, Provenance, Relation, Role } from './actor.ts';
import { namesOf } from './actorNames.ts';
import type { ActorProfile, CardRelation, CardRole, CardText, Proof } from './cardParts.ts';
import type { ActorRegistry } from './registry.ts';

/** Where in the corpus a citation key and a locator lead; `undefined` when no source has the key. */
export type FindProof = (
  citationKey: string,
  locator: string | undefined,
) => { readonly label: string; readonly source: string; readonly passage?: string } | undefined;

/** Everything the actor files say of `actor`. */
export function actorProfile(actor: Actor, registry: ActorRegistry, find: FindProof): ActorProfile {
  const { id, name, type, summary, start, end, dateText, signed } = actor;
  const nameOf = (idOrWords: string) => registry.byId(idOrWords)?.name ?? idOrWords;
  const proved = <T extends Provenance>(statement: T) => withProof(statement, find);
  const texts = (list: Actor['obliges']): CardText[] => list.map(proved);
  return {
    id,
    name,
    type,
    state: stateOf(actor, registry),
    dates: { start, end, dateText, signed },
    parties: [...actor.party, ...actor.participant].map(nameOf),
    partOf: actor.partOf === undefined ? undefined : nameOf(actor.partOf),
    roles: actor.role.map((role) => roleOf(role, registry, find)),
    summary,
    obliges: texts(actor.obliges),
    doesNotOblige: texts(actor.doesNotOblige),
    relations: relationsOf(actor, registry, find),
    positions: actor.position.map(proved),
    tensions: actor.tension.map(({ on, sides }) => ({ on, sides: sides.map(proved) })),
  };
}

/** The name of the state an actor belongs to: that of the state with its country code, else the country's English name. */
export function stateOf({ country, type }: Actor, registry: ActorRegistry): string | undefined {
  if (country === undefined || type === 'state') return undefined;
  const state = registry.actors.find((other) => other.type === 'state' && other.country === country);
  if (state) return state.name;
  return /^[a-z]{2}$/i.test(country) ? regionName(country.toUpperCase()) : country;
}

function regionName(code: string): string | undefined {
  const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code);
  return name === code ? undefined : name;
}

function withProof<T extends Provenance>(statement: T, find: FindProof): Omit<T, keyof Provenance> & Proof {
  const { source: citationKey, locator, by, inferred, ...rest } = statement;
  const place = citationKey === undefined ? undefined : find(citationKey, locator);
  return { ...rest, citationKey, locator, ...place, by, inferred };
}

function roleOf(role: Role, registry: ActorRegistry, find: FindProof): CardRole {
  const { of, ...rest } = withProof(role, find) as CardRole;
  const office = of === undefined ? undefined : registry.byId(of);
  // "President of Russia" needs no "Russia" after it, and "Kremlin spokesman" no "Presidency of Russia".
  const isSaid = office && namesOf(office).some(({ text }) => role.title.includes(text.replace(/^the /i, '')));
  return { ...rest, of: isSaid ? undefined : (office?.name ?? of) };
}

/** The actor's own relations, then what other actors' files say of their relation to it. */
function relationsOf(actor: Actor, registry: ActorRegistry, find: FindProof): CardRelation[] {
  const own = actor.relation.map((relation) => relationOf(actor, relation, false, registry, find));
  const others = registry.actors.filter(({ id }) => id !== actor.id);
  const incoming = others.flatMap((other) =>
    other.relation
      .filter(({ to }) => to === actor.id)
      .map((relation) => relationOf(other, relation, true, registry, find)),
  );
  return [...own, ...incoming];
}

function relationOf(
  from: Actor,
  relation: Relation,
  incoming: boolean,
  registry: ActorRegistry,
  find: FindProof,
): CardRelation {
  const { to, ...rest } = withProof(relation, find);
  return {
    ...(rest as Omit<CardRelation, 'from' | 'to'>),
    from: from.name,
    to: registry.byId(to)?.name ?? to,
    incoming,
  };
}
