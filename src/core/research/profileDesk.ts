import type { Actor } from '../actors/actor.ts';
import { namesOf } from '../actors/actorNames.ts';
import type { ActorProfile } from '../actors/cardParts.ts';
import { mentionChart } from '../actors/mentionChart.ts';
import type { PassageMentions } from '../actors/mentions.ts';
import { actorProfile, type FindProof } from '../actors/profile.ts';
import { companionGraph } from '../actors/profileCompanions.ts';
import { exportLines } from '../actors/profileExport.ts';
import { timelineFacts } from '../actors/profileTimeline.ts';
import { isoDate } from '../citations/label.ts';
import { locatorText } from '../corpus/margin.ts';
import type { Clock } from '../ports.ts';
import type { Holdings } from './holdings.ts';
import type {
  ActorsExport,
  MentionsAnswer,
  MentionsRequest,
  ProfileAnswer,
  StatementsAnswer,
} from './profileAnswers.ts';
import { documentFacts } from './profileDocuments.ts';
import { mentionsPage } from './profileMentions.ts';
import { statementsAnswer } from './profileStatements.ts';
import { sourceLabel } from './rows.ts';
import type { PlacedStatement, StatementShelf } from './statementShelf.ts';

/** Companions in the graph and the table: more cannot be told apart. */
const mostCompanions = 24;
/** Milliseconds of work before others get a turn. */
const slice = 10;

/** Answers for the pages about actors. Each rejects, naming the id, when there is no such actor, and when cancelled. */
export class ProfileDesk {
  readonly #holdings: Pick<Holdings, 'actors' | 'corpus' | 'copies'>;
  readonly #statements: StatementShelf;
  readonly #clock: Clock;

  constructor(holdings: Pick<Holdings, 'actors' | 'corpus' | 'copies'>, statements: StatementShelf, clock: Clock) {
    this.#holdings = holdings;
    this.#statements = statements;
    this.#clock = clock;
  }

  /** The page about an actor with the first of its mentions, without what it says. */
  async profile(id: string, signal?: AbortSignal): Promise<ProfileAnswer> {
    const { actors, corpus } = this.#holdings;
    const { registry } = actors;
    const actor = this.#actor(id);
    const passages = actors.passagesOf(id);
    const card = actorProfile(actor, registry, this.#proof);
    const dateOf = ({ source }: PassageMentions) => isoDate(corpus.source(source)?.metadata.item.issued);
    return {
      card,
      names: namesOf(actor).map(({ text, kind }) => ({ text, kind })),
      others: this.#others(card),
      counts: { passages: passages.length, sources: new Set(passages.map(({ source }) => source)).size },
      mentions: await mentionsPage({ actor: id, offset: 0 }, passages, corpus, this.#clock, signal),
      companions: companionGraph(id, passages, registry, mostCompanions),
      timeline: {
        chart: mentionChart(passages, dateOf),
        undated: passages.filter((each) => dateOf(each) === undefined).length,
        facts: timelineFacts(actor, card, registry),
      },
    };
  }

  /** Another page of mentions, or those that fit a filter. */
  mentions(request: MentionsRequest, signal?: AbortSignal): Promise<MentionsAnswer> {
    const { actors, corpus } = this.#holdings;
    const { id } = this.#actor(request.actor);
    return mentionsPage(request, actors.passagesOf(id), corpus, this.#clock, signal);
  }

  /** What the sources that mention the actor have it say; sources that nobody has asked about yet are read for it. */
  async statements(id: string, signal?: AbortSignal): Promise<StatementsAnswer> {
    const { actors, corpus, copies } = this.#holdings;
    const uris = new Set(actors.passagesOf(this.#actor(id).id).map(({ source }) => source));
    const found: PlacedStatement[] = [];
    let turn = this.#clock.now();
    for (const uri of uris) {
      const source = corpus.source(uri);
      if (source) found.push(...this.#statements.of(source).filter(({ statement }) => statement.speaker?.actor === id));
      if (this.#clock.now() - turn < slice) continue;
      await this.#clock.pause();
      signal?.throwIfAborted();
      turn = this.#clock.now();
    }
    return statementsAnswer(found, (a, b) => copies.areCopies(a, b), this.#clock, signal);
  }

  /** All actors as FollowTheMoney entities, with the sources that bear them out. */
  exported(): ActorsExport {
    const { actors, corpus } = this.#holdings;
    const lines = exportLines(actors.registry, (key) => documentFacts(corpus.sourceByKey(key)));
    return { text: lines.map((line) => `${JSON.stringify(line)}\n`).join(''), actors: actors.registry.actors.length };
  }

  #actor(id: string): Actor {
    const actor = this.#holdings.actors.byId(id);
    if (!actor) throw new Error(`actor: no actor has the id “${id}”.`);
    return actor;
  }

  #others({ id, relations, parties, partOf, roles, state }: ActorProfile): ProfileAnswer['others'] {
    const named = new Set([
      ...relations.flatMap(({ from, to }) => [from, to]),
      ...parties,
      ...roles.map(({ of }) => of),
      partOf,
      state,
    ]);
    return this.#holdings.actors.all
      .filter((other) => other.id !== id && named.has(other.name))
      .map((other) => ({ id: other.id, name: other.name }));
  }

  /** The label of a place in the corpus, with its locator: `Weitz n.d., ¶ 13`. */
  #proof: FindProof = (key, locator) => {
    const source = this.#holdings.corpus.sourceByKey(key);
    if (!source) return undefined;
    const passage = locator === undefined ? undefined : source.passages.find((one) => one.locator.value === locator);
    const where = locatorText(passage?.locator ?? { label: 'paragraph', value: locator ?? '' });
    const label = [sourceLabel(source), where].filter((part) => part !== '').join(', ');
    return { label, source: source.uri, passage: passage?.id };
  };
}
