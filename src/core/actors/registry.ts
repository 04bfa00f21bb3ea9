import type { FileFinding, RelatedPlace } from '../finding.ts';
import { groupBy } from '../groupBy.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import type { Actor, NameKind } from './actor.ts';
import type { NamePlace } from './namePlaces.ts';

/** One name of one actor. */
export interface ActorName {
  readonly text: string;
  readonly kind: NameKind;
  readonly actor: Actor;
}

/** Which kinds of names come first where an actor is looked up. */
const rank: Readonly<Record<NameKind, number>> = { name: 0, alias: 1, weakAlias: 2, metonym: 3 };

/** The known actors, by id and by name. Immutable. */
export class ActorRegistry {
  readonly #actors: readonly Actor[];
  readonly #byId: ReadonlyMap<string, Actor>;
  readonly #byName: ReadonlyMap<string, readonly ActorName[]>;
  /** What actors claim that only one may have; each finding stands on the name in its file, where that is known, and names the other's place. */
  readonly findings: readonly FileFinding[];

  private constructor(actors: readonly Actor[], findings: readonly FileFinding[], places: readonly NamePlace[]) {
    this.#actors = actors;
    this.#byId = new Map(actors.map((actor) => [actor.id, actor]));
    this.#byName = groupBy(actors.flatMap(namesOf), ({ text }) => nameKey(text));
    this.findings = [
      ...findings,
      ...doubleNames(this.#byName, places),
      ...circles(actors, this.#byId),
      ...metonymCircles(actors, this.#byName),
    ];
  }

  /** A registry of `actors`, whose names stand at `places`. Of two with one id the first counts, and both get a finding. */
  static of(actors: readonly Actor[], places: readonly NamePlace[] = []): ActorRegistry {
    const byId = new Map<string, Actor>();
    const findings: FileFinding[] = [];
    for (const actor of actors) {
      const first = byId.get(actor.id);
      if (first) findings.push(...collision(byItsId(first), byItsId(actor), `the id “${actor.id}”`));
      else byId.set(actor.id, actor);
    }
    return new ActorRegistry([...byId.values()], findings, places);
  }

  get actors(): readonly Actor[] {
    return this.#actors;
  }

  /** All names of all actors, actor by actor. */
  *names(): Iterable<ActorName> {
    for (const actor of this.#actors) yield* namesOf(actor);
  }

  byId(id: string): Actor | undefined {
    return this.#byId.get(id);
  }

  /**
   * The actors that `name` names, whatever its case, diacritics and punctuation: those spelt exactly so first, then by the kind of name.
   * Empty when nobody bears it.
   */
  byName(name: string): Actor[] {
    const found = this.#byName.get(nameKey(name)) ?? [];
    const exact = ({ text }: ActorName) => (text === name.trim() ? 0 : 1);
    const sorted = [...found].sort((a, b) => exact(a) - exact(b) || rank[a.kind] - rank[b.kind]);
    return [...new Set(sorted.map(({ actor }) => actor))];
  }
}

/** The names of one actor, each with its kind. */
export function namesOf(actor: Actor): ActorName[] {
  const named = (kind: NameKind) => (text: string) => ({ text, kind, actor });
  return [
    { text: actor.name, kind: 'name', actor },
    ...actor.alias.map(named('alias')),
    ...actor.weakAlias.map(named('weakAlias')),
    ...actor.standsFor.map(named('metonym')),
  ];
}

/** What two spellings of a name share: its folded words; `U.S.` is `US`, and a leading article does not count. */
export function nameKey(name: string): string {
  const plain = name.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '');
  const words = tokenize(plain).map(({ folded }) => folded);
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join(' ');
}

function doubleNames(groups: ReadonlyMap<string, readonly ActorName[]>, places: readonly NamePlace[]): FileFinding[] {
  const byActor = groupBy(places, ({ actor }) => actor);
  const claimOf = ({ actor, text }: ActorName): Claim => {
    const place = byActor.get(actor)?.find((each) => each.text === text);
    return { actor, start: (place ?? actor.idSpan).start, end: (place ?? actor.idSpan).end };
  };
  return [...groups.values()].flatMap((names) => {
    if (names.length < 2) return [];
    const strong = names.filter(({ kind }) => kind === 'name' || kind === 'alias');
    const first = strong[0];
    const rivals = new Map(strong.filter(({ actor }) => actor !== first?.actor).map((name) => [name.actor, name]));
    return [...rivals.values()].flatMap((name) => collision(claimOf(first!), claimOf(name), `the name “${name.text}”`));
  });
}

/** Events that are, by way of others, part of themselves. */
function circles(actors: readonly Actor[], byId: ReadonlyMap<string, Actor>): FileFinding[] {
  const settled = new Set<string>();
  return actors.flatMap((actor) => {
    const path = new Set<string>();
    let at: Actor | undefined = actor;
    while (at && !path.has(at.id) && !settled.has(at.id)) {
      path.add(at.id);
      at = at.partOf === undefined ? undefined : byId.get(at.partOf);
    }
    const isCircle = at !== undefined && path.has(at.id);
    for (const id of path) settled.add(id);
    if (!isCircle) return [];
    return [
      problem(at!, 'actor.invalid', `“${at!.name}” is part of itself; change “partOf” here or in ${at!.partOf}.`),
    ];
  });
}

/** Actors whose metonyms are, by way of others, their own names: A stands for B, and B for A. */
function metonymCircles(actors: readonly Actor[], byName: ReadonlyMap<string, readonly ActorName[]>): FileFinding[] {
  const next = new Map(actors.map((actor) => [actor, bearersOf(actor, byName)]));
  const settled = new Set<Actor>();
  const findings: FileFinding[] = [];
  for (const actor of actors) {
    // Depth first, with the way here: what is on it and comes again is a circle.
    const way: { readonly actor: Actor; next: number }[] = settled.has(actor) ? [] : [{ actor, next: 0 }];
    const onWay = new Set(way.map((step) => step.actor));
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const other = next.get(step.actor)?.[step.next++];
      if (other === undefined) {
        settled.add(step.actor);
        onWay.delete(step.actor);
        way.pop();
      } else if (onWay.has(other)) findings.push(problem(step.actor, 'actor.invalid', inCircle(step.actor, other)));
      else if (!settled.has(other)) {
        way.push({ actor: other, next: 0 });
        onWay.add(other);
      }
    }
  }
  return findings;
}

function inCircle(actor: Actor, other: Actor): string {
  return `“${actor.name}” has a name of “${other.name}” in “standsFor”, which leads back to it; drop one of the two.`;
}

/** The other actors that bear a metonym of this one as a name or alias. */
function bearersOf(actor: Actor, byName: ReadonlyMap<string, readonly ActorName[]>): Actor[] {
  const bearers = actor.standsFor.flatMap((text) => byName.get(nameKey(text)) ?? []);
  return [
    ...new Set(
      bearers.filter(({ kind, actor: other }) => kind !== 'metonym' && other !== actor).map((name) => name.actor),
    ),
  ];
}

/** What an actor claims, where it is written. */
interface Claim extends Span {
  readonly actor: Actor;
}

function byItsId(actor: Actor): Claim {
  return { actor, ...actor.idSpan };
}

function collision(first: Claim, second: Claim, what: string): FileFinding[] {
  const say = ({ actor, start, end }: Claim, { actor: other, ...place }: Claim): FileFinding => ({
    ...problem(
      actor,
      'actor.duplicate-alias',
      `Two actors claim ${what}: “${actor.id}” here and “${other.id}” in ${fileOf(other)}. Make it a weakAlias in one of them, or drop it.`,
    ),
    start,
    end,
    related: [relatedTo(other, place, what)],
  });
  return [say(second, first), say(first, second)];
}

function relatedTo({ id, uri }: Actor, { start, end }: Span, what: string): RelatedPlace {
  return { uri, start, end, message: `“${id}” claims ${what} here too.` };
}

function problem(actor: Actor, code: FileFinding['code'], message: string): FileFinding {
  return { uri: actor.uri, code, severity: 'warning', message, ...actor.idSpan };
}

function fileOf({ uri }: Actor): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
