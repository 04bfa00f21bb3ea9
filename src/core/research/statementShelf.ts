import type { Passage, Source } from '../corpus/source.ts';
import type { ActorNames } from '../quotations/statements/speakers.ts';
import { type PackedStatements, statementsAt, unpack } from './statements/packed.ts';
import type { PlacedStatement } from './statements/placed.ts';
import { statementReading } from './statements/readStatements.ts';
import { SpeakerNames } from './statements/speakerNames.ts';

export type { PlacedStatement } from './statements/placed.ts';

/** So many sources whose statements were asked for last are kept with all their words. */
const mostWhole = 32;

/** What is said in the sources and by whom, kept packed as long as a source stays the same. Whoever asks for a source that nobody has read yet has it read at once. */
export class StatementShelf {
  readonly names: SpeakerNames;
  readonly #packed = new WeakMap<Source, PackedStatements>();
  /** The last one asked for comes last. */
  readonly #whole = new Map<Source, readonly PlacedStatement[]>();
  #wholeFor: object | undefined;

  /** `actors` gives the names that count now. */
  constructor(actors: () => ActorNames) {
    this.names = new SpeakerNames(actors);
  }

  /** All statements of a source, in its order. */
  of(source: Source): readonly PlacedStatement[] {
    if (this.#wholeFor !== this.names.version) this.#whole.clear();
    this.#wholeFor = this.names.version;
    const found = this.#whole.get(source) ?? unpack(source, this.#read(source), this.names.actorOf);
    this.#whole.delete(source);
    this.#whole.set(source, found);
    if (this.#whole.size > mostWhole) this.#whole.delete(this.#whole.keys().next().value!);
    return found;
  }

  /** The statements of a passage, in its order. */
  inPassage(source: Source, passage: Passage): readonly PlacedStatement[] {
    const index = source.passages.findIndex(({ id }) => id === passage.id);
    return index < 0 ? [] : this.at(source, index);
  }

  /** The statements of passage `index` of a source. */
  at(source: Source, index: number): readonly PlacedStatement[] {
    const packed = this.#read(source);
    const [from, to] = statementsAt(packed, index);
    const wanted = Array.from({ length: to - from }, (_, at) => from + at);
    return wanted.length === 0 ? [] : unpack(source, packed, this.names.actorOf, wanted);
  }

  /** The statements of a source if it was read. */
  packed(source: Source): PackedStatements | undefined {
    return this.#packed.get(source);
  }

  /** Takes what was read of a source. */
  put(source: Source, packed: PackedStatements): void {
    this.#packed.set(source, packed);
  }

  #read(source: Source): PackedStatements {
    const known = this.#packed.get(source);
    if (known) return known;
    const reading = statementReading(source);
    let step = reading.next();
    while (!step.done) step = reading.next();
    this.#packed.set(source, step.value);
    return step.value;
  }
}
