import type { Actor } from '../actors/actor.ts';
import { nameKey, namesOf } from '../actors/actorNames.ts';
import type { NamePlace } from '../actors/namePlaces.ts';
import { groupBy } from '../groupBy.ts';
import type { LoadedActorFile } from './loadActors.ts';

/** More actors than this have nothing to do with one file that a writer could mend there. */
const mostNeighbours = 2000;

/** What of the saved actor files one file can be at odds with, so that it is checked without reading all of them again. Immutable. */
export class ActorNeighbours {
  readonly #byId: ReadonlyMap<string, readonly Actor[]>;
  readonly #byName: ReadonlyMap<string, readonly Actor[]>;
  readonly #places: ReadonlyMap<Actor, readonly NamePlace[]>;

  constructor(files: readonly LoadedActorFile[]) {
    const actors = files.flatMap((file) => file.actors);
    this.#byId = groupBy(actors, ({ id }) => id);
    const byName = groupBy(actors.flatMap(namesOf), ({ text }) => nameKey(text));
    this.#byName = new Map([...byName].map(([key, names]) => [key, names.map(({ actor }) => actor)]));
    this.#places = groupBy(
      files.flatMap(({ namePlaces }) => namePlaces),
      ({ actor }) => actor,
    );
  }

  /** Whether a file other than `uri` has an actor with this id. */
  has(id: string, uri: string): boolean {
    return (this.#byId.get(id) ?? []).some((actor) => actor.uri !== uri);
  }

  /** Actors of other files than `uri` that share an id or a name with one of `own`, and those they are part of or stand for, with where their names are written. */
  of(own: readonly Actor[], uri: string): Pick<LoadedActorFile, 'actors' | 'namePlaces'> {
    const found = new Set<Actor>();
    const next: Actor[] = [];
    const add = (actors: readonly Actor[] = []) => {
      for (const actor of actors) {
        if (actor.uri === uri || found.has(actor) || found.size >= mostNeighbours) continue;
        found.add(actor);
        next.push(actor);
      }
    };
    for (const actor of own) {
      add(this.#byId.get(actor.id));
      for (const { text } of namesOf(actor)) add(this.#byName.get(nameKey(text)));
      add(this.#byId.get(actor.partOf ?? ''));
    }
    for (let actor = next.pop(); actor; actor = next.pop()) {
      for (const text of actor.standsFor) add(this.#byName.get(nameKey(text)));
      add(this.#byId.get(actor.partOf ?? ''));
    }
    return { actors: [...found], namePlaces: [...found].flatMap((actor) => this.#places.get(actor) ?? []) };
  }
}
