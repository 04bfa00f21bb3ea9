import type { Clock, IndexStorage } from '../../ports.ts';
import { Pace } from '../../search/pace.ts';
import { xxHash32 } from '../../search/store/checksum.ts';
import { Utf8Writer } from '../../search/store/utf8Writer.ts';
import type { PackedStatements } from './packed.ts';

/** The statements of a source as they are stored. */
export interface StoredStatements {
  readonly uri: string;
  /** Stands for what they were read from: with another one they are of no use. */
  readonly mark: string;
  readonly packed: PackedStatements;
}

type Row = readonly [
  uri: string,
  mark: string,
  language: string,
  names: readonly string[],
  numbers: readonly number[],
  details: string,
];

const blob = 'statements.txt';
const newline = 10;
/** In bytes: the checksum of the line in hexadecimal, and a space. */
const sumLength = 9;

/** Keeps statements beside the stored index: a line for each source, with a checksum of its own, so that a damaged one costs only that source. */
export class StatementStore {
  readonly #storage: IndexStorage;
  readonly #build: string;
  readonly #clock: Clock;

  /** `build` stands for the program that reads statements; those of another one are not used. */
  constructor(storage: IndexStorage, build: string, clock: Clock) {
    this.#storage = storage;
    this.#build = build;
    this.#clock = clock;
  }

  /** What is stored, by URI; what is damaged is left out. In slices. Rejects when storage does, or when cancelled. */
  async load(signal?: AbortSignal): Promise<Map<string, StoredStatements>> {
    const known = new Map<string, StoredStatements>();
    const bytes = await this.#storage.read(blob);
    const head = new TextEncoder().encode(this.#head);
    if (!bytes || !head.every((byte, index) => bytes[index] === byte)) return known;
    const pace = new Pace(this.#clock, signal);
    for (let from = head.length; from < bytes.length; ) {
      const end = bytes.indexOf(newline, from);
      if (end < 0) break;
      const row = rowIn(bytes.subarray(from, end));
      if (row) known.set(row.uri, row);
      from = end + 1;
      if (pace.due) await pace.rest();
    }
    return known;
  }

  /** Stores `all` in place of what was stored; in slices. Rejects when storage does. */
  async save(all: Iterable<StoredStatements>): Promise<void> {
    const pace = new Pace(this.#clock);
    const encoder = new TextEncoder();
    const writer = new Utf8Writer(1 << 16);
    writer.write(this.#head);
    for (const { uri, mark, packed } of all) {
      const { language, names, numbers, details } = packed;
      const json = JSON.stringify([uri, mark, language, names, [...numbers], details] satisfies Row);
      writer.write(`${xxHash32(encoder.encode(json)).toString(16).padStart(8, '0')} ${json}\n`);
      if (pace.due) await pace.rest();
    }
    await this.#storage.write(blob, [writer.bytes()]);
  }

  get #head(): string {
    return `${JSON.stringify(this.#build)}\n`;
  }
}

/** The statements of a line; `undefined` when it is damaged. */
function rowIn(line: Uint8Array): StoredStatements | undefined {
  const json = line.subarray(sumLength);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  if (decoder.decode(line.subarray(0, sumLength)) !== `${xxHash32(json).toString(16).padStart(8, '0')} `)
    return undefined;
  const [uri, mark, language, names, numbers, details]: Row = JSON.parse(decoder.decode(json));
  return { uri, mark, packed: { language, names, numbers: Uint32Array.from(numbers), details } };
}
