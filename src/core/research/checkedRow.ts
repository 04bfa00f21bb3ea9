import type { Source } from '../corpus/source.ts';
import type { CheckedQuotation } from '../quotations/check/quotationChecker.ts';
import { speakerAt } from '../quotations/check/verify/speakerCheck.ts';
import type { SourcePlace, Verification } from '../quotations/check/verify/verification.ts';
import type { Statement } from '../quotations/statement.ts';
import type { CheckedPlace, CheckedRow } from './checkAnswers.ts';
import { sourceLabel } from './rows.ts';

/** A checked quotation as plain data. `statementsOf` tells who speaks in a source. */
export function checkedRow(
  { quotation, verification, findings }: CheckedQuotation,
  statementsOf: (source: Source) => readonly Statement[],
): CheckedRow {
  const { span, outer, form, paragraph, words, citation, speaker, ignored } = quotation;
  const said = verification.place && speakerAt(verification.place, statementsOf);
  return {
    span,
    outer,
    form,
    paragraph,
    words,
    marks: verification.differences.map(({ quoted }) => [quoted.start, quoted.end]),
    verdict: verification.verdict,
    citation: citation && { start: citation.start, end: citation.end, items: citation.items },
    speaker: speaker?.name,
    saidBy: said && { name: said.name, role: said.role, confidence: said.confidence },
    place: verification.place && placeOf(verification.place, verification),
    ignored,
    findings,
  };
}

/** The first passage of a place; what runs over into the next ones is cut. */
function placeOf({ source, stretches }: SourcePlace, { differences }: Verification): CheckedPlace | undefined {
  const first = stretches[0];
  if (!first) return undefined;
  const { passage } = first;
  const ofPassage = stretches.filter((stretch) => stretch.passage === passage);
  const changed = differences.flatMap(({ source: there }) =>
    there.passage === passage && there.end > there.start ? [there] : [],
  );
  return {
    source: source.uri,
    citationKey: source.metadata.item.id,
    label: sourceLabel(source),
    passage: passage.id,
    locator: passage.locator,
    text: passage.text,
    start: first.start,
    end: ofPassage.at(-1)!.end,
    marks: (differences.length > 0 ? changed : ofPassage).map(({ start, end }) => [start, end]),
  };
}
