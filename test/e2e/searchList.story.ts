import assert from 'node:assert/strict';
import { activeOption, measure, searchViews } from '../support/searchViewStories.ts';
import { assertReads } from '../support/webviewAccess.ts';
import { describeInChromium, type SearchViewPage } from '../support/webviewHarness.ts';
import { manyResults, sampleCopies, sampleFacets, sampleResults } from '../support/webviewHarnessSamples.ts';

declare const hostSide: { readonly sent: unknown[] };

describeInChromium('The list of the search view', function (this: Mocha.Suite) {
  this.timeout(60_000);
  const { open, found } = searchViews();

  describe('a long list', () => {
    it('has only what is near in the page, and comes to every hit', async () => {
      const view = await long(10_000);
      assert.ok((await view.page.getByRole('option').count()) < 60);
      await view.page.keyboard.press('Control+End');
      assert.match(String(await activeOption(view)), /¶ 1000$|¶ 1000\D/);
      const { optionInView } = await view.page.evaluate(measure);
      assert.ok(optionInView);
      assert.ok((await view.page.getByRole('option').count()) < 60);
      for (let presses = 0; presses < 30; presses++) await view.page.keyboard.press('ArrowUp');
      assert.match(String(await activeOption(view)), /¶ 970/);
      assert.ok((await view.page.evaluate(measure)).optionInView);
    });

    it('comes to its end where the passages are shorter than was thought', async () => {
      const view = await open();
      await view.page.getByRole('combobox').fill('p');
      const { groups, ...answer } = manyResults(1, 400);
      const short = groups.map((group) => ({
        ...group,
        hits: group.hits.map((each) => ({ ...each, snippet: 'The pump stood still.', marks: [[4, 8]] as const })),
      }));
      await view.tell({ ...answer, groups: short, total: 400 });
      await view.page.keyboard.press('Control+End');
      assert.match(String(await activeOption(view)), /¶ 40/);
      assert.ok((await view.page.evaluate(measure)).optionInView);
    });

    it('passes every hit by once as it is scrolled, and what is seen does not jump', async () => {
      const view = await long(400);
      const seen = await view.page.evaluate(scrollThrough);
      assert.equal(seen.passages.length, 400);
      assert.equal(seen.jumps, 0);
    });

    it('asks for more when its end is near, once, and goes on without a gap', async () => {
      const view = await open();
      await view.page.getByRole('combobox').fill('p');
      await view.sent();
      await view.tell({ ...manyResults(1, 50), total: 100 });
      assert.deepEqual(await view.sent(), []);
      await view.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await view.page.waitForFunction(() => hostSide.sent.length > 0);
      assert.deepEqual(await view.sent(), [{ type: 'more', id: 1, query: 'p', offset: 50 }]);
      await view.tell({ type: 'page', id: 1, offset: 50, groups: manyResults(2, 50).groups });
      await view.page.keyboard.press('Control+End');
      const last = view.page.getByRole('option', { selected: true });
      assert.equal(await last.getAttribute('aria-posinset'), '100');
      assert.equal(await last.getAttribute('aria-setsize'), '100');
      assert.deepEqual(await view.sent(), []);
    });

    async function long(count: number): Promise<SearchViewPage> {
      const view = await open();
      await view.page.getByRole('combobox').fill('p');
      await view.tell({ ...manyResults(1, count), total: count });
      return view;
    }
  });

  describe('passages with most of the words', () => {
    it('stand under a head of their own, and headings that have the words are shown with them', async () => {
      const view = await open();
      await view.page.getByRole('combobox').fill('partnership pump flood');
      const [whole, some] = sampleResults(1).groups;
      const above = [{ text: 'After the flood', marks: [[10, 15]] as const }];
      const partial = { ...some!, partial: true as const, hits: [{ ...some!.hits[0]!, above }] };
      await view.tell({ ...sampleResults(1), total: 3, partial: 41, groups: [whole!, partial] });
      await assertReads(view, 'most');
    });
  });

  describe('filters', () => {
    it('are offered behind a button, add themselves to the query and can be taken away', async () => {
      const view = await found();
      assert.equal(await view.page.getByRole('button', { name: 'Filters' }).count(), 0);
      await view.tell(sampleFacets(1));
      await view.page.getByRole('button', { name: 'Filters' }).click();
      await assertReads(view, 'facets');
      await view.page.getByRole('button', { name: 'Author: Okonkwo, 3 passages' }).click();
      const [search] = await view.sent();
      assert.deepEqual(search, { type: 'search', id: 2, query: 'partnership author:"Okonkwo" ' });
      assert.equal(await view.page.evaluate(() => document.activeElement?.id), 'query');
      const filters = [{ field: 'author', value: 'Okonkwo', excluded: false, without: 'partnership' }];
      await view.tell({ ...sampleResults(2), query: 'partnership author:"Okonkwo" ', filters });
      await view.page.getByRole('button', { name: 'Remove the filter Author: Okonkwo' }).click();
      assert.deepEqual(await view.sent(), [{ type: 'search', id: 3, query: 'partnership' }]);
    });

    it('are joined by the order, which is turned by a button', async () => {
      const view = await found();
      await view.page.getByRole('button', { name: 'Newest First' }).click();
      assert.deepEqual(await view.sent(), [{ type: 'search', id: 2, query: 'partnership', sort: 'date' }]);
      assert.equal(await view.page.getByRole('button', { name: 'Newest First', pressed: true }).count(), 1);
    });
  });

  describe('what the writer keeps', () => {
    it('is marked where the draft cites it, and changes with the draft', async () => {
      const view = await found();
      await view.tell({ type: 'cited', places: ['okonkwo2023', 'okonkwo2023\nparagraph 13'] });
      assert.equal(await view.page.getByRole('img', { name: 'Cited in the draft' }).count(), 1);
      assert.match(String(await view.page.getByRole('option').nth(1).textContent()), /¶ 13/);
      assert.match(String(await view.page.locator('.source').first().textContent()), /cited in the draft/);
      await view.tell({ type: 'cited', places: [] });
      assert.equal(await view.page.getByRole('img', { name: 'Cited in the draft' }).count(), 0);
    });

    it('stands on top, is unpinned from there and can be hidden', async () => {
      const view = await found();
      const [group] = sampleResults(1).groups;
      await view.tell({ type: 'pins', hits: [{ ...group!, ...group!.hits[1]! }] });
      await assertReads(view, 'pinned');
      for (const key of ['Control+Home', 'Shift+Enter']) await view.page.keyboard.press(key);
      assert.deepEqual(await view.sent(), [{ type: 'pin', passage: 'canal#13', pinned: false }]);
      await view.page.getByRole('button', { name: 'Pinned Passages' }).click();
      assert.equal(await view.page.getByRole('group', { name: /^Pinned/ }).count(), 0);
    });

    it('is searched again from the empty box, by button or arrow', async () => {
      const view = await open();
      await view.sent();
      await view.tell({ type: 'history', queries: ['canal', 'oil -gas'] });
      await assertReads(view, 'history');
      await view.page.getByRole('button', { name: 'oil -gas' }).click();
      await view.page.keyboard.press('Escape');
      await view.page.keyboard.press('ArrowUp');
      await view.page.getByRole('combobox').press('Escape');
      await view.page.getByRole('button', { name: 'Forget What Was Searched' }).click();
      assert.deepEqual(
        (await view.sent()).map((message) => ('query' in message ? message.query : message.type)),
        ['oil -gas', 'canal', 'forgetHistory'],
      );
    });
  });

  it('folds copies under the first passage, and opens them', async () => {
    const view = await open();
    await view.page.getByRole('combobox').fill('partnership');
    await view.tell(sampleCopies(1));
    await assertReads(view, 'copies');
    for (const key of ['ArrowDown', 'Enter']) await view.page.keyboard.press(key);
    assert.equal(await view.page.getByRole('option', { name: 'Also in 1 copy, shown below' }).count(), 1);
    await view.page.keyboard.press('ArrowDown');
    assert.match(String(await activeOption(view)), /Institute for Deltas n\.d\.¶ 7/);
  });

  it('looks at a passage with the space, and offers more of what can be done', async () => {
    const view = await found();
    for (const key of ['ArrowDown', ' ', 'Alt+Enter']) await view.page.keyboard.press(key);
    assert.equal(await view.page.getByRole('button', { name: 'Pin', exact: true }).count(), 0);
    await view.page.getByRole('button', { name: 'More Actions' }).click();
    await view.page.getByRole('button', { name: 'Pin', exact: true }).click();
    assert.deepEqual(await view.sent(), [
      { type: 'preview', passage: 'canal#13' },
      { type: 'moreLike', passage: 'canal#13' },
      { type: 'pin', passage: 'canal#13', pinned: true },
    ]);
  });

  it('gives a dragged hit its passage, and words with their place for everything else', async () => {
    const view = await found();
    const carried = await view.page
      .getByRole('option')
      .nth(3)
      .evaluate((row) => {
        const dataTransfer = new DataTransfer();
        row.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer }));
        return dataTransfer.types.map((type) => [type, dataTransfer.getData(type)]);
      });
    assert.deepEqual(carried, [
      ['application/vnd.ibid.passage', 'rivers#2'],
      ['text/plain', '“No partnership survives a dry year, the report says.” (Institute for Deltas n.d., p. iv)'],
    ]);
  });
});

/** In the page: scrolls down in steps and says which hits it passed, and how often something seen moved otherwise than the scroll did. */
async function scrollThrough() {
  const frame = () => new Promise(requestAnimationFrame);
  const passages = new Set<string>();
  let jumps = 0;
  for (let steps = 0; steps < 2000; steps++) {
    await frame();
    await frame();
    const rows = [...document.querySelectorAll<HTMLElement>('.hit')];
    const seen = rows.filter((row) => row.getBoundingClientRect().top < innerHeight);
    for (const row of seen) passages.add(row.dataset.row!);
    const one = seen.find((row) => row.getBoundingClientRect().top > innerHeight / 2);
    const before = one?.getBoundingClientRect().top ?? 0;
    const at = scrollY;
    window.scrollBy(0, 300);
    if (scrollY === at) break;
    const moved = scrollY - at;
    await frame();
    await frame();
    if (one?.isConnected && Math.abs(before - moved - one.getBoundingClientRect().top) > 2) jumps++;
  }
  return { passages: [...passages], jumps };
}
