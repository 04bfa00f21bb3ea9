import assert from 'node:assert/strict';
import { QuotationChecker } from '../../../../src/core/quotations/check/quotationChecker.ts';
import { clock, contextOf, sourceFrom } from './support/corpus.ts';

const quay = 'The Quay\n\nThe quay was lengthened twice before the war, and the town paid for both.\n';
const lamp = 'The Lamp\n\nThe lamp of the mole burned oil until the spring of the second year.\n';

async function check(text: string) {
  const sources = await Promise.all([sourceFrom('quay', quay), sourceFrom('lamp', lamp)]);
  return new QuotationChecker(clock).check({
    text,
    documentLanguage: 'markdown',
    context: contextOf(sources),
    version: 1,
  });
}

describe('Citations right behind one another', () => {
  it('are one for the words before them', async () => {
    const [found] = await check('It “was lengthened twice before the war” [@lamp] [@quay].\n');
    assert.equal(found!.verification.verdict, 'verbatim');
    assert.deepEqual(found!.findings, []);
  });

  it('are mended where the source of the words is cited', async () => {
    const text = 'It “was lengthened twice before the war” [@lamp], [@quay, para. 7].\n';
    const [found] = await check(text);
    assert.equal(found!.verification.verdict, 'wrong-locator');
    const [edit] = found!.findings[0]!.edits!;
    assert.equal(text.slice(edit!.start, edit!.end), '[@quay, para. 7]');
    assert.match(edit!.text, /@quay, para\. 2/);
  });

  it('are two when words stand between them', async () => {
    const [found] = await check('It “was lengthened twice before the war” [@lamp] and repaired [@quay].\n');
    assert.equal(found!.verification.verdict, 'elsewhere');
  });
});
