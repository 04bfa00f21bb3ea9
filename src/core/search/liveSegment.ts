import type { Source } from '../corpus/source.ts';
import { dateNumber } from './filters.ts';
import type { Pace } from './pace.ts';
import { Dictionary, type SegmentData, type WordRange } from './segment.ts';
import { primaryLanguage, stemLanguage } from './stem.ts';
import { termsOf } from './terms.ts';

/** Arrays as long as the segment has passages, for one evaluation at a time, all zero between evaluations; and sums kept for beginnings of words. */
export interface Scratch {
  readonly sums: Float32Array;
  readonly fields: Uint8Array;
  readonly stage: Uint8Array;
  readonly touched: Uint32Array;
  /** See `startSums`. */
  readonly starts: Map<string, Uint8ClampedArray>;
  /** By word, once slips were looked for: the set of its letters, see `nearWords`. */
  letters?: Int32Array;
  /** The numbers of the sources by date, see `offerNewest`, once they were asked for. */
  newestFirst?: Uint32Array;
}

/** What has gone from a segment since it was built, as it is stored. */
export interface StoredGone {
  /** By number. */
  readonly sources: readonly number[];
  /** Pairs of a word and in how many of the gone passages it was. */
  readonly frequencies: readonly number[];
}

/** What has gone from a segment since it was built. */
interface Gone {
  readonly uris: ReadonlySet<string>;
  /** By passage: 1 when its source is gone. */
  readonly tombstones: Uint8Array;
  /** By word: in how many of the gone passages it was. */
  readonly frequencies: ReadonlyMap<number, number>;
  readonly passages: number;
  readonly words: number;
}

/** A segment with its sources and what has gone from it. Immutable; `without` makes a new one that shares the index. */
export class LiveSegment {
  readonly data: SegmentData;
  readonly dictionary: Dictionary;
  /** By number, the gone ones too. */
  readonly sources: readonly Source[];
  readonly scratch: Scratch;
  /** By passage: the number of its source. */
  readonly sourceOf: Uint32Array;
  /** By source, see `dateNumber`. */
  readonly dates: Float64Array;
  readonly #gone: Gone | undefined;
  readonly #allWords: number;

  private constructor(
    from: Pick<LiveSegment, 'data' | 'sources' | 'scratch' | 'sourceOf' | 'dates'>,
    allWords: number,
    gone?: Gone,
  ) {
    this.data = from.data;
    this.sources = from.sources;
    this.scratch = from.scratch;
    this.sourceOf = from.sourceOf;
    this.dates = from.dates;
    this.dictionary = new Dictionary(from.data);
    this.#gone = gone;
    this.#allWords = allWords;
  }

  /** A segment as it was built from `sources`; `dates` of them, where they are known. */
  static of(data: SegmentData, sources: readonly Source[], known?: Float64Array): LiveSegment {
    const size = data.tiers.length;
    const scratch: Scratch = {
      sums: new Float32Array(size),
      fields: new Uint8Array(size),
      stage: new Uint8Array(size),
      touched: new Uint32Array(size),
      starts: new Map<string, Uint8ClampedArray>(),
    };
    const sourceOf = new Uint32Array(size);
    for (let source = 0; source < sources.length; source++)
      sourceOf.fill(source, data.firstPassage[source], data.firstPassage[source + 1]);
    const dates = known ?? Float64Array.from(sources, ({ metadata }) => dateNumber(metadata.item.issued));
    let words = 0;
    for (let passage = 0; passage < size; passage++) words += data.lengths[passage]!;
    return new LiveSegment({ data, sources, scratch, sourceOf, dates }, words);
  }

