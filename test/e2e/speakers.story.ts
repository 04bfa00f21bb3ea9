import assert from 'node:assert/strict';
import { searchViews } from '../support/searchViewStories.ts';
import { assertReads } from '../support/webviewAccess.ts';
import { describeInChromium } from '../support/webviewHarness.ts';
import { sampleSpeakers } from '../support/webviewHarnessSamples.ts';

describeInChromium('Speakers in the search view', function (this: Mocha.Suite) {
  this.timeout(60_000);
  const { open } = searchViews();

  it('are named on the hits whose words they say, with a question mark where that is not sure', async () => {
    const view = await open();
    await view.page.getByRole('combobox').fill('partnership');
    await view.tell(sampleSpeakers(1));
    await assertReads(view, 'speakers');
    assert.deepEqual(await view.page.locator('.speaker').allTextContents(), ['❝ Holm', '❝ Boris Ode?', '❝ Holm']);
  });

  it('tell on pointing what the source says of when, where and how', async () => {
    const view = await open();
    await view.page.getByRole('combobox').fill('partnership');
    await view.tell(sampleSpeakers(1));
    const titles = await view.page
      .locator('.speaker')
      .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('title')));
    assert.deepEqual(titles, [
      'Said by Vera Holm, the mayor\nWhen: on Monday\nWhere: at a press conference',
      'Perhaps said by Boris Ode',
      'Reported of Vera Holm, the mayor, in the words of the source\nWhen: on Monday\nWhere: at a press conference\nTaken from another report',
    ]);
  });
});
