import type { Locator } from '../../citations/citation.ts';
import { placesNamed } from '../../citations/citedPlaces.ts';
import type { Passage, Source } from '../../corpus/source.ts';
import type { SheetSource, SheetWords } from '../../quotations/sheet/sheet.ts';
import { nearestFirst } from '../../text/nearness.ts';
import type { Holdings } from '../holdings.ts';
import type { KeyDesk } from '../keyDesk.ts';
import type { PlacedStatement, StatementShelf } from '../statementShelf.ts';
import { sourceFacts } from './sourceFacts.ts';

/** The passages a citation rests on, and the one of them that is nearest to its sentence. */
export interface CitedPassages {
  readonly passages: readonly Passage[];
  readonly words?: SheetWords;
}

/** What one sheet asks of the corpus and the library. */
export class SheetSources {
  readonly #holdings: Holdings;
  readonly #statements: StatementShelf;
  readonly #keys: KeyDesk;
  /** The actors a passage names, by its id. */
  readonly #named = new Map<string, ReadonlySet<string>>();

  constructor(holdings: Holdings, statements: StatementShelf, keys: KeyDesk) {
    this.#holdings = holdings;
    this.#statements = statements;
    this.#keys = keys;
  }

  /** The source with the key, or with that of the entry this is another key of. */
  sourceOf(key: string): Source | undefined {
    const { corpus, library } = this.#holdings;
    return corpus.sourceByKey(key) ?? corpus.sourceByKey(library.placeOf(key)?.key ?? key);
  }

  async facts(key: string): Promise<SheetSource> {
    const source = this.sourceOf(key);
    return sourceFacts(key, source?.metadata.item ?? (await this.#holdings.library.item(key)), source?.uri);
  }

  statementsIn(passages: readonly string[]): PlacedStatement[] {
    const source = passages[0] === undefined ? undefined : this.#holdings.corpus.passage(passages[0])?.source;
    const wanted = new Set(passages);
    return source ? this.#statements.of(source).filter(({ passage }) => wanted.has(passage.id)) : [];
  }

  /** Whether a passage names one of the actors. */
  names({ id, text }: Passage, actors: readonly string[]): boolean {
    const known =
      this.#named.get(id) ?? new Set(this.#holdings.actors.matcher.match(text).flatMap(({ candidates }) => candidates));
    this.#named.set(id, known);
    return actors.some((actor) => known.has(actor));
  }

  /** Without a locator the passage is the nearest of the source by its words. */
  async cited(
    key: string,
    locator: Locator | undefined,
    sentence: string,
    signal?: AbortSignal,
  ): Promise<CitedPassages> {
    const source = this.sourceOf(key);
    if (!source) return { passages: [] };
    if (locator && locator.value !== '') {
      const passages = passagesAt(source, locator);
      const [nearest] = passages.length > 1 ? nearestFirst(sentence, passages, ({ text }) => text) : passages;
      return { passages, ...(nearest ? { words: wordsOf(nearest) } : {}) };
    }
    const [near] = await this.#keys.passagesNear(key, sentence, 1, signal);
    const passage = near && source.passages.find(({ id }) => id === near.id);
    return {
      passages: source.passages.filter(({ kind }) => kind === 'body'),
      ...(passage ? { words: { ...wordsOf(passage), nearest: true } } : {}),
    };
  }
}

function wordsOf({ id, text, locator }: Passage): SheetWords {
  return { text, marks: [], passage: id, ...(locator.value === '' ? {} : { locator }) };
}

/** All passages of the places that a locator names. */
function passagesAt({ passages }: Source, { label, value }: Locator): Passage[] {
  if (label === 'section') return passages.filter(({ kind, section }) => kind === 'body' && section === value);
  const named = new Set(placesNamed(value));
  return passages.filter(
    ({ kind, locator: at }) =>
      kind === 'body' && at.label === label && (named.has(at.value) || named.has(at.value.replace(/ ¶ \d+$/, ''))),
  );
}
