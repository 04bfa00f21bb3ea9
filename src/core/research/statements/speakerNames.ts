import { type ActorNames, actorNamed } from '../../quotations/statements/speakers.ts';

/** Which actors the names of speakers mean now; looked up once while the actors stay the same. */
export class SpeakerNames {
  readonly #actors: () => ActorNames;
  #knownFor: ActorNames | undefined;
  #known = new Map<string, string | undefined>();

  /** `actors` gives the names that count now, another object whenever they have changed. */
  constructor(actors: () => ActorNames) {
    this.#actors = actors;
  }

  /** The names that count now: another object whenever an answer may be another. */
  get version(): object {
    return this.#actors();
  }

  /** The id of the one actor that bears the name. */
  readonly actorOf = (name: string): string | undefined => {
    const actors = this.#actors();
    if (actors !== this.#knownFor) this.#known = new Map();
    this.#knownFor = actors;
    const known = this.#known.get(name);
    if (known !== undefined || this.#known.has(name)) return known;
    const found = actorNamed(name, actors);
    this.#known.set(name, found);
    return found;
  };

  /** What stands for a speaker in filters: the id of the actor, else the name. */
  valueOf(name: string): string {
    return this.actorOf(name) ?? name;
  }
}
