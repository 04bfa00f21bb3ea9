import type { Source } from '../../corpus/source.ts';
import { tokenize } from '../../text/tokens.ts';
import type { StatementShelf } from '../statementShelf.ts';
import { countOf, speakerNumber } from './packed.ts';

/** A name of somebody who speaks and is no known actor. */
export interface UnknownSpeaker {
  readonly name: string;
  /** The folded words of the name. */
  readonly words: readonly string[];
}

interface Known {
  readonly sourcesOf: ReadonlyMap<string, readonly Source[]>;
  readonly unknown: readonly UnknownSpeaker[];
}

/** Who speaks in which sources. A speaker is the id of an actor, else a name. Made when somebody asks, and anew after `forget`. */
export class SpeakerIndex {
  readonly #sources: () => readonly Source[];
  readonly #shelf: StatementShelf;
  #known: Known | undefined;

  constructor(sources: () => readonly Source[], shelf: StatementShelf) {
    this.#sources = sources;
    this.#shelf = shelf;
  }

  /** To be called when sources, what is read of them, or actors have changed. */
  forget(): void {
    this.#known = undefined;
  }

  /** The sources in which somebody speaks, in the order of the corpus. */
  sourcesOf(speaker: string): readonly Source[] {
    return this.#made.sourcesOf.get(speaker) ?? [];
  }

  /** Those who speak and are no known actors. */
  get unknown(): readonly UnknownSpeaker[] {
    return this.#made.unknown;
  }

  /** The numbers of the statements of `speakers` in a source. */
  numbersIn(source: Source, speakers: ReadonlySet<string>): number[] {
    const packed = this.#shelf.packed(source);
    if (!packed) return [];
    const named = packed.names.map((name) => speakers.has(this.#shelf.names.valueOf(name)));
    const found: number[] = [];
    for (let index = 0; index < countOf(packed); index++) if (named[speakerNumber(packed, index)]) found.push(index);
    return found;
  }

  get #made(): Known {
    this.#known ??= this.#make();
    return this.#known;
  }

  #make(): Known {
    const { names } = this.#shelf;
    const sourcesOf = new Map<string, Source[]>();
    for (const source of this.#sources())
      for (const name of this.#shelf.packed(source)?.names ?? []) {
        const value = names.valueOf(name);
        const list = sourcesOf.get(value);
        if (!list) sourcesOf.set(value, [source]);
        else if (list.at(-1) !== source) list.push(source);
      }
    const unknown = [...sourcesOf.keys()]
      .filter((name) => names.actorOf(name) === undefined && names.valueOf(name) === name)
      .map((name) => ({ name, words: tokenize(name).map(({ folded }) => folded) }));
    return { sourcesOf, unknown };
  }
}
