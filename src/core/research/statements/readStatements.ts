import type { CslItem } from '../../citations/item.ts';
import { isoDate } from '../../citations/label.ts';
import type { Source } from '../../corpus/source.ts';
import type { StatementDocument } from '../../quotations/statements/document.ts';
import type { ActorNames } from '../../quotations/statements/speakers.ts';
import { statementSteps } from '../../quotations/statements/statementsIn.ts';
import { type PackedStatements, pack } from './packed.ts';

/** Who an actor is does not matter to who says what: names are looked up later, so that a changed actor file needs no reading. */
const nobody: ActorNames = { match: () => [] };

/** Reads who says what in a source, with a step after every paragraph. */
export function* statementReading(source: Source): Generator<undefined, PackedStatements> {
  const document = documentOf(source);
  const found = yield* statementSteps(document, nobody);
  let index = 0;
  return pack(
    found.map((statement) => {
      while (document.passages[index + 1] && document.passages[index + 1]!.start <= statement.span.start) index++;
      return { statement, passage: index, start: statement.span.start - document.passages[index]!.start };
    }),
  );
}

/** The words of the passages, which are free of the markup that the file has. */
function documentOf({ metadata: { item, origins }, passages }: Source): StatementDocument {
  let length = 0;
  const texts: string[] = [];
  const places = passages.map(({ kind, speaker, isQuote, text }) => {
    const start = length;
    texts.push(text);
    length += text.length + 1;
    return { kind, speaker, isQuote, start, end: length - 1 };
  });
  return {
    text: texts.join('\n'),
    language: item.language,
    // A date that was guessed proves no other.
    date: origins.issued === 'inferred' ? undefined : isoDate(item.issued),
    author: authorOf(item),
    passages: places,
  };
}

/** Stands for what of a source's record its statements rest on. */
export function recordMark({ metadata: { item, origins } }: Source): string {
  return JSON.stringify([item.language, origins.issued === 'inferred' ? 0 : isoDate(item.issued), authorOf(item)]);
}

function authorOf({ author }: CslItem): string | undefined {
  const [first] = author ?? [];
  if (author?.length !== 1 || !first) return undefined;
  return first.literal ?? [first.given, first.family].filter(Boolean).join(' ');
}
