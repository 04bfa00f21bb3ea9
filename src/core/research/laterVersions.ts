import type { Corpus } from '../corpus/corpus.ts';
import type { DuplicateGroup } from '../corpus/duplicates.ts';
import { nameOf } from '../corpus/fileNames.ts';
import { isLaterSave, plainUrl } from '../corpus/kin.ts';
import { readerFor } from '../corpus/readers/byExtension.ts';
import type { Source } from '../corpus/source.ts';
import type { FileFinding } from '../finding.ts';
import type { Clock } from '../ports.ts';
import { Pace } from '../search/pace.ts';
import { asItIs, sentence, told } from '../text/sentence.ts';

/** Finds sources that are later saves of pages that are sources already, as when a page is saved into the corpus once more. */
export class LaterVersions {
  readonly #corpus: Corpus;
  readonly #clock: Clock;
  /** The addresses of sources, read once: the records of stored ones are not at hand. */
  readonly #addresses = new WeakMap<Source, string>();
  /** One for each later save, with the earlier one as its related place. */
  findings: readonly FileFinding[] = [];

  constructor(corpus: Corpus, clock: Clock) {
    this.#corpus = corpus;
    this.#clock = clock;
  }

  /** Looks among sources with one address and in `groups`, those with similar texts. Works in slices; resolves to whether anything else is found now. */
  async look(groups: readonly DuplicateGroup[]): Promise<boolean> {
    const pace = new Pace(this.#clock);
    const found = new Map<string, FileFinding>();
    for (const sources of [...(await this.#byAddress(pace)), ...groups.map((group) => this.#sourcesOf(group))]) {
      const [first, ...others] = [...sources].sort((a, b) => this.#savedAt(a) - this.#savedAt(b));
      for (const other of others) if (this.#isLater(other, first!)) found.set(other.uri, finding(other, first!));
      if (pace.due) await pace.rest();
    }
    const findings = [...found.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const isSame = JSON.stringify(findings) === JSON.stringify(this.findings);
    this.findings = findings;
    return !isSame;
  }

  async #byAddress(pace: Pace): Promise<Source[][]> {
    const groups = new Map<string, Source[]>();
    for (const source of this.#corpus.sources) {
      const address = this.#addressOf(source);
      if (address !== '') groups.set(address, [...(groups.get(address) ?? []), source]);
      if (pace.due) await pace.rest();
    }
    return [...groups.values()].filter(({ length }) => length > 1);
  }

  #sourcesOf({ uris }: DuplicateGroup): Source[] {
    return uris.map((uri) => this.#corpus.source(uri)).filter((source) => source !== undefined);
  }

  /** What has a key of its own is a source of its own. */
  #isLater(source: Source, earlier: Source): boolean {
    if (source.metadata.origins.id !== 'inferred' || readerFor(source.uri) !== readerFor(earlier.uri)) return false;
    const address = (each: Source) => this.#addressOf(each) || undefined;
    return (
      this.#savedAt(source) > this.#savedAt(earlier) &&
      isLaterSave(
        { sketch: this.#corpus.sketches.of(source), address: address(source) },
        { sketch: this.#corpus.sketches.of(earlier), address: address(earlier) },
      )
    );
  }

  #addressOf(source: Source): string {
    const known = this.#addresses.get(source);
    if (known !== undefined) return known;
    const address = plainUrl(source.metadata.item.URL) ?? '';
    this.#addresses.set(source, address);
    return address;
  }

  #savedAt(source: Source): number {
    return this.#corpus.filed(source)?.stamp?.file.modified ?? 0;
  }
}

function finding({ uri }: Source, earlier: Source): FileFinding {
  const name = nameOf(earlier.uri);
  return {
    uri,
    code: 'source.later-version',
    severity: 'information',
    ...told(
      sentence`This looks like a later save of ${name}. Make it the new version of that source, or keep it as a source of its own by writing an id: into its record.`,
    ),
    start: 0,
    end: 0,
    related: [{ uri: earlier.uri, ...told(asItIs(name)), start: 0, end: 0 }],
  };
}
