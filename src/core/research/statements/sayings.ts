import type { SourcedStatement } from '../../actors/cardQuotation.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Source } from '../../corpus/source.ts';
import { dateNumber } from '../../search/filters.ts';
import type { ActorShelf } from '../actorShelf.ts';
import type { IndexShelf } from '../indexShelf.ts';
import { sourceLabel } from '../rows.ts';
import { StatementShelf } from '../statementShelf.ts';
import type { ResearchWorld } from '../world.ts';
import { isQuoted, unpack } from './packed.ts';
import { actorField, speakerField, speakersNamed } from './passageFields.ts';
import type { PlacedStatement } from './placed.ts';
import { SpeakerIndex } from './speakerIndex.ts';
import { StatementReader } from './statementReader.ts';
import { StatementStore } from './statementStore.ts';

/** Who says what in the corpus: read behind everything else, kept with the index, and told to the search. */
export class Sayings {
  readonly shelf: StatementShelf;
  readonly speakers: SpeakerIndex;
  readonly #actors: ActorShelf;
  readonly #index: IndexShelf;
  readonly #reader: StatementReader;

  /** `quiet` resolves when nothing is being taken in; never rejects. */
  constructor(
    corpus: Corpus,
    actors: ActorShelf,
    index: IndexShelf,
    world: Pick<ResearchWorld, 'clock' | 'index'>,
    quiet: () => Promise<unknown> = () => Promise.resolve(),
  ) {
    const sources = () => corpus.sources;
    this.#actors = actors;
    this.#index = index;
    this.shelf = new StatementShelf(() => actors.matcher);
    this.speakers = new SpeakerIndex(sources, this.shelf);
    this.#reader = new StatementReader({
      shelf: this.shelf,
      sources,
      stampOf: (source) => corpus.filed(source)?.stamp,
      clock: world.clock,
      quiet,
      store: world.index && new StatementStore(world.index.storage, world.index.build, world.clock),
      through: (fresh) => this.#through(fresh),
    });
    index.storeAlso(() => this.#reader.save());
    this.#tell();
  }

  /** How many sources are still to be read. */
  get left(): number {
    return this.#reader.left;
  }

  /** Resolves when all sources are read; never rejects. */
  get settled(): Promise<void> {
    return this.#reader.settled;
  }

  /** To be called when sources or actors have changed: begins to read what nobody has read. */
  look(): void {
    this.#tell();
    this.#reader.look();
  }

  /** The speakers that an id or a name stands for; unless it is `whole`, its last word may be half typed. */
  speakersNamed(text: string, whole = true): ReadonlySet<string> {
    return speakersNamed(text, whole, this.speakers, this.#actors);
  }

  /** What somebody says in quotation marks, of the newest sources first, about `most` of it; undated sources come last. */
  quotedBy(speakers: ReadonlySet<string>, most: number): PlacedStatement[] {
    const sources = new Set([...speakers].flatMap((speaker) => this.speakers.sourcesOf(speaker)));
    const dated = [...sources].map((source) => ({ source, date: dateNumber(source.metadata.item.issued) }));
    dated.sort((a, b) => (a.date === b.date ? 0 : b.date - a.date));
    const found: PlacedStatement[] = [];
    for (const { source } of dated) {
      if (found.length >= most) break;
      found.push(...this.#quotedIn(source, speakers));
    }
    return found;
  }

  /** What the card of an actor chooses its quotation from. */
  readonly statementsOf = (actor: string): readonly SourcedStatement[] =>
    this.quotedBy(new Set([actor]), mostForCard).map(sourced);

  #quotedIn(source: Source, speakers: ReadonlySet<string>): PlacedStatement[] {
    const packed = this.shelf.packed(source)!;
    const numbers = this.speakers.numbersIn(source, speakers).filter((index) => isQuoted(packed, index));
    return unpack(source, packed, this.shelf.names.actorOf, numbers);
  }

  #through(fresh: boolean): void {
    this.#tell();
    if (fresh) this.#index.saveLater();
  }

  /** Makes the search ask anew. */
  #tell(): void {
    this.speakers.forget();
    this.#index.setField('actor', actorField(this.#actors));
    this.#index.setField('speaker', speakerField(this.shelf, this.speakers, this.#actors));
  }
}

/** Enough to have the latest, and another wording of it. */
const mostForCard = 60;

function sourced({ statement, source, passage }: PlacedStatement): SourcedStatement {
  const { form, text, dateText, date, dateBasis, language, firstHand, speaker } = statement;
  return {
    form,
    text,
    dateText,
    date,
    dateBasis,
    language,
    firstHand,
    confidence: speaker?.confidence ?? 'low',
    source: source.uri,
    passage: passage.id,
    citationKey: source.metadata.item.id,
    label: sourceLabel(source),
    locator: passage.locator.value === '' ? undefined : passage.locator.value,
  };
}
