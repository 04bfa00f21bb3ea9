import type { FileFinding } from '../finding.ts';
import { groupBy } from '../groupBy.ts';
import type { Actor, NameKind } from './actor.ts';
import { type ActorName, nameKey, namesOf } from './actorNames.ts';
import { circles, doubleId, doubleNames, metonymCircles } from './conflicts.ts';
import type { NamePlace } from './namePlaces.ts';

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
      if (first) findings.push(...doubleId(first, actor));
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
