import type { Holdings } from '../holdings.ts';
import type { PlacedStatement } from './placed.ts';
import { passageStatement, quotationAnswer } from './statementAnswer.ts';
import type { FoundActor, PassageStatement, QuotationAnswer, QuotationsRequest } from './statementAnswers.ts';

const defaultLimit = 100;
/** So many quotations are told of an actor that is looked up. */
const mostLookedUp = 20;

/** Answers who says what. */
export class StatementDesk {
  readonly #holdings: Holdings;

  constructor(holdings: Holdings) {
    this.#holdings = holdings;
  }

  /** What somebody says in quotation marks, once all sources are read: proved dates first, the newest before the others; undated in the order of the sources. */
  async quotationsBy({ actor, limit = defaultLimit }: QuotationsRequest): Promise<QuotationAnswer[]> {
    const { said, actors } = this.#holdings;
    await said.settled;
    const found = said.quotedBy(said.speakersNamed(actor), Number.POSITIVE_INFINITY);
    const sorted = found.sort((a, b) => provedDate(b).localeCompare(provedDate(a)));
    return sorted.slice(0, limit).map((placed) => quotationAnswer(placed, (id) => actors.byId(id)));
  }

  /** The actors that bear a name, each with its card and what it says. */
  async lookUp(name: string): Promise<FoundActor[]> {
    const { said, actors, corpus } = this.#holdings;
    await said.settled;
    const found = actors.lookUp(name, corpus);
    return Promise.all(
      found.map(async ({ actor, card }) => {
        return { actor, card, quotations: await this.quotationsBy({ actor: actor.id, limit: mostLookedUp }) };
      }),
    );
  }

  /** What is said in a passage, in its order; empty when it is gone. */
  inPassage(id: string): PassageStatement[] {
    const { corpus, said, actors } = this.#holdings;
    const found = corpus.passage(id);
    const placed = found ? said.shelf.inPassage(found.source, found.passage) : [];
    return placed.map((each) => passageStatement(each, (actor) => actors.byId(actor)));
  }
}

function provedDate({ statement: { date, dateBasis } }: PlacedStatement): string {
  return dateBasis === 'none' ? '' : (date ?? '');
}
