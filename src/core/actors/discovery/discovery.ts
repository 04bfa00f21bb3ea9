import type { Clock } from '../../ports.ts';
import { slices } from '../../slices.ts';
import type { MentionedPassage, MentionedSource } from '../mentions.ts';
import type { ActorRegistry } from '../registry.ts';
import { abbreviationsIn } from './abbreviations.ts';
import type { ActorCandidate, PlacedName } from './candidate.ts';
import { withCasesJoined } from './declined.ts';
import { Gazetteer } from './gazetteer.ts';
import { byWeight, grouped, nameKey } from './grouping.ts';
import { namesIn } from './namesIn.ts';
import { withoutShortForms } from './shortForms.ts';
import { smallWordsIn } from './smallWords.ts';

/** Characters read in one go: about a slice. */
const batchSize = 10_000;

interface SourceNames {
  readonly names: readonly PlacedName[];
  readonly abbreviations: readonly (readonly [string, string])[];
}

/** Finds actors that no file names yet, in sources as they come, change and go. */
export class ActorDiscovery {
  readonly #clock: Clock;
  readonly #gazetteer = new Gazetteer();
  readonly #bySource = new Map<string, SourceNames>();
  /** Words written small somewhere in the corpus: evidence against a capital at the start of a sentence. */
  readonly #small = new Set<string>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Reads these sources in place of what was known of them. Rejects only when cancelled; sources read by then are kept. */
  async replace(sources: Iterable<MentionedSource>, signal?: AbortSignal): Promise<void> {
    const pause = slices(this.#clock, signal);
    for (const { uri, passages } of sources) {
      signal?.throwIfAborted();
      const names: PlacedName[] = [];
      const abbreviations: (readonly [string, string])[] = [];
      const people = new Map<string, string>();
      for (const batch of batches(passages.filter(({ kind }) => kind === 'body'))) {
        this.#read(uri, batch, people, names, abbreviations);
        await pause();
      }
      this.#bySource.set(uri, { names, abbreviations });
    }
  }

  /** Forgets a source that is gone. */
  remove(uri: string): void {
    this.#bySource.delete(uri);
  }

  /** The actors that the sources name and `registry` does not know, nor `ignored` (names, in any spelling), surest and most frequent first. */
  candidates(registry: ActorRegistry, ignored: Iterable<string> = []): ActorCandidate[] {
    const all = [...this.#bySource.values()];
    const abbreviations = new Map(all.flatMap((source) => source.abbreviations));
    const unwanted = new Set([...ignored, ...tailsOf(registry)].map(nameKey));
    const named = grouped(
      all.flatMap(({ names }) => names),
      abbreviations,
    );
    const candidates = withCasesJoined(withoutShortForms(named)).sort(byWeight);
    return candidates
      .filter(
        ({ name, alias }) =>
          ![name, ...alias].some((each) => unwanted.has(nameKey(each)) || registry.byName(each).length > 0),
      )
      .filter(({ confidence, name }) => confidence === 'confident' || !this.#isPlainWord(name))
      .map((candidate) => ({
        ...candidate,
        weakAlias: candidate.weakAlias.filter((each) => registry.byName(each).length === 0),
      }));
  }

  #isPlainWord(name: string): boolean {
    return name.split(' ').every((word) => this.#small.has(word.toLowerCase()));
  }

  #read(
    source: string,
    passages: readonly MentionedPassage[],
    people: Map<string, string>,
    names: PlacedName[],
    abbreviations: (readonly [string, string])[],
  ): void {
    const text = passages.map((passage) => passage.text).join('\n\n');
    for (const word of smallWordsIn(text)) this.#small.add(word);
    const found = namesIn(text, this.#gazetteer, (word) => this.#small.has(word), people);
    abbreviations.push(...abbreviationsIn(text, found));
    let next = 0;
    let start = 0;
    for (const { id, text: own } of passages) {
      const end = start + own.length;
      for (let name = found[next]; name && name.start < end; name = found[++next])
        names.push({ found: name, at: { passage: id, source, start: name.start - start, end: name.end - start } });
      start = end + 2;
    }
  }
}

/**
 * The actors that `sources` name and `registry` does not know: see {@link ActorDiscovery}, which keeps what it read. Rejects only when cancelled.
 */
export async function suggestActors(
  sources: Iterable<MentionedSource>,
  registry: ActorRegistry,
  ignored: Iterable<string>,
  clock: Clock,
  signal?: AbortSignal,
): Promise<ActorCandidate[]> {
  const discovery = new ActorDiscovery(clock);
  await discovery.replace(sources, signal);
  return discovery.candidates(registry, ignored);
}

/** "North Africa Program" is no other than the known "Middle East and North Africa Program". */
function* tailsOf(registry: ActorRegistry): Iterable<string> {
  for (const { text } of registry.names()) {
    const tail = / and (\p{Lu}.* .*)$/u.exec(text)?.[1];
    if (tail !== undefined) yield tail;
  }
}

function* batches(passages: readonly MentionedPassage[]): Iterable<MentionedPassage[]> {
  let batch: MentionedPassage[] = [];
  let size = 0;
  for (const passage of passages) {
    batch.push(passage);
    size += passage.text.length;
    if (size < batchSize) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
