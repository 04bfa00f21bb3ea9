import type { CslItem } from '../citations/item.ts';
import { isoDate } from '../citations/label.ts';
import type { Passage, Source } from '../corpus/source.ts';
import type { Statement } from '../quotations/statement.ts';
import type { ActorNames } from '../quotations/statements/speakers.ts';
import { statementsIn } from '../quotations/statements/statementsIn.ts';
import type { Span } from '../text/span.ts';

/** A statement with the passage it is in; `inPassage` is where in the passage's text its words are. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly source: Source;
  readonly passage: Passage;
  readonly inPassage: Span;
}

/** What is said in the sources and by whom; worked out source by source when it is asked for, and kept as long as source and actors stay the same. */
export class StatementShelf {
  readonly #actors: () => ActorNames;
  #known = new WeakMap<Source, readonly PlacedStatement[]>();
  #knownFor: ActorNames | undefined;

  /** `actors` gives the names that count now. */
  constructor(actors: () => ActorNames) {
    this.#actors = actors;
  }

  /** In the order of the source. */
  of(source: Source): readonly PlacedStatement[] {
    const actors = this.#actors();
    if (actors !== this.#knownFor) this.#known = new WeakMap();
    this.#knownFor = actors;
    const known = this.#known.get(source);
    if (known) return known;
    const found = placedStatements(source, actors);
    this.#known.set(source, found);
    return found;
  }
}

/** Reads statements in the words of the passages, which are free of the markup that the file has. */
function placedStatements(source: Source, actors: ActorNames): PlacedStatement[] {
  const { item, origins } = source.metadata;
  const starts: number[] = [];
  let length = 0;
  for (const { text } of source.passages) {
    starts.push(length);
    length += text.length + 1;
  }
  const passages = source.passages.map(({ kind, speaker, text }, index) => ({
    kind,
    speaker,
    start: starts[index]!,
    end: starts[index]! + text.length,
  }));
  const document = {
    text: source.passages.map(({ text }) => text).join('\n'),
    language: item.language,
    // A date that was guessed proves no other.
    date: origins.issued === 'inferred' ? undefined : isoDate(item.issued),
    author: authorOf(item),
    passages,
  };
  let index = 0;
  return statementsIn(document, actors).map((found) => {
    while (index + 1 < starts.length && starts[index + 1]! <= found.span.start) index++;
    const passage = source.passages[index]!;
    const start = found.span.start - starts[index]!;
    const inPassage = { start, end: start + found.span.end - found.span.start };
    const { mention, ...speaker } = found.speaker ?? {};
    const statement = {
      ...found,
      // Where the file has markup, the place is as near as the passage's.
      span: {
        start: Math.min(passage.start + inPassage.start, passage.end),
        end: Math.min(passage.start + inPassage.end, passage.end),
      },
      ...(found.speaker ? { speaker: speaker as Statement['speaker'] } : {}),
    };
    return { statement, source, passage, inPassage };
  });
}

function authorOf({ author }: CslItem): string | undefined {
  const [first] = author ?? [];
  if (author?.length !== 1 || !first) return undefined;
  return first.literal ?? [first.given, first.family].filter(Boolean).join(' ');
}
