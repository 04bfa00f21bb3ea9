import type { Passage, PassageKind, Source } from '../corpus/source.ts';
import type { Collected } from './collected.ts';
import type { Pace } from './pace.ts';
import type { SegmentData } from './segment.ts';
import { encode } from './segmentEncoder.ts';
import { primaryLanguage, stemLanguage } from './stem.ts';
import { eachTerm, formOf } from './terms.ts';

/** Body is evidence; titles and headings are context; clutter comes last. */
const tierOf: Readonly<Record<PassageKind, number>> = { body: 0, title: 1, heading: 1, clutter: 2 };

/** Room is made for so many words a passage; more makes it grow. */
const wordsExpected = 48;

/** Indexes `sources` in slices. Rejects only when cancelled. */
export async function buildSegment(sources: readonly Source[], pace: Pace): Promise<SegmentData> {
  const collector = new Collector(sources);
  for (const source of sources)
    for (const passage of collector.begin(source)) {
      collector.add(passage);
      if (pace.due) await pace.rest();
    }
  return encode(collector.collected(), pace);
}

class Collector {
  readonly #words: { form: string; language: string }[] = [];
  readonly #byForm = new Map<string, number>();
  /** By the source's language: words as they are written. */
  readonly #byLanguage = new Map<string, Map<string, number>>();
  readonly #runs: number[] = [];
  readonly #firstToken: Uint32Array;
  readonly #firstPassage: Uint32Array;
  readonly #lengths: Uint16Array;
  readonly #tiers: Uint8Array;
  #tokens: Uint32Array;
  #length = 0;
  #source = 0;
  #passage = 0;
  #language = '';
  #written = new Map<string, number>();

  constructor(sources: readonly Source[]) {
    const passages = sources.reduce((sum, source) => sum + countOf(source), 0);
    this.#tokens = new Uint32Array(16 + passages * wordsExpected);
    this.#firstToken = new Uint32Array(passages + 1);
    this.#firstPassage = new Uint32Array(sources.length + 1);
    this.#lengths = new Uint16Array(passages);
    this.#tiers = new Uint8Array(passages);
  }

  /** The passages to add next. */
  begin({ metadata, passages }: Source): readonly Passage[] {
    this.#language = primaryLanguage(metadata.item.language);
    const written = this.#byLanguage.get(this.#language) ?? new Map();
    this.#byLanguage.set(this.#language, written);
    this.#written = written;
    this.#addField(metadata.item.title, this.#passage, passages.length);
    for (let from = 0, to = 0; from < passages.length; from = to) {
      const { section } = passages[from]!;
      while (to < passages.length && passages[to]!.section === section) to++;
      this.#addField(section, this.#passage + from, to - from);
    }
    this.#firstPassage[++this.#source] = this.#passage + passages.length;
    return passages;
  }

  add({ text, kind }: Passage): void {
    eachTerm(text, (start, end) => {
      const word = this.#word(text.slice(start, end));
      if (word === undefined) return;
      if (this.#length === this.#tokens.length) this.#grow();
      this.#tokens[this.#length++] = word;
    });
    this.#lengths[this.#passage] = Math.min(65535, this.#length - this.#firstToken[this.#passage]!);
    this.#tiers[this.#passage] = tierOf[kind];
    this.#firstToken[++this.#passage] = this.#length;
  }

  collected(): Collected {
    return {
      words: this.#words,
      tokens: this.#tokens.subarray(0, this.#length),
      firstToken: this.#firstToken,
      runs: this.#runs,
      firstPassage: this.#firstPassage,
      lengths: this.#lengths,
      tiers: this.#tiers,
    };
  }

  #addField(text: string | undefined, passage: number, length: number): void {
    if (text === undefined || length === 0) return;
    const words = new Set<number>();
    eachTerm(text, (start, end) => {
      const word = this.#word(text.slice(start, end));
      if (word !== undefined) words.add(word);
    });
    for (const word of words) this.#runs.push(word, passage, length);
  }

  /** The number of a word as it is written; `undefined` for one that folds to nothing. */
  #word(written: string): number | undefined {
    const known = this.#written.get(written);
    if (known !== undefined) return known;
    const form = formOf(written);
    if (form === '') return undefined;
    const language = stemLanguage(this.#language, form);
    const key = `${language} ${form}`;
    let word = this.#byForm.get(key);
    if (word === undefined) {
      word = this.#words.length;
      this.#words.push({ form, language });
      this.#byForm.set(key, word);
    }
    this.#written.set(written, word);
    return word;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#tokens.length * 2);
    larger.set(this.#tokens);
    this.#tokens = larger;
  }
}

/** The number of passages; a stored source knows it without reading them. */
function countOf(source: Source & { readonly size?: number }): number {
  return source.size ?? source.passages.length;
}
