import type { Actor } from '../actors/actor.ts';
import { parseActorFile } from '../actors/actorFile.ts';
import type { FoundName } from '../actors/discovery/foundName.ts';
import { Gazetteer } from '../actors/discovery/gazetteer.ts';
import { namesIn } from '../actors/discovery/namesIn.ts';
import type { FileFinding } from '../finding.ts';
import type { Clock, FileStore } from '../ports.ts';
import type {
  ActorOffer,
  ActorOfferRequest,
  ActorPlan,
  ActorPlanRequest,
  OpenFile,
  SuggestionAnswer,
} from './actorAnswers.ts';
import { ActorNeighbours } from './actorNeighbours.ts';
import { ActorPlans } from './actorPlans.ts';
import { ActorSuggestions } from './actorSuggestions.ts';
import type { Holdings } from './holdings.ts';
import { joined, type LoadedActorFile } from './loadActors.ts';

/** A name may be another one of at most this many actors. */
const mostAliases = 3;

/** Answers what the writer of actor files asks. */
export class ActorDesk {
  readonly #holdings: Holdings;
  readonly #plans: ActorPlans;
  readonly #suggestions: ActorSuggestions;
  #gazetteer: Gazetteer | undefined;
  #neighbours: { readonly read: readonly LoadedActorFile[]; readonly all: ActorNeighbours } | undefined;

  constructor(holdings: Holdings, files: FileStore, clock: Clock) {
    const { actors, corpus } = holdings;
    this.#holdings = holdings;
    this.#plans = new ActorPlans(actors, files);
    this.#suggestions = new ActorSuggestions(corpus, actors, clock);
  }

  /** What is wrong in an actor file as it is in the editor, also between it and the other files as they are saved. */
  check({ uri, text }: OpenFile): FileFinding[] {
    const file = parseActorFile(uri, text);
    const neighbours = this.#neighboursNow();
    const others = neighbours.of(file.actors, uri);
    const isThere = (id: string) => neighbours.has(id, uri);
    // References are told apart here: those to actors that are no neighbours are right too.
    const references = file.references.filter(({ id }) => !isThere(id));
    const { findings } = joined([
      { uri: '', findings: [], references: [], ...others },
      { uri, ...file, references },
    ]);
    return findings.filter((finding) => finding.uri === uri);
  }

  /** Built once for each reading of the actor files. */
  #neighboursNow(): ActorNeighbours {
    const { read } = this.#holdings.actors;
    if (this.#neighbours?.read !== read) this.#neighbours = { read, all: new ActorNeighbours(read) };
    return this.#neighbours.all;
  }

  /** See {@link ActorPlans.plan}. */
  plan(request: ActorPlanRequest): Promise<ActorPlan> {
    return this.#plans.plan(request);
  }

  /** See {@link ActorSuggestions.more}. */
  suggest(ignored: readonly string[], signal?: AbortSignal): Promise<SuggestionAnswer> {
    return this.#suggestions.more(ignored, signal);
  }

  /** The name at a place that looks like an actor's and that no actor bears; `undefined` when there is none. */
  async offer({ text, offset, folder, open }: ActorOfferRequest): Promise<ActorOffer | undefined> {
    this.#gazetteer ??= new Gazetteer();
    const found = namesIn(text, this.#gazetteer).find(({ start, end }) => start <= offset && offset <= end);
    const { registry } = this.#holdings.actors;
    if (!found || found.isDemonym || registry.byName(found.surface).length > 0) return undefined;
    const { start, end, type } = found;
    const [own] = registry.byName(found.name);
    // A surname whose full name is known: its bearer is there, and only lacks the name.
    const near = own ? [own] : this.#near(found);
    const name = own ? found.surface : found.name;
    const aliases = await Promise.all(
      near.map(async (actor) => {
        const weak = actor.type === 'person' && !found.surface.includes(' ');
        const plan = await this.#plans.alias(actor.id, found.surface, weak, open).catch(() => undefined);
        return plan && { id: actor.id, name: actor.name, plan };
      }),
    );
    const create = await this.#plans.create(folder, { type, name, weakAlias: this.#weakNames(found) }, open);
    return { start, end, name, type, create, aliases: aliases.filter((each) => each !== undefined) };
  }

  /** Actors of the same type that share the last word of the name, or another long one. */
  #near({ type, name }: FoundName): Actor[] {
    const words = wordsOf(name);
    const last = words.at(-1);
    const scored = this.#holdings.actors.all.flatMap((actor) => {
      if ((actor.type === 'person') !== (type === 'person')) return [];
      const others = [actor.name, ...actor.alias].flatMap(wordsOf);
      const shared = words.filter((word) => word.length > 3 && others.includes(word)).length;
      const score = shared + (last !== undefined && others.includes(last) ? 1 : 0);
      return score > 0 ? [{ actor, score }] : [];
    });
    return scored
      .sort((a, b) => b.score - a.score)
      .slice(0, mostAliases)
      .map(({ actor }) => actor);
  }

  /** The surname of a person, unless somebody bears it. */
  #weakNames({ type, name }: FoundName): string[] {
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    const isFree = this.#holdings.actors.registry.byName(surname).length === 0;
    return type === 'person' && surname !== name && isFree ? [surname] : [];
  }
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
}
