/** The search view in Chromium: from a message with hits to the rows in the page; they are laid out with the next frame. */
import type { ToView } from '../../src/webview/protocol.ts';
import { launchBrowser } from '../support/browser.ts';
import { bundleSearchView, openSearchView } from '../support/webviewHarness.ts';
import { manyResults } from '../support/webviewHarnessSamples.ts';

/** Prints the time that fifty hits take. */
export async function bench(size: 'small' | 'full'): Promise<void> {
  const browser = await launchBrowser();
  try {
    const { page } = await openSearchView(browser, await bundleSearchView());
    const times: number[] = [];
    for (let id = 1; id <= (size === 'full' ? 100 : 15); id++) {
      await page.getByRole('combobox').fill('partnership'.slice(0, 2 + (id % 2)));
      times.push(await page.evaluate(timeToBuild, manyResults(id, 50)));
    }
    times.sort((a, b) => a - b);
    const middle = times[Math.floor(times.length / 2)]!;
    console.log(`fifty hits: fastest ${times[0]!.toFixed(1)} ms, median ${middle.toFixed(1)} ms (wanted: at most 4)`);
  } finally {
    await browser.close();
  }
}

/** In the page. */
function timeToBuild(data: ToView): number {
  const start = performance.now();
  window.dispatchEvent(new MessageEvent('message', { data }));
  return performance.now() - start;
}
