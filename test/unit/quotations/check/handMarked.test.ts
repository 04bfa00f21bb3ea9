import assert from 'node:assert/strict';
import type { Source } from '../../../../src/core/corpus/source.ts';
import { QuotationChecker } from '../../../../src/core/quotations/check/quotationChecker.ts';
import type { Verification } from '../../../../src/core/quotations/check/verify/verification.ts';
import { changed } from './handMarked/changes.ts';
import { edited } from './handMarked/edits.ts';
import { inLanguages } from './handMarked/languages.ts';
import { byMarks } from './handMarked/marks.ts';
import { secondSet } from './handMarked/more.ts';
import { fisheries, french, german, harbour } from './handMarked/sources.ts';
import { clock, contextOf, sourceFrom } from './support/corpus.ts';

const weights = ['negation', 'number', 'name', 'words', 'case', 'punctuation'] as const;

/** The verdict, of what differs with the weightiest difference behind it. */
function told({ verdict, differences }: Verification): string {
  const kind = weights.find((weight) => differences.some((difference) => difference.kind === weight));
  return verdict === 'differs' && kind ? `${verdict}: ${kind}` : verdict;
}

describe('Quotations marked by hand', () => {
  let sources: Source[];
  before(async () => {
    sources = await Promise.all([
      sourceFrom('harbour', harbour, 'en'),
      sourceFrom('fisheries', fisheries, 'en'),
      sourceFrom('german', german, 'de'),
      sourceFrom('french', french, 'fr'),
    ]);
  });

  for (const { title, language = 'markdown', draft, verdicts } of [
    ...inLanguages,
    ...byMarks,
    ...edited,
    ...changed,
    ...secondSet,
  ])
    it(title, async () => {
      const checked = await new QuotationChecker(clock).check({
        text: draft,
        documentLanguage: language,
        context: contextOf(sources),
        version: 1,
      });
      const found = checked.map(({ verification }) => told(verification));
      const isRight =
        found.length === verdicts.length &&
        verdicts.every((any, index) =>
          any.split('|').some((one) => found[index] === one || found[index]!.startsWith(`${one}:`)),
        );
      assert.ok(
        isRight,
        `${found.join(', ') || 'none'} for ${verdicts.join(', ') || 'none'}: ${JSON.stringify(checked.map(({ quotation }) => quotation.words))}`,
      );
    });
});
