import assert from 'node:assert/strict';
import { type ProfilePage, profilePages } from '../support/profilePages.ts';
import { describeInChromium } from '../support/webviewHarness.ts';

describeInChromium('The page about an actor', function (this: Mocha.Suite) {
  this.timeout(60_000);
  const { open, desk } = profilePages();

  it('has landmarks, headings in order and labelled tables', async () => {
    const { page } = await open('iran');
    assert.deepEqual(await page.getByRole('heading', { level: 1 }).allTextContents(), ['Iran']);
    assert.deepEqual(await page.getByRole('heading', { level: 2 }).allTextContents(), [
      'What the actor files say',
      'Quotations',
      'Who appears with Iran',
      'Timeline',
      'Mentions',
    ]);
    for (const role of ['banner', 'navigation', 'main'] as const) assert.equal(await page.getByRole(role).count(), 1);
    for (const name of ['In the same passages', 'Dated events and facts'])
      assert.equal(await page.getByRole('table', { name }).count(), 1, name);
  });

  it('opens a source at the passage from what is stated, quoted and mentioned', async () => {
    const view = await open('dmitry-peskov');
    await view.sent();
    for (const section of ['#card', '#quotations', '#wordings', '#mentions'])
      await view.page.locator(`${section} .place`).first().click();
    const sent = await view.sent();
    assert.deepEqual(
      sent.map(({ type }) => type),
      ['open', 'open', 'open', 'open'],
    );
    for (const message of sent) assert.ok(message.type === 'open' && message.passage?.startsWith(message.source));
  });

  it('puts the sides of a tension beside each other, and marks the words that differ in more than colour', async () => {
    const { page } = await open('dmitry-peskov');
    const [left, right] = await page
      .locator('.tension')
      .first()
      .locator('li')
      .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().top));
    assert.equal(left, right);
    const mark = page.locator('.wording em').first();
    const style = await mark.evaluate((element) => {
      const { textDecorationLine, fontWeight } = getComputedStyle(element);
      return [textDecorationLine, fontWeight];
    });
    assert.deepEqual(style, ['underline', '600']);
  });

  it('lets the keyboard walk in the graph, and opens a profile with Enter', async () => {
    const view = await open('dmitry-peskov');
    await view.sent();
    const { page } = view;
    const nodes = page.locator('.graph [role=link]');
    assert.equal(await page.locator('.graph [tabindex="0"]').count(), 1);
    await nodes.first().focus();
    const before = await active(view);
    await page.keyboard.press('End');
    const last = await active(view);
    assert.notEqual(before, last);
    assert.ok((await page.locator('line.lit').count()) > 0);
    await page.keyboard.press('Enter');
    const [message] = await view.sent();
    assert.deepEqual(message, { type: 'showActor', actor: last });
  });

  it('goes back to the actor it came from', async () => {
    const view = await open('dmitry-peskov');
    await view.page
      .getByRole('link', { name: /^Iran,/ })
      .first()
      .click();
    await view.tell({ type: 'profile', profile: await desk().profile('iran') });
    await view.sent();
    await view.page.getByRole('button', { name: 'Back to Dmitry Peskov' }).click();
    assert.deepEqual(await view.sent(), [{ type: 'showActor', actor: 'dmitry-peskov' }]);
  });

  it('asks for the mentions that fit the filter, and says how many there are', async () => {
    const view = await open('iran');
    await view.sent();
    await view.page.getByLabel('Filter the mentions').fill('oil');
    await view.page.waitForTimeout(400);
    assert.deepEqual(await view.sent(), [{ type: 'mentions', id: 1, offset: 0, filter: 'oil' }]);
    const mentions = await desk().mentions({ actor: 'iran', offset: 0, filter: 'oil' });
    await view.tell({ type: 'mentions', id: 1, mentions });
    assert.equal(await view.page.locator('.mention').count(), mentions.rows.length);
    assert.match(String(await view.page.locator('#mentions [role=status]').textContent()), /^\d+ of \d+ passages/);
  });

  it('comes back as it was hidden', async () => {
    const first = await open('iran');
    await first.page.getByLabel('Filter the mentions').fill('oil');
    const second = await open('iran', { saved: await first.saved() });
    assert.deepEqual((await second.sent())[0], { type: 'ready', actor: 'iran' });
    assert.equal(await second.page.getByLabel('Filter the mentions').inputValue(), 'oil');
  });

  it('shows words as words, in their language and direction', async () => {
    const view = await open('iran');
    const evil = '<img src=x onerror="document.title=1">';
    const profile = await desk().profile('iran');
    const [row] = profile.mentions.rows;
    const rows = [{ ...row!, text: `${evil} שלום`, marks: [[0, 4]] as const, language: 'he', title: evil }];
    const card = { ...profile.card, name: evil, summary: evil };
    await view.tell({ type: 'profile', profile: { ...profile, card, mentions: { offset: 0, rows, total: 1 } } });
    assert.equal(await view.page.locator('img').count(), 0);
    const text = view.page.locator('.mention p').first();
    assert.deepEqual([await text.getAttribute('lang'), await text.getAttribute('dir')], ['he', 'auto']);
  });

  for (const [name, options] of [
    ['at 200 % zoom', { width: 450, height: 500, scale: 2 }],
    ['in a narrow column', { width: 320 }],
    ['from right to left', { direction: 'rtl' }],
  ] as const) {
    it(`fits ${name}`, async () => {
      const { page } = await open('dmitry-peskov', options);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${over} pixels too wide`);
    });
  }

  it('leaves out of print what only a screen has', async () => {
    const { page } = await open('dmitry-peskov');
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['nav', '.actions', '.filter'])
      assert.equal(await page.locator(hidden).isVisible(), false, hidden);
    assert.equal(await page.locator('.companions-table').isVisible(), true);
  });
});

function active({ page }: ProfilePage): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? null);
}
