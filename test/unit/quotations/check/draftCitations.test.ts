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

describe('Words without a citation in their sentence', () => {
  const verdict = async (text: string) => (await check(text))[0]!.verification.verdict;
  const words = '“was lengthened twice before the war”';

  it('belong to that of the next sentence', async () => {
    assert.equal(await verdict(`It ${words}. The town paid for both [@quay].\n`), 'verbatim');
    assert.equal(await verdict(`Ada said it ${words}. “And the town paid for both,” she added [@quay].\n`), 'verbatim');
  });

  it('belong to the nearest of their paragraph, behind them or else before', async () => {
    assert.equal(await verdict(`It ${words}. That was long ago. The town paid for both [@quay].\n`), 'verbatim');
    assert.equal(await verdict(`The town paid [@quay]. That was long ago. It ${words}.\n`), 'verbatim');
  });

  it('do not belong to that of another speaker', async () => {
    assert.equal(await verdict(`Ada Lind said it ${words}. Bo Ek said the lamp burned oil [@lamp].\n`), 'uncited');
    assert.equal(await verdict(`Bo Ek said the lamp burned oil [@lamp]. Ada Lind said it ${words}.\n`), 'uncited');
    const far = `It ${words}. That was long ago. Bo Ek said the lamp burned oil [@lamp].\n`;
    assert.equal(await verdict(far), 'uncited');
  });

  it('belong to that of their own speaker', async () => {
    const text = `Ada Lind said it ${words}. It was long ago. Lind added that the town paid for both [@quay].\n`;
    assert.equal(await verdict(text), 'verbatim');
  });

  it('do not belong to one that is pages away', async () => {
    const between = 'The town went on as it had. '.repeat(90);
    assert.equal(await verdict(`It ${words}. ${between}The lamp burned oil [@lamp].\n`), 'uncited');
  });

  it('belong to none of another paragraph', async () => {
    assert.equal(await verdict(`It ${words}.\n\nThe town paid for both [@quay].\n`), 'uncited');
  });
});
