import type { SearchHit } from '../../search/backend.ts';
import { filtersIn } from '../../search/queryFilters.ts';
import { overlaps } from '../../text/span.ts';
import type { Holdings } from '../holdings.ts';
import type { PlacedStatement } from './placed.ts';
import { passageStatement } from './statementAnswer.ts';
import type { PassageStatement } from './statementAnswers.ts';

/** So much that is said is told of a hit. */
const mostSaid = 4;

/** Tells what of a hit somebody says. */
export class SaidInHits {
  readonly #holdings: Holdings;

  constructor(holdings: Holdings) {
    this.#holdings = holdings;
  }

  /** The statements that have words of the query, or, of a hit without such words, those of the speakers the query asks for; none where the source is not read yet. */
  of({ source, passage, highlights }: SearchHit, query: string): PassageStatement[] {
    const { said, actors } = this.#holdings;
    if (!said.shelf.packed(source)) return [];
    const named = said.shelf.inPassage(source, passage).filter(({ statement }) => statement.speaker);
    const wanted =
      highlights.length > 0
        ? named.filter(({ inPassage }) => highlights.some(([start, end]) => overlaps(inPassage, { start, end })))
        : this.#asked(named, query);
    return wanted.slice(0, mostSaid).map((each) => passageStatement(each, (id) => actors.byId(id)));
  }

  #asked(statements: readonly PlacedStatement[], query: string): PlacedStatement[] {
    const asked = filtersIn(query).filter(({ field, excluded }) => field === 'speaker' && !excluded);
    if (asked.length === 0 || statements.length === 0) return [];
    const { said } = this.#holdings;
    const speakers = new Set(asked.flatMap(({ value }) => [...said.speakersNamed(value, false)]));
    return statements.filter(({ statement }) => speakers.has(said.shelf.names.valueOf(statement.speaker!.name)));
  }
}
