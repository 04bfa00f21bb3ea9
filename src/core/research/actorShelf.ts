import type { Actor, ActorType, Mention } from '../actors/actor.ts';
import { type ActorCard, actorCard, type CardQuestion, type CardSources, queryFor } from '../actors/card.ts';
import type { SourcedStatement } from '../actors/cardQuotation.ts';
import { buildMatcher, type MatcherData, MentionMatcher } from '../actors/matcher.ts';
import { MentionIndex, type PassageMentions } from '../actors/mentions.ts';
import type { FindProof } from '../actors/profile.ts';
import { ActorRegistry } from '../actors/registry.ts';
import type { ActorRow } from '../answers.ts';
import { isoDate } from '../citations/label.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { FileFinding } from '../finding.ts';
import type { Clock, FileStore } from '../ports.ts';
import { type LoadedActorFile, loadActors } from './loadActors.ts';
import { passageFacts, sourceLabel } from './rows.ts';
import type { ToldActors } from './world.ts';

/** Asks for the card of a mention; the card leaves out the file `uri` and prefers passages near `sentence`. */
export interface CardRequest {
  readonly mention: Mention;
  readonly sentence: string;
  readonly uri: string;
  /** The date of a draft, ISO; that of a source is known. */
  readonly date?: string;
  /** Actors of other types have no card; absent, every type has. */
  readonly types?: readonly ActorType[];
}

/** What the corpus has an actor say, by the actor's id. */
export type StatementsOf = (actor: string) => readonly SourcedStatement[];

/** The known actors with all that is worked out of their files and the corpus together. */
export class ActorShelf {
  readonly #files: FileStore;
  readonly #clock: Clock;
  #registry: ActorRegistry;
  #data: MatcherData;
  #matcher: MentionMatcher;
  #mentions: MentionIndex;
  #read: readonly LoadedActorFile[] = [];
  readonly #statementsOf: StatementsOf | undefined;
  /** What the actor files have wrong. */
  findings: readonly FileFinding[] = [];

  /** Without `statementsOf` cards quote nobody. */
  constructor(files: FileStore, clock: Clock, statementsOf?: StatementsOf) {
    this.#files = files;
    this.#clock = clock;
    this.#statementsOf = statementsOf;
    this.#registry = ActorRegistry.of([]);
    this.#data = buildMatcher(this.#registry);
    this.#matcher = new MentionMatcher(this.#data);
    this.#mentions = new MentionIndex(this.#registry, this.#matcher, clock);
  }

  /** Reads the actor files below the corpus folders, and finds the actors in all `sources` anew. Rejects only when cancelled. */
  async load(folders: readonly string[], sources: readonly Source[], signal?: AbortSignal): Promise<void> {
    const { registry, files, findings } = await loadActors(folders, this.#files, signal);
    const data = buildMatcher(registry);
    const matcher = new MentionMatcher(data);
    this.#mentions = await MentionIndex.build(registry, matcher, sources, this.#clock, signal);
    this.#registry = registry;
    this.#data = data;
    this.#matcher = matcher;
    this.#read = files;
    this.findings = findings;
  }

  /** Finds the actors in sources that changed, and forgets those that are gone. */
  async update(changed: readonly Source[], removed: readonly string[]): Promise<void> {
    await this.#mentions.replace(changed);
    for (const uri of removed) this.#mentions.remove(uri);
  }

  /** What the host mirrors. */
  get told(): ToldActors {
    const rows = this.#registry.actors.map((actor): ActorRow => {
      const { id, name, type, summary, uri, idSpan } = actor;
      const mentions = this.#mentions.count(id);
      return { id, name, type, summary, query: queryFor(actor), uri, start: idSpan.start, mentions };
    });
    return { matcher: this.#data, rows };
  }

  /** The actor with this id. */
  byId(id: string): Actor | undefined {
    return this.#registry.byId(id);
  }

  get registry(): ActorRegistry {
    return this.#registry;
  }

  /** The actor files as they were read last. */
  get read(): readonly LoadedActorFile[] {
    return this.#read;
  }

  /** The passages that mention the actor, source by source. */
  passagesOf(id: string): readonly PassageMentions[] {
    return this.#mentions.passagesOf(id);
  }

  /** What is mentioned in passage `index` of a source; `undefined` when nothing is. */
  mentionsAt(source: string, index: number): PassageMentions | undefined {
    return this.#mentions.at(source, index);
  }

  get all(): readonly Actor[] {
    return this.#registry.actors;
  }

  /** What finds actors in texts; another object whenever the actors have changed. */
  get matcher(): MentionMatcher {
    return this.#matcher;
  }

  /** The names and aliases of the actors whom `text` names for certain. */
  otherNames(text: string): string[] {
    const ids = this.#matcher.match(text).flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []));
    return [...new Set(ids)].flatMap((id) => {
      const actor = this.#registry.byId(id);
      return actor ? [actor.name, ...actor.alias] : [];
    });
  }

  /** `undefined` when none of the mention's candidates is known any more. */
  card(question: CardQuestion, corpus: Corpus): ActorCard | undefined {
    const date = dateOf(corpus.source(question.uri)) ?? question.date;
    return actorCard({ ...question, date }, this.#sources(corpus));
  }

  /** The actors that bear the name, each with its card. */
  lookUp(name: string, corpus: Corpus): { readonly actor: Actor; readonly card: ActorCard }[] {
    return this.#registry.byName(name).flatMap((actor) => {
      const mention = { surface: actor.name, kind: 'name', candidates: [actor.id] } as const;
      const card = actorCard({ mention, sentence: '', uri: '' }, this.#sources(corpus));
      return card ? [{ actor, card }] : [];
    });
  }

  #sources(corpus: Corpus): CardSources {
    return {
      registry: this.#registry,
      matcher: this.#matcher,
      mentions: this.#mentions,
      passage: (id) => {
        const found = corpus.passage(id);
        return found && passageFacts(found.source, found.passage);
      },
      proof: proofIn(corpus),
      statements: this.#statementsOf,
    };
  }
}

/** When a source is from, unless that is guessed. */
function dateOf(source: Source | undefined): string | undefined {
  if (!source || source.metadata.origins.issued === 'inferred') return undefined;
  return isoDate(source.metadata.item.issued);
}

function proofIn(corpus: Corpus): FindProof {
  return (key, locator) => {
    const source = corpus.sourceByKey(key);
    if (!source) return undefined;
    const passage = locator === undefined ? undefined : source.passages.find((one) => one.locator.value === locator);
    return { label: sourceLabel(source), source: source.uri, passage: passage?.id };
  };
}
