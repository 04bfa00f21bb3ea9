import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { bundleSheetPage, openSheetPage, type SheetPageOptions } from '../support/sheetPage.ts';
import { describeInChromium } from '../support/webviewHarness.ts';

describeInChromium('The page of a sheet', function (this: Mocha.Suite) {
  this.timeout(60_000);
  let browser: Browser;
  let script: string;
  const open = (options?: SheetPageOptions) => openSheetPage(browser, script, options);

  before(async () => {
    script = await bundleSheetPage();
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('is worked through with the keys alone', async () => {
    const { page, errors } = await open();
    const rows = page.locator('tr.claim');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    const sent = await page.evaluate('hostSide.sent.splice(0)');
    assert.deepEqual(sent, [
      { type: 'tick', row: 'wrong', ticked: true },
      { type: 'open', row: 'wrong' },
      { type: 'source', row: 'wrong' },
    ]);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('shows problems or unchecked claims only, and says how many', async () => {
    const view = await open();
    const { page } = view;
    await page.getByRole('button', { name: 'Problems 2' }).click();
    assert.equal(await page.locator('tr.claim:visible').count(), 2);
    await page.getByRole('button', { name: 'Unchecked 3' }).click();
    assert.equal(await page.locator('tr.claim:visible').count(), 3);
    await view.tell({ type: 'ticks', ticks: [{ row: 'wrong', tick: { by: 'Ada Lind', on: '2025-06-25' } }] });
    assert.match((await page.locator('#totals').textContent()) ?? '', /2 checked$/);
    assert.deepEqual(view.errors, []);
    await page.close();
  });

  it('is a table with heads for a screen reader', async () => {
    const { page } = await open();
    assert.equal(await page.getByRole('columnheader').count(), 12);
    assert.equal(await page.getByRole('checkbox', { name: /^Checked: The navy/ }).count(), 1);
    await page.close();
  });
});
