import assert from 'node:assert/strict';
import { activeOption, measure, searchViews } from '../support/searchViewStories.ts';
import { assertReads } from '../support/webviewAccess.ts';
import { describeInChromium } from '../support/webviewHarness.ts';
import { sampleNothing, sampleResults } from '../support/webviewHarnessSamples.ts';

describeInChromium('The search view', function (this: Mocha.Suite) {
  this.timeout(60_000);
  const { open, found } = searchViews();

  describe('read aloud', () => {
    it('begins with the corpus and what can be typed', async () => {
      await assertReads(await open(), 'start');
    });

    it('lists the hits by source, and the actions of the active one', async () => {
      await assertReads(await found(), 'results');
    });

    it('says that nothing was found and what would match', async () => {
      const view = await open();
      await view.page.getByRole('combobox').fill('partnreship canal');
      await view.tell(sampleNothing(1));
      await assertReads(view, 'nothing');
    });

    it('says where the corpus was looked for, and how far reading it is', async () => {
      const view = await open();
      await view.tell({ type: 'status', status: { state: 'noCorpus', folders: ['corpus', 'articles'] } });
      assert.match(String(await view.page.locator('#status').textContent()), /corpus or articles/);
      await view.tell({ type: 'status', status: { state: 'indexing', done: 3, total: 12 } });
      const bar = view.page.getByRole('progressbar');
      assert.deepEqual([await bar.getAttribute('value'), await bar.getAttribute('max')], ['3', '12']);
    });
  });

  describe('by keyboard', () => {
    it('sends every letter at once', async () => {
      const view = await open();
      await view.sent();
      await view.page.getByRole('combobox').pressSequentially('oil');
      assert.deepEqual(
        await view.sent(),
        ['o', 'oi', 'oil'].map((query, index) => ({ type: 'search', id: index + 1, query })),
      );
    });

    it('drops a late answer', async () => {
      const view = await open();
      await view.page.getByRole('combobox').pressSequentially('oi');
      await view.tell(sampleResults(1, 'o'));
      assert.equal(await view.page.getByRole('option').count(), 0);
      await view.tell(sampleResults(2, 'oi'));
      assert.equal(await view.page.getByRole('option').count(), 4);
    });

    it('moves, opens, cites and quotes without leaving the box', async () => {
      const view = await found();
      assert.match(String(await activeOption(view)), /¶ 4/);
      for (const key of ['Enter', 'ArrowDown', 'Control+Enter', 'End', 'Control+Shift+Enter']) {
        await view.page.keyboard.press(key);
      }
      assert.match(String(await activeOption(view)), /p\. iv/);
      assert.deepEqual(await view.sent(), [
        { type: 'open', passage: 'canal#4' },
        { type: 'cite', passage: 'canal#13' },
        { type: 'quote', passage: 'rivers#2' },
      ]);
    });

    it('reaches the buttons of the active hit with Tab and walks along them', async () => {
      const view = await found();
      for (const key of ['ArrowDown', 'Tab', 'Tab', 'ArrowRight', 'Enter']) await view.page.keyboard.press(key);
      assert.deepEqual(await view.sent(), [{ type: 'cite', passage: 'canal#13' }]);
      await view.page.keyboard.press('Escape');
      assert.equal(await view.page.evaluate(() => document.activeElement?.id), 'query');
    });

    it('says why clutter is not quoted, and has no button for it', async () => {
      const view = await found();
      for (const key of ['ArrowDown', 'ArrowDown', 'Control+Shift+Enter']) await view.page.keyboard.press(key);
      assert.deepEqual(await view.sent(), []);
      assert.match(String(await view.page.locator('#said').textContent()), /not evidence \(pull quote\)/);
      assert.equal(await view.page.getByRole('button', { name: 'Quote and Cite' }).count(), 0);
      assert.equal(await view.page.getByRole('toolbar').getByRole('button').count(), 3);
    });

    it('clears with Escape and then leaves', async () => {
      const view = await found();
      await view.page.keyboard.press('Escape');
      assert.equal(await view.page.getByRole('combobox').inputValue(), '');
      assert.equal(await view.page.getByRole('combobox').getAttribute('aria-expanded'), 'false');
      await view.page.keyboard.press('Escape');
      assert.deepEqual(await view.sent(), [{ type: 'leave' }]);
    });
  });

  describe('by mouse', () => {
    it('opens once on a double click, and makes the hit the active one', async () => {
      const view = await found();
      await view.page.getByRole('option').nth(3).dblclick();
      assert.deepEqual(await view.sent(), [{ type: 'open', passage: 'rivers#2' }]);
      assert.match(String(await activeOption(view)), /p\. iv/);
      assert.equal(await view.page.evaluate(() => document.activeElement?.id), 'query');
    });

    it('shows the buttons of the hit it points at, and cites that one', async () => {
      const view = await found();
      await view.page.getByRole('option').nth(1).hover();
      await view.page
        .getByRole('toolbar', { name: 'Actions for ¶ 13' })
        .getByRole('button', { name: 'Cite', exact: true })
        .dblclick();
      assert.deepEqual(await view.sent(), [{ type: 'cite', passage: 'canal#13' }]);
    });

    it('takes the suggestion', async () => {
      const view = await open();
      await view.page.getByRole('combobox').fill('partnreship canal');
      await view.tell(sampleNothing(1));
      await view.page.getByRole('button', { name: 'Did you mean partnership canal?' }).click();
      assert.deepEqual((await view.sent()).at(-1), { type: 'search', id: 2, query: 'partnership canal' });
    });

    it('offers the passages that name an actor otherwise, until something else is searched', async () => {
      const view = await found();
      const otherwise = { name: 'Ana Ruiz', count: 14, query: 'actor:"Ana Ruiz" OR speaker:"Ana Ruiz" ' };
      await view.tell({ type: 'facets', id: 1, fields: [], otherwise });
      await view.page.getByRole('button', { name: '14 more passages name Ana Ruiz otherwise' }).click();
      assert.deepEqual((await view.sent()).at(-1), { type: 'search', id: 2, query: otherwise.query });
      assert.equal(await view.page.locator('#otherwise').isVisible(), false);
    });

    it('asks for a draft, the problems, a source, folders, the sample', async () => {
      const view = await open();
      await view.sent();
      await view.tell({ type: 'target' });
      await view.page.getByRole('button', { name: 'New Draft' }).click();
      await view.tell({ type: 'status', status: { state: 'ready', sources: 2, passages: 95, problems: 1 } });
      await view.page.getByRole('button', { name: '1 problem' }).click();
      await view.tell({ type: 'status', status: { state: 'noCorpus', folders: ['corpus'] } });
      for (const name of ['Add a Source…', 'Choose Other Folders…', 'Open the Sample…'])
        await view.page.getByRole('button', { name }).click();
      await view.tell({ type: 'status', status: { state: 'noCorpus', folders: [] } });
      await view.page.getByRole('button', { name: 'Open Folder…' }).click();
      assert.deepEqual(
        (await view.sent()).map(({ type }) => type),
        ['newDraft', 'showProblems', 'addSource', 'addFolder', 'openSample', 'openFolder'],
      );
    });

    it('stops the reading of the sources, and has them read after that', async () => {
      const view = await open();
      await view.sent();
      await view.tell({ type: 'status', status: { state: 'indexing', done: 3, total: 12 } });
      await view.tell({ type: 'status', status: { state: 'indexing', done: 4, total: 12 } });
      await view.page.getByRole('button', { name: 'Stop' }).click();
      await view.tell({ type: 'status', status: { state: 'stopped' } });
      await view.page.getByRole('button', { name: 'Read the Sources' }).click();
      assert.deepEqual(await view.sent(), [{ type: 'stopReading' }, { type: 'readSources' }]);
    });
  });

  it('comes back as it was hidden', async () => {
    const first = await found();
    await first.page.keyboard.press('ArrowDown');
    const second = await open({ saved: await first.saved() });
    const [hello, again] = await second.sent();
    assert.deepEqual([hello?.type, again], ['ready', { type: 'search', id: 2, query: 'partnership' }]);
    await second.tell(sampleResults(3));
    assert.match(String(await activeOption(second)), /¶ 13/);
  });

  it('shows words as words, whatever they are', async () => {
    const view = await open();
    const [group] = sampleResults(1).groups;
    const evil = '<img src=x onerror="document.title=1"><mark>x';
    const hits = [
      { passage: 'x', locator: evil, snippet: evil, marks: [[0, 4]] as const, section: evil, clutter: evil },
    ];
    await view.page.getByRole('combobox').fill('x');
    await view.tell({ ...sampleResults(1, 'x'), groups: [{ ...group!, title: evil, label: evil, hits }], note: evil });
    assert.equal(await view.page.locator('img').count(), 0);
    assert.equal(await view.page.locator('mark').textContent(), '<img');
  });

  for (const [name, options] of [
    ['170 pixels wide', { width: 170 }],
    ['at 200 % zoom', { width: 150, height: 350, scale: 2 }],
    ['with letters twice as large', { width: 300, fontSize: 26 }],
    ['from right to left', { direction: 'rtl' }],
  ] as const) {
    it(`fits ${name}`, async () => {
      const view = await found(options);
      await view.page.keyboard.press('Control+End');
      const { scrolled, barInside, optionInView } = await view.page.evaluate(measure);
      assert.deepEqual([scrolled, barInside, optionInView], [0, true, true]);
    });
  }

  for (const theme of ['light', 'dark', 'hc-light', 'hc-dark'] as const) {
    it(`tells marked words and the active hit by more than their colour: ${theme}`, async () => {
      const view = await found({ theme });
      const mark = view.page.locator('mark').first();
      const weight = await mark.evaluate((element) => getComputedStyle(element).fontWeight);
      assert.equal(weight, '600');
      const line = await mark.evaluate((element) => getComputedStyle(element).textDecorationLine);
      assert.equal(line, theme.startsWith('hc') ? 'underline' : 'none');
      const edge = await view.page
        .getByRole('option', { selected: true })
        .evaluate((element) => getComputedStyle(element).borderInlineStartColor);
      assert.notEqual(edge, 'rgba(0, 0, 0, 0)');
    });
  }
});
