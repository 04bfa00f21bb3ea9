import type { FileFinding } from '../finding.ts';
import { groupBy } from '../groupBy.ts';
import { type Sentence, sentence, told } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import type { Actor } from './actor.ts';
import { type ActorName, nameKey } from './actorNames.ts';
import type { NamePlace } from './namePlaces.ts';

/** Names that two actors claim as theirs alone; each finding stands on the name, where `places` has it, and names the other place. */
export function doubleNames(
  groups: ReadonlyMap<string, readonly ActorName[]>,
  places: readonly NamePlace[],
): FileFinding[] {
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
    return [...rivals.values()].flatMap((name) => collision(claimOf(first!), claimOf(name), sameName(name.text)));
  });
}

/** Events that are, by way of others, part of themselves. */
export function circles(actors: readonly Actor[], byId: ReadonlyMap<string, Actor>): FileFinding[] {
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
      problem(
        at!,
        'actor.invalid',
        sentence`“${at!.name}” is part of itself; change “partOf” here or in ${at!.partOf!}.`,
      ),
    ];
  });
}

/** Actors whose metonyms are, by way of others, their own names: A stands for B, and B for A. */
export function metonymCircles(
  actors: readonly Actor[],
  byName: ReadonlyMap<string, readonly ActorName[]>,
): FileFinding[] {
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

function inCircle(actor: Actor, other: Actor): Sentence {
  return sentence`“${actor.name}” has a name of “${other.name}” in “standsFor”, which leads back to it; drop one of the two.`;
}

/** The actors that bear a metonym of this one as a name or alias; itself, where it stands for its own name. */
function bearersOf(actor: Actor, byName: ReadonlyMap<string, readonly ActorName[]>): Actor[] {
  const bearers = actor.standsFor.flatMap((text) => byName.get(nameKey(text)) ?? []);
  return [...new Set(bearers.filter(({ kind }) => kind !== 'metonym').map((name) => name.actor))];
}

/** What an actor claims, where it is written. */
interface Claim extends Span {
  readonly actor: Actor;
}

/** Two actors with one id: a finding on each. */
export function doubleId(first: Actor, second: Actor): FileFinding[] {
  return collision(byItsId(first), byItsId(second), sameId);
}

function byItsId(actor: Actor): Claim {
  return { actor, ...actor.idSpan };
}

/** What two claims are about, said of one actor, of the other, and at the other's place. */
interface Rivalry {
  said(actor: Actor, other: Actor): Sentence;
  there(other: Actor): Sentence;
}

const sameId: Rivalry = {
  said: (actor, other) =>
    sentence`Two actors have the id “${actor.id}”: “${actor.name}” here and “${other.name}” in ${fileOf(other)}. Give one of them another.`,
  there: (other) => sentence`“${other.name}” has the id “${other.id}” here too.`,
};

function sameName(text: string): Rivalry {
  return {
    said: (actor, other) =>
      sentence`Two actors claim the name “${text}”: “${actor.id}” here and “${other.id}” in ${fileOf(other)}. Make it a weakAlias in one of them, or drop it.`,
    there: (other) => sentence`“${other.id}” claims the name “${text}” here too.`,
  };
}

function collision(first: Claim, second: Claim, rivalry: Rivalry): FileFinding[] {
  const say = ({ actor, start, end }: Claim, { actor: other, ...place }: Claim): FileFinding => ({
    ...problem(actor, 'actor.duplicate-alias', rivalry.said(actor, other)),
    start,
    end,
    related: [{ uri: other.uri, ...place, ...told(rivalry.there(other)) }],
  });
  return [say(second, first), say(first, second)];
}

function problem(actor: Actor, code: FileFinding['code'], said: Sentence): FileFinding {
  return { uri: actor.uri, code, severity: 'warning', ...told(said), ...actor.idSpan };
}

function fileOf({ uri }: Actor): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
