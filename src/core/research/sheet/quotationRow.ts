import type { Actor } from '../../actors/actor.ts';
import type { CiteItem, Locator } from '../../citations/citation.ts';
import { isoDate } from '../../citations/label.ts';
import { inWords } from '../../quotations/sheet/claims/sentenceWords.ts';
import { rowHash } from '../../quotations/sheet/rowHash.ts';
import type { Mark, SheetRow, SheetSpeaker, SheetWords } from '../../quotations/sheet/sheet.ts';
import type { Statement } from '../../quotations/statement.ts';
import type { CheckedPlace, CheckedRow } from '../checkAnswers.ts';
import type { PlacedStatement } from '../statementShelf.ts';
import type { DraftReading } from './draftReading.ts';
import type { FoundRow } from './findingsOfRows.ts';
import { roleOn } from './roleOn.ts';
import type { SheetSources } from './sheetSources.ts';

/** The circumstances of a statement, as a row has them. */
export type Circumstances = Pick<SheetRow, 'saidPrinted' | 'saidOn' | 'venue' | 'to' | 'firstHand'>;

export function circumstancesOf({ dateText, date, venue, to, firstHand }: Statement): Circumstances {
  return {
    ...(dateText === undefined ? {} : { saidPrinted: dateText }),
    ...(date === undefined ? {} : { saidOn: date }),
    ...(venue === undefined ? {} : { venue }),
    ...(to === undefined ? {} : { to }),
    firstHand,
  };
}

/** The place that a cite item names; `undefined` when it names none. */
export function locatorOf({ label = 'page', locator }: CiteItem): Locator | undefined {
  return locator === undefined || locator === '' ? undefined : { label, value: locator };
}

/** The row of a quotation. */
export async function quotationRow(
  row: CheckedRow,
  reading: DraftReading,
  sources: SheetSources,
  actorOf: (id: string) => Actor | undefined,
): Promise<FoundRow> {
  const { place, citation, verdict, findings, ignored } = row;
  const statement = place && statementAt(place, sources.statementsIn([place.passage]));
  const inSentence = sentenceOf(row, reading);
  const item = citation?.items.find(({ key }) => key === place?.citationKey) ?? citation?.items[0];
  const key = item?.key ?? place?.citationKey;
  const locator = item && locatorOf(item);
  const words = place && wordsOf(place);
  const speaker = speakerOf(row, statement, statementDate(statement, place, sources), actorOf);
  const checked = { sentence: inSentence.sentence, quoted: row.words, key, locator: locator?.value };
  return {
    kind: 'quotation',
    start: row.outer.start,
    end: row.outer.end,
    ...reading.placeOf(row.outer),
    ...inSentence,
    verdict,
    ...(speaker ? { speaker } : {}),
    ...(statement ? circumstancesOf(statement) : {}),
    // What is elsewhere is shown where it is; the finding says what was cited.
    ...(key === undefined ? {} : { source: await sources.facts(place?.citationKey ?? key) }),
    ...(locator ? { locator } : {}),
    ...(words ? { words } : {}),
    ...(verdict === 'translated' ? { translation: row.words } : {}),
    findings,
    ...(ignored === undefined ? {} : { ignored }),
    hash: rowHash({ ...checked, words: words?.text }),
  };
}

function sentenceOf(row: CheckedRow, reading: DraftReading): Pick<SheetRow, 'sentence' | 'quoted' | 'marks'> {
  const sentence = reading.sentenceAt(row.outer.start);
  const words = sentence && sentence.end > row.outer.start ? reading.wordsOf(sentence) : undefined;
  const quoted = words && inWords(words, row.span);
  const shown = row.words.replace(/\s+/g, ' ');
  // A quotation that goes on past the sentence, as a block does, stands by itself.
  if (!words || !quoted || words.text.slice(...quoted) !== shown)
    return { sentence: shown, quoted: [0, shown.length], marks: shown === row.words ? row.marks : [] };
  const moved = ([start, end]: Mark): Mark => [start + quoted[0], end + quoted[0]];
  return { sentence: words.text, quoted, marks: shown === row.words ? row.marks.map(moved) : [] };
}

function wordsOf({ text, marks, passage, locator }: CheckedPlace): SheetWords {
  return { text, marks, passage, ...(locator.value === '' ? {} : { locator }) };
}

/** The statement whose words those of the place are. */
function statementAt(place: CheckedPlace, placed: readonly PlacedStatement[]): Statement | undefined {
  const over = placed.filter(({ inPassage }) => inPassage.start < place.end && place.start < inPassage.end);
  return (over.find(({ statement }) => statement.form === 'quoted') ?? over[0])?.statement;
}

/** ISO; of the statement, else of the source. */
function statementDate(
  statement: Statement | undefined,
  place: CheckedPlace | undefined,
  sources: SheetSources,
): string | undefined {
  if (statement?.date !== undefined || !place) return statement?.date;
  const metadata = sources.sourceOf(place.citationKey)?.metadata;
  return metadata?.origins.issued === 'inferred' ? undefined : isoDate(metadata?.item.issued);
}

function speakerOf(
  { saidBy, speaker }: CheckedRow,
  statement: Statement | undefined,
  date: string | undefined,
  actorOf: (id: string) => Actor | undefined,
): SheetSpeaker | undefined {
  if (!saidBy) return speaker === undefined ? undefined : { name: speaker };
  const id = statement?.speaker?.name === saidBy.name ? statement.speaker.actor : undefined;
  const actor = id === undefined ? undefined : actorOf(id);
  const role = (actor && roleOn(actor, date)) ?? saidBy.role;
  return { name: saidBy.name, confidence: saidBy.confidence, ...(role === undefined ? {} : { role }) };
}
