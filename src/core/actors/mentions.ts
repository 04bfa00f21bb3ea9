import type { Clock } from '../ports.ts';
import type { Mention } from './actor.ts';
import type { MentionMatcher } from './matcher.ts';
import type { ActorRegistry } from './registry.ts';

/** What the index needs of a source; the sources of the corpus fit. */
export interface MentionedSource {
  readonly uri: string;
  readonly passages: readonly MentionedPassage[];
}

/** What it needs of a passage. Only those of kind `body` are evidence and counted. */
export interface MentionedPassage {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
}

/** The mentions in one passage, with offsets in its text. */
export interface PassageMentions {
  readonly passage: string;
  /** URI string. */
  readonly source: string;
  /** The number of the passage in its source. */
  readonly index: number;
  readonly mentions: readonly Mention[];
}

/** How often two actors stand in one passage. */
export interface Companion {
  readonly id: string;
  readonly passages: number;
}

/** Work goes on this long, in milliseconds, before others get a turn. */
const slice = 10;

/** Who is mentioned where in the corpus. An ambiguous mention counts for nobody. */
export class MentionIndex {
  readonly #matcher: MentionMatcher;
  /** Events have descriptions for names, and those mention others: "the fall of Assad". */
  readonly #events: ReadonlySet<string>;
  readonly #clock: Clock;
  readonly #bySource = new Map<string, readonly PassageMentions[]>();
  #byActor: ReadonlyMap<string, readonly PassageMentions[]> | undefined;

  constructor(registry: ActorRegistry, matcher: MentionMatcher, clock: Clock) {
    this.#matcher = matcher;
    this.#events = new Set(registry.actors.filter(({ type }) => type === 'event').map(({ id }) => id));
    this.#clock = clock;
  }

  /** An index of `sources`. Rejects only when cancelled. */
  static async build(
    registry: ActorRegistry,
    matcher: MentionMatcher,
    sources: Iterable<MentionedSource>,
    clock: Clock,
    signal?: AbortSignal,
  ): Promise<MentionIndex> {
    const index = new MentionIndex(registry, matcher, clock);
    await index.replace(sources, signal);
    return index;
  }

  /** Reads these sources in place of what was known of them. Rejects only when cancelled; sources read by then are in the index. */
  async replace(sources: Iterable<MentionedSource>, signal?: AbortSignal): Promise<void> {
    let turn = this.#clock.now();
    for (const { uri, passages } of sources) {
      signal?.throwIfAborted();
      const found: PassageMentions[] = [];
      for (const batch of batches(passages)) {
        found.push(...this.#read(uri, batch));
        if (this.#clock.now() - turn < slice) continue;
        await this.#clock.pause();
        signal?.throwIfAborted();
        turn = this.#clock.now();
      }
      this.#bySource.set(uri, found);
      this.#byActor = undefined;
    }
  }

  /** Forgets a source that is gone. */
  remove(uri: string): void {
    if (this.#bySource.delete(uri)) this.#byActor = undefined;
  }

  /** The passages that mention the actor, source by source in the order they were read. */
  passagesOf(actor: string): readonly PassageMentions[] {
    this.#byActor ??= this.#group();
    return this.#byActor.get(actor) ?? [];
  }

  /** What is mentioned in passage `index` of a source; `undefined` when nothing is. */
  at(source: string, index: number): PassageMentions | undefined {
    const found = this.#bySource.get(source) ?? [];
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (found[middle]!.index < index) low = middle + 1;
      else high = middle;
    }
    return found[low]?.index === index ? found[low] : undefined;
  }

  /** The number of passages that mention the actor. */
  count(actor: string): number {
    return this.passagesOf(actor).length;
  }

  /** The number of sources that mention the actor. */
  sources(actor: string): number {
    return new Set(this.passagesOf(actor).map(({ source }) => source)).size;
  }

  /** Who stands in the same passages, most often first; equals in the order they are met. */
  companions(actor: string): Companion[] {
    const counts = new Map<string, number>();
    for (const { mentions } of this.passagesOf(actor))
      for (const id of actorsIn(mentions)) if (id !== actor) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].map(([id, passages]) => ({ id, passages })).sort((a, b) => b.passages - a.passages);
  }

  /** Matches a run of passages as one text, so that a full name in one supports a surname in the next. */
  #read(source: string, passages: readonly NumberedPassage[]): PassageMentions[] {
    const mentions = this.#matcher.match(passages.map(({ passage: { text } }) => text).join('\n\n'), [], this.#events);
    const found: PassageMentions[] = [];
    let next = 0;
    let start = 0;
    for (const { index, passage } of passages) {
      const { id, text } = passage;
      const end = start + text.length;
      const own: Mention[] = [];
      for (let mention = mentions[next]; mention && mention.start < end; mention = mentions[++next])
        own.push({ ...mention, start: mention.start - start, end: mention.end - start });
      if (own.length > 0) found.push({ passage: id, source, index, mentions: own });
      start = end + 2;
    }
    return found;
  }

  #group(): Map<string, PassageMentions[]> {
    const groups = new Map<string, PassageMentions[]>();
    for (const passages of this.#bySource.values())
      for (const passage of passages)
        for (const id of actorsIn(passage.mentions)) {
          const group = groups.get(id);
          if (group) group.push(passage);
          else groups.set(id, [passage]);
        }
    return groups;
  }
}

/** The actors surely meant by `mentions`, each once. */
export function actorsIn(mentions: readonly Mention[]): Set<string> {
  return new Set(mentions.flatMap(({ candidates }) => (candidates.length === 1 ? [...candidates] : [])));
}

/** A passage with its number in the source. */
interface NumberedPassage {
  readonly index: number;
  readonly passage: MentionedPassage;
}

/** Passages that are evidence in runs of about `batchSize` characters, so that a long source can be read with pauses. */
function* batches(passages: readonly MentionedPassage[]): Iterable<NumberedPassage[]> {
  let batch: NumberedPassage[] = [];
  let size = 0;
  for (const [index, passage] of passages.entries()) {
    if (passage.kind !== 'body') continue;
    batch.push({ index, passage });
    size += passage.text.length;
    if (size < batchSize) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

const batchSize = 30_000;
