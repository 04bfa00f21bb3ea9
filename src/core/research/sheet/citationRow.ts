import type { Actor } from '../../actors/actor.ts';
import type { FoundCitation, FoundCiteItem } from '../../citations/citation.ts';
import type { Finding } from '../../finding.ts';
import { attributedTo, type CitedWords, isUnreported, statementBy } from '../../quotations/sheet/claims/attribution.ts';
import type { UncitedClaim } from '../../quotations/sheet/claims/uncitedClaims.ts';
import { rowHash } from '../../quotations/sheet/rowHash.ts';
import type { ClaimVerdict, SheetSpeaker } from '../../quotations/sheet/sheet.ts';
import { sentence, told } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import type { DraftReading } from './draftReading.ts';
import type { FoundRow } from './findingsOfRows.ts';
import { circumstancesOf, locatorOf } from './quotationRow.ts';
import { roleOn } from './roleOn.ts';
import type { SheetSources } from './sheetSources.ts';

/** What the rows of citations are made with. */
export interface CitationRows {
  readonly reading: DraftReading;
  readonly sources: SheetSources;
  isKnown(key: string): boolean;
  actorOf(id: string): Actor | undefined;
}

/** The row of one cite item whose claim is in the draft's own words. */
export async function citationRow(
  citation: FoundCitation,
  item: FoundCiteItem,
  { reading, sources, isKnown, actorOf }: CitationRows,
  signal?: AbortSignal,
): Promise<FoundRow> {
  const { draft, mentionsIn } = reading;
  const sentence = reading.sentenceAt(citation.start);
  const text = sentence ? reading.wordsOf(sentence).text : '';
  const locator = locatorOf(item);
  const source = sources.sourceOf(item.key);
  const cited = await sources.cited(item.key, locator, text, signal);
  const said = sentence && source ? attributedTo(draft.prose, sentence, mentionsIn) : undefined;
  const actors = (said?.actors ?? []).flatMap((id) => actorOf(id) ?? []);
  const statements = actors.length > 0 ? sources.statementsIn(cited.passages.map(({ id }) => id)) : [];
  const words: CitedWords = {
    texts: cited.passages.map((passage) => passage.text),
    statements: statements.map(({ statement }) => statement),
    names: (ids) => cited.passages.some((passage) => sources.names(passage, ids)),
  };
  const report = statementBy(
    actors.map(({ id }) => id),
    words.statements,
  );
  const unreported = actors.length > 0 && isUnreported(actors, words);
  const known = isKnown(item.key) || source !== undefined;
  const verdict = verdictOf(known, source !== undefined, unreported);
  const [actor, ...others] = actors;
  const role = actor && others.length === 0 ? (roleOn(actor, report?.date) ?? report?.speaker?.role) : undefined;
  const speaker: SheetSpeaker | undefined = said && { name: said.name, ...(role === undefined ? {} : { role }) };
  return {
    kind: 'citation',
    start: citation.start,
    end: citation.end,
    ...reading.placeOf(citation),
    sentence: text,
    marks: [],
    verdict,
    ...(speaker ? { speaker } : {}),
    ...(report ? circumstancesOf(report) : {}),
    source: await sources.facts(item.key),
    ...(locator ? { locator } : {}),
    ...(cited.words ? { words: cited.words } : {}),
    findings: unreported ? [notReported(said!.name, said!.span, locator !== undefined)] : [],
    hash: rowHash({ sentence: text, key: item.key, locator: locator?.value, words: cited.words?.text }),
  };
}

function verdictOf(known: boolean, hasText: boolean, unreported: boolean): ClaimVerdict {
  if (!known) return 'unknown-key';
  if (!hasText) return 'not-checkable';
  return unreported ? 'not-reported' : 'paraphrase';
}

function notReported(name: string, { start, end }: Span, atPlace: boolean): Finding {
  const said = atPlace
    ? sentence`The cited place does not report anything said by ${name}.`
    : sentence`The cited source does not report anything said by ${name}.`;
  return { code: 'claim.not-reported', severity: 'hint', ...told(said), start, end };
}

/** The row of a sentence without a citation. */
export function uncitedRow({ sentence: claim, about }: UncitedClaim, reading: DraftReading): FoundRow {
  const words = reading.wordsOf(claim);
  const { start, end } = claim;
  const problem =
    about === 'number'
      ? sentence`This sentence states numbers, and no citation is near it.`
      : sentence`This sentence states what actors did, and no citation is near it.`;
  const severity = about === 'number' ? 'information' : 'hint';
  const said = attributedTo(reading.draft.prose, claim, reading.mentionsIn);
  return {
    kind: 'uncited',
    start,
    end,
    ...reading.placeOf(claim),
    sentence: words.text,
    marks: [],
    verdict: 'no-citation',
    ...(said ? { speaker: { name: said.name } } : {}),
    findings: [{ code: 'claim.uncited', severity, ...told(problem), start, end }],
    hash: rowHash({ sentence: words.text }),
  };
}
