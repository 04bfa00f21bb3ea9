import type { CandidateEvidence } from '../actors/discovery/candidate.ts';
import { ActorDiscovery } from '../actors/discovery/discovery.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Clock } from '../ports.ts';
import type { SuggestedActor, SuggestionAnswer, SuggestionEvidence } from './actorAnswers.ts';
import type { ActorShelf } from './actorShelf.ts';
import { passageAnswer } from './rows.ts';

/** One answer reads for about this long, in milliseconds; who asks again hears how far it is. */
const turn = 250;
const mostSuggestions = 500;

/** Suggests actors from the sources. Each source is read once, when suggestions are asked for, and again only when it has changed. */
export class ActorSuggestions {
  readonly #corpus: Corpus;
  readonly #actors: ActorShelf;
  readonly #clock: Clock;
  #discovery: ActorDiscovery | undefined;
  readonly #read = new Map<string, Source>();

  constructor(corpus: Corpus, actors: ActorShelf, clock: Clock) {
    this.#corpus = corpus;
    this.#actors = actors;
    this.#clock = clock;
  }

  /**
   * Reads on for a while; gives the suggestions, surest and most frequent first, once every source is read, so ask until then. `ignored`: names nobody
   * wants, in any spelling. Rejects only when cancelled; what was read stays read.
   */
  async more(ignored: readonly string[], signal?: AbortSignal): Promise<SuggestionAnswer> {
    this.#discovery ??= new ActorDiscovery(this.#clock);
    const sources = this.#corpus.sources;
    this.#forgetGone(this.#discovery, sources);
    const waiting = sources.filter((source) => this.#read.get(source.uri) !== source);
    const until = this.#clock.now() + turn;
    let done = sources.length - waiting.length;
    for (const source of waiting) {
      await this.#discovery.replace([source], signal);
      this.#read.set(source.uri, source);
      done += 1;
      if (this.#clock.now() >= until) break;
    }
    if (done < sources.length) return { done, total: sources.length };
    const candidates = this.#discovery.candidates(this.#actors.registry, ignored).slice(0, mostSuggestions);
    const suggestions = candidates.map(
      (candidate): SuggestedActor => ({
        ...candidate,
        evidence: candidate.evidence.flatMap((place) => this.#evidence(place) ?? []),
      }),
    );
    return { done, total: sources.length, suggestions };
  }

  #forgetGone(discovery: ActorDiscovery, sources: readonly Source[]): void {
    const there = new Set(sources.map(({ uri }) => uri));
    for (const uri of this.#read.keys()) {
      if (there.has(uri)) continue;
      discovery.remove(uri);
      this.#read.delete(uri);
    }
  }

  #evidence({ passage: id, start, end }: CandidateEvidence): SuggestionEvidence | undefined {
    const found = this.#corpus.passage(id);
    if (!found) return undefined;
    const { source, citationKey, label, locator, text } = passageAnswer(found.source, found.passage);
    return { source, passage: id, citationKey, label, locator, text, span: { start, end } };
  }
}
