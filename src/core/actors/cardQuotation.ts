import { nearness } from '../text/nearness.ts';
import { tokenize } from '../text/tokens.ts';
import type { CardQuotation } from './cardParts.ts';

/** Something an actor said, with the source that has it. The statements of `quotations/statement.ts` fit once their source and passage are added. */
export interface SourcedStatement {
  readonly form: 'quoted' | 'reported';
  /** The words, as they stand. */
  readonly text: string;
  readonly dateText?: string;
  /** ISO, may be partial; counts as proved unless `dateBasis` is `none`. */
  readonly date?: string;
  readonly dateBasis: 'printed' | 'resolved' | 'none';
  /** BCP 47 tag. */
  readonly language: string;
  /** How sure it is that the actor said it; what is `low` is not shown. */
  readonly confidence: 'certain' | 'high' | 'low';
  readonly firstHand: boolean;
  /** URI string of the source. */
  readonly source: string;
  readonly passage?: string;
  readonly citationKey: string;
  readonly label: string;
  readonly locator?: string;
}

/** A quotation of fewer words than this is a term rather than a sentence. */
const fewestWords = 3;
const leastShared = 0.6;
const stemLength = 5;

/**
 * The quotation a card shows: the latest, if any is dated for certain, else the one nearest to `sentence`; with it the words of another source that has the same
 * statement differently. None of the file `uri` itself.
 */
export function cardQuotation(
  statements: readonly SourcedStatement[],
  sentence: string,
  uri: string,
): CardQuotation | undefined {
  const quoted = statements.filter(
    ({ form, source, confidence, text }) =>
      form === 'quoted' && source !== uri && confidence !== 'low' && wordsOf(text).length >= fewestWords,
  );
  const scores = nearness(
    sentence,
    quoted.map(({ text }) => text),
  );
  const ranked = quoted
    .map((statement, at) => ({ statement, score: scores[at]! }))
    .sort(
      (a, b) =>
        provedDate(b.statement).localeCompare(provedDate(a.statement)) ||
        b.score - a.score ||
        Number(b.statement.firstHand) - Number(a.statement.firstHand),
    );
  const chosen = ranked[0]?.statement;
  if (!chosen) return undefined;
  const other = quoted.find((each) => each.source !== chosen.source && isSameStatement(each, chosen));
  return { ...shown(chosen), otherWording: other && shown(other) };
}

/** Whether two sources word one statement differently: most words of the shorter are in the longer, and not all. */
export function isSameStatement(
  a: Pick<SourcedStatement, 'text' | 'language'>,
  b: Pick<SourcedStatement, 'text' | 'language'>,
): boolean {
  if (a.language.slice(0, 2) !== b.language.slice(0, 2)) return false;
  const [shorter, longer] = [wordsOf(a.text), wordsOf(b.text)].sort((one, two) => one.length - two.length) as [
    string[],
    string[],
  ];
  if (shorter.length < fewestWords || shorter.join(' ') === longer.join(' ')) return false;
  const there = new Set(longer.map(stem));
  const shared = shorter.filter((word) => there.has(stem(word)));
  const telling = new Set(shared.filter((word) => word.length >= stemLength).map(stem));
  return shared.length / shorter.length >= leastShared && telling.size >= 2;
}

function wordsOf(text: string): string[] {
  return tokenize(text).map(({ folded }) => folded);
}

/** Enough of a word to know it again in another form: develop, developing. */
function stem(word: string): string {
  return word.slice(0, stemLength);
}

function provedDate({ date, dateBasis }: SourcedStatement): string {
  return dateBasis === 'none' ? '' : (date ?? '');
}

function shown(statement: SourcedStatement): Omit<CardQuotation, 'otherWording'> {
  const { text, date, dateText, dateBasis, source, passage, citationKey, label, locator } = statement;
  return {
    text,
    dateText,
    date: dateBasis === 'none' ? undefined : date,
    source,
    passage,
    citationKey,
    label,
    locator,
  };
}
