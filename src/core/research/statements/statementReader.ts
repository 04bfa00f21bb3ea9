import type { Source } from '../../corpus/source.ts';
import type { SourceStamp } from '../../corpus/stamp.ts';
import type { Clock } from '../../ports.ts';
import { Pace } from '../../search/pace.ts';
import type { StatementShelf } from '../statementShelf.ts';
import type { PackedStatements } from './packed.ts';
import { recordMark, statementReading } from './readStatements.ts';
import type { StatementStore, StoredStatements } from './statementStore.ts';

/** What the reader needs of the rest. */
export interface StatementReaderParts {
  readonly shelf: StatementShelf;
  /** The sources there are now. */
  sources(): readonly Source[];
  /** What the files of a source looked like when it was read. */
  stampOf(source: Source): SourceStamp | undefined;
  readonly clock: Clock;
  /** Resolves when nothing is being taken in that somebody waits for; never rejects. */
  quiet(): Promise<unknown>;
  /** Absent where nothing is kept. */
  readonly store?: StatementStore;
  /** Hears that all sources are read again; `fresh` when some had to be read and are not stored yet. */
  through(fresh: boolean): void;
}

/** Reads what is said in the sources, in slices, while nothing else is done, and takes from storage what was read before. */
export class StatementReader {
  readonly #parts: StatementReaderParts;
  /** What was stored, until the first reading is through. */
  #stored: ReadonlyMap<string, StoredStatements> | undefined;
  #reading: Promise<void> | undefined;
  #again = false;
  #left = 0;

  constructor(parts: StatementReaderParts) {
    this.#parts = parts;
  }

  /** How many sources are not read yet. */
  get left(): number {
    return this.#left;
  }

  /** Resolves when all sources are read; never rejects. */
  get settled(): Promise<void> {
    return this.#reading ?? Promise.resolve();
  }

  /** Begins to read the sources that nobody has read; to be called whenever sources have changed. */
  look(): void {
    const { shelf, sources } = this.#parts;
    this.#left = sources().filter((source) => !shelf.packed(source)).length;
    this.#again = true;
    this.#reading ??= this.#readAll();
  }

  /** Stores what is read by now, and what was stored and is still to be taken up; in slices. Rejects when storage does. */
  async save(): Promise<void> {
    if (this.#reading && this.#stored === undefined) return;
    await this.#parts.store?.save(this.#toStore());
  }

  async #readAll(): Promise<void> {
    const { store, through, clock, shelf, sources } = this.#parts;
    await clock.pause();
    // What cannot be loaded is read.
    this.#stored ??= (await store?.load().catch(() => undefined)) ?? new Map();
    const pace = new Pace(clock);
    let fresh = false;
    while (this.#again) {
      this.#again = false;
      for (const source of sources()) {
        if (this.#again) break;
        if (shelf.packed(source)) continue;
        await this.#parts.quiet();
        if (await this.#readOne(source, pace)) fresh = true;
        this.#left--;
      }
    }
    this.#stored = new Map();
    this.#left = 0;
    this.#reading = undefined;
    through(fresh);
  }

  /** Resolves to whether the source had to be read. One that is damaged in storage is passed over: it is about to be read anew. */
  async #readOne(source: Source, pace: Pace): Promise<boolean> {
    try {
      const stored = this.#storedOf(source);
      this.#parts.shelf.put(source, stored ?? (await this.#packedOf(source, pace)));
      await pace.breathe();
      return stored === undefined;
    } catch {
      return false;
    }
  }

  #storedOf(source: Source): PackedStatements | undefined {
    const stored = this.#stored?.get(source.uri);
    return stored && stored.mark === this.#markOf(source) ? stored.packed : undefined;
  }

  async #packedOf(source: Source, pace: Pace): Promise<PackedStatements> {
    const reading = statementReading(source);
    for (let step = reading.next(); ; step = reading.next()) {
      if (step.done) return step.value;
      if (!pace.due) continue;
      await pace.rest();
      await this.#parts.quiet();
    }
  }

  *#toStore(): Iterable<StoredStatements> {
    for (const source of this.#parts.sources()) {
      const mark = this.#markOf(source);
      const packed = this.#parts.shelf.packed(source) ?? this.#storedOf(source);
      if (mark !== undefined && packed) yield { uri: source.uri, mark, packed };
    }
  }

  /** What stands for the state of a source; `undefined` when nobody looked at its files. */
  #markOf(source: Source): string | undefined {
    const stamp = this.#parts.stampOf(source);
    if (!stamp) return undefined;
    const files = [stamp.file, stamp.sidecar].flatMap((file) => (file ? [file.size, file.modified] : []));
    return `${files.join(' ')} ${recordMark(source)}`;
  }
}
