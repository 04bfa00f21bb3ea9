import type { Passage, Source } from '../../corpus/source.ts';
import type { SourceStamp } from '../../corpus/stamp.ts';
import { readOr } from './blocks.ts';
import { xxHash32 } from './checksum.ts';
import { DamagedIndex } from './damagedIndex.ts';
import type { Section, Sections } from './segmentLayout.ts';
import { type PassageRows, type SourceRecord, StoredPassage } from './sourceRecord.ts';

/** The sections that sources are read from. */
export interface SourceSections
  extends Pick<Sections, 'records' | 'recordAt' | 'texts' | 'textAt' | 'firstPassage' | 'sums' | 'stamps'> {
  /** What the last queries read: while it is here it need not be read again. */
  readonly recent: Recent;
}

/** Keeps hold of the last values it was given. */
export class Recent {
  readonly #values: unknown[] = [];
  readonly #most: number;
  #at = 0;

  constructor(most: number) {
    this.#most = most;
  }

  keep(value: unknown): void {
    this.#values[this.#at] = value;
    this.#at = (this.#at + 1) % this.#most;
  }
}

/** Numbers kept of the stamp of a source; a file that is not there has NaN. */
export const stampNumbers = 4;
/** By source: the checksums of its record, its rows and its texts. */
export const sumsOfSource = 3;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A source in a stored segment. What it holds is read from there when it is asked for, and not kept for long, except the record. */
export class StoredSource implements Source {
  readonly uri: string;
  readonly #sections: SourceSections;
  readonly #number: number;
  #record: SourceRecord | undefined;
  #passages: WeakRef<readonly Passage[]> | undefined;
  #texts: WeakRef<Uint8Array> | undefined;

  constructor(uri: string, number: number, sections: SourceSections) {
    this.uri = uri;
    this.#sections = sections;
    this.#number = number;
  }

  get sidecar() {
    return this.record.sidecar;
  }

  get textHome() {
    return this.record.textHome;
  }

  get metadata() {
    return this.record.metadata;
  }

  /** Throws `DamagedIndex` when it has changed since it was written. */
  get record(): SourceRecord {
    this.#record ??= JSON.parse(decoder.decode(this.#part(0)));
    return this.#record!;
  }

  /** Throws `DamagedIndex` when they have changed since they were written. */
  get passages(): readonly Passage[] {
    const known = this.#passages?.deref();
    if (known) return known;
    const { sections, rows }: PassageRows = JSON.parse(decoder.decode(this.#part(1)));
    const passages = rows.map((row, index) => new StoredPassage(this.uri, row, sections, () => this.textOf(index)));
    this.#passages = new WeakRef(passages);
    this.#sections.recent.keep(passages);
    return passages;
  }

  /** The number of its passages. */
  get size(): number {
    const { firstPassage } = this.#sections;
    return firstPassage[this.#number + 1]! - firstPassage[this.#number]!;
  }

  /** What its files looked like when it was read; `undefined` when nobody looked. */
  get stamp(): SourceStamp | undefined {
    const at = this.#number * stampNumbers;
    const [size, modified, sidecarSize, sidecarModified] = this.#sections.stamps.subarray(at, at + stampNumbers);
    if (Number.isNaN(modified)) return undefined;
    const file = { size: size!, modified: modified! };
    return Number.isNaN(sidecarModified)
      ? { file }
      : { file, sidecar: { size: sidecarSize!, modified: sidecarModified! } };
  }

  /** The text of its passage `index`. Throws `DamagedIndex` when the texts have changed since they were written. */
  textOf(index: number): string {
    const { textAt, firstPassage } = this.#sections;
    const first = firstPassage[this.#number]!;
    const from = textAt[first]!;
    const bytes = this.#texts?.deref() ?? this.#keptTexts();
    return decoder.decode(bytes.subarray(textAt[first + index]! - from, textAt[first + index + 1]! - from));
  }

  /** Compares all its checksums. Throws `DamagedIndex` when one differs. */
  check(): void {
    this.#part(0);
    this.#part(1);
    this.#readTexts();
  }

  #keptTexts(): Uint8Array {
    const bytes = this.#readTexts();
    this.#sections.recent.keep(bytes);
    return bytes;
  }

  #part(which: 0 | 1): Uint8Array {
    const { records, recordAt } = this.#sections;
    const at = this.#number * 2 + which;
    return this.#sound(records, recordAt[at]!, recordAt[at + 1]!, which);
  }

  #readTexts(): Uint8Array {
    const { texts, textAt, firstPassage } = this.#sections;
    const [first, end] = [firstPassage[this.#number]!, firstPassage[this.#number + 1]!];
    const bytes = this.#sound(texts, textAt[first]!, textAt[end]!, 2);
    this.#texts = new WeakRef(bytes);
    return bytes;
  }

  #sound(section: Section, start: number, end: number, sum: 0 | 1 | 2): Uint8Array {
    const bytes = readOr(section, start, end);
    if (xxHash32(bytes) !== this.#sections.sums[this.#number * sumsOfSource + sum]) throw new DamagedIndex();
    return bytes;
  }
}
