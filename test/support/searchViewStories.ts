import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { ToView } from '../../src/webview/protocol.ts';
import { launchBrowser } from './browser.ts';
import { eventually } from './eventually.ts';
import { bundleSearchView, openSearchView, type SearchViewOptions, type SearchViewPage } from './webviewHarness.ts';
import { sampleResults } from './webviewHarnessSamples.ts';

const ready: ToView = { type: 'status', status: { state: 'ready', sources: 2, passages: 95, problems: 0 } };
const target: ToView = { type: 'target', label: 'draft.md, line 41' };

/** Ways to open the search view in the stories of a suite; pages are closed after each, and must have had no error. */
export interface SearchViews {
  open(options?: SearchViewOptions): Promise<SearchViewPage>;
  /** A view with four hits to `partnership`, its messages so far taken away. */
  found(options?: SearchViewOptions): Promise<SearchViewPage>;
}

/** To be called in the suite. */
export function searchViews(): SearchViews {
  let browser: Browser;
  let script: string;
  const views: SearchViewPage[] = [];

  before(async () => {
    script = await bundleSearchView();
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const closed = views.splice(0);
    await Promise.all(closed.map(({ page }) => page.close()));
    assert.deepEqual(
      closed.flatMap(({ errors }) => errors),
      [],
    );
  });
  after(() => browser.close());

  async function open(options: SearchViewOptions = {}): Promise<SearchViewPage> {
    const view = await openSearchView(browser, script, options);
    views.push(view);
    await view.tell(ready);
    await view.tell(target);
    return view;
  }

  async function found(options: SearchViewOptions = {}): Promise<SearchViewPage> {
    const view = await open(options);
    await view.page.getByRole('combobox').fill('partnership');
    await view.tell(sampleResults(1));
    await view.sent();
    return view;
  }

  return { open, found };
}

/** The text of the option that the box names as the active one. */
export async function activeOption(view: SearchViewPage): Promise<string | null> {
  // A key is answered in the next frame.
  const id = await eventually('an active option', async () => {
    return (await view.page.getByRole('combobox').getAttribute('aria-activedescendant')) ?? undefined;
  });
  return view.page.locator(`[role=option][aria-selected=true]#${id}`).textContent();
}

/** In the page: how far it scrolls sideways, and whether toolbar and active hit lie where they should. */
export async function measure() {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const { scrollWidth, clientWidth } = document.documentElement;
  const bar = document.getElementById('actions')!.getBoundingClientRect();
  const option = document.querySelector('[aria-selected=true]')!.getBoundingClientRect();
  return {
    scrolled: scrollWidth - clientWidth,
    barInside:
      bar.left >= option.left && bar.right <= option.right && bar.top >= option.top && bar.bottom <= option.bottom,
    optionInView: option.bottom <= innerHeight + 1,
  };
}