  /** The number of passages, gone ones left out. */
  get passages(): number {
    return this.data.tiers.length - (this.#gone?.passages ?? 0);
  }

  /** The number of words of its passages, gone ones left out. */
  get words(): number {
    return this.#allWords - (this.#gone?.words ?? 0);
  }

  /** By passage: 1 when it is gone; `undefined` when none is. */
  get tombstones(): Uint8Array | undefined {
    return this.#gone?.tombstones;
  }

  get liveSources(): readonly Source[] {
    const gone = this.#gone;
    return gone ? this.sources.filter(({ uri }) => !gone.uris.has(uri)) : this.sources;
  }

  /** In how many passages the words stand, counted for each word. */
  frequency({ from, to }: WordRange): number {
    const { frequencies } = this.data;
    let sum = 0;
    for (let word = from; word < to; word++) sum += frequencies[word]!;
    const gone = this.#gone?.frequencies;
    if (!gone) return sum;
    if (to - from < gone.size) for (let word = from; word < to; word++) sum -= gone.get(word) ?? 0;
    else for (const [word, count] of gone) if (word >= from && word < to) sum -= count;
    return sum;
  }

  /** The text of a passage, by its number in the segment. */
  textOf(passage: number): string {
    const number = this.sourceOf[passage]!;
    const source: Source & { textOf?(index: number): string } = this.sources[number]!;
    const index = passage - this.data.firstPassage[number]!;
    return source.textOf ? source.textOf(index) : source.passages[index]!.text;
  }

  /** What has gone, to be stored; `undefined` when nothing has. */
  get gone(): StoredGone | undefined {
    const gone = this.#gone;
    if (!gone) return undefined;
    const sources = [...this.sources.keys()].filter((number) => gone.uris.has(this.sources[number]!.uri));
    return { sources, frequencies: [...gone.frequencies].flat() };
  }

  /** This segment, of which nothing has gone, without what had gone from it when it was stored. */
  withGone({ sources, frequencies: pairs }: StoredGone): LiveSegment {
    const { firstPassage, lengths } = this.data;
    const tombstones = new Uint8Array(this.data.tiers.length);
    for (const source of sources) tombstones.fill(1, firstPassage[source]!, firstPassage[source + 1]!);
    const frequencies = new Map<number, number>();
    for (let at = 0; at < pairs.length; at += 2) frequencies.set(pairs[at]!, pairs[at + 1]!);
    const dead = tombstones.reduce((sum, gone) => sum + gone, 0);
    const words = tombstones.reduce((sum, gone, passage) => sum + gone * lengths[passage]!, 0);
    const uris = new Set(sources.map((source) => this.sources[source]!.uri));
    return new LiveSegment(this, this.#allWords, { uris, tombstones, frequencies, passages: dead, words });
  }

  /** The segment without the sources of these URIs; itself when it has none of them. Reads them once more, in slices. Rejects only when cancelled. */
  async without(uris: ReadonlySet<string>, pace: Pace): Promise<LiveSegment> {
    const going = this.liveSources.filter(({ uri }) => uris.has(uri));
    if (going.length === 0) return this;
    const before = this.#gone;
    const tombstones = before?.tombstones.slice() ?? new Uint8Array(this.data.tiers.length);
    const frequencies = new Map(before?.frequencies);
    let passages = before?.passages ?? 0;
    let words = before?.words ?? 0;
    for (const [source, { uri }] of this.sources.entries()) {
      if (!uris.has(uri) || before?.uris.has(uri)) continue;
      const first = this.data.firstPassage[source]!;
      const end = this.data.firstPassage[source + 1]!;
      tombstones.fill(1, first, end);
      passages += end - first;
      for (let passage = first; passage < end; passage++) {
        words += this.data.lengths[passage]!;
        this.#countWords(this.textOf(passage), source, frequencies);
        if (pace.due) await pace.rest();
      }
    }
    const gone = new Set([...(before?.uris ?? []), ...going.map(({ uri }) => uri)]);
    return new LiveSegment(this, this.#allWords, { uris: gone, tombstones, frequencies, passages, words });
  }

  #countWords(text: string, source: number, frequencies: Map<number, number>): void {
    for (const form of new Set(termsOf(text).map((term) => term.form))) {
      const word = this.#wordOf(form, source);
      if (word !== undefined) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    }
  }

  #wordOf(form: string, source: number): number | undefined {
    const { languages, languageOf } = this.data;
    const language = stemLanguage(primaryLanguage(this.sources[source]!.metadata.item.language), form);
    const { from, to } = this.dictionary.exact(form);
    for (let word = from; word < to; word++) if (languages[languageOf[word]!] === language) return word;
    return undefined;
  }
}
