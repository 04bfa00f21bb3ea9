import type { Browser } from 'playwright-core';
import { searchViewHtml } from '../../src/webview/html.ts';
import type { ToHost, ToView } from '../../src/webview/protocol.ts';
import { english, type ViewStrings } from '../../src/webview/strings.ts';
import { chromiumPath } from './machine.ts';
import { bundleWebview, origin, type PageOptions, WebviewPage } from './webviewPage.ts';

/** By default 300 x 700 pixels. */
export interface SearchViewOptions extends PageOptions {
  readonly strings?: ViewStrings;
}

/** A suite that needs Chromium: skipped by name where it is absent, unless IBID_HOST_REQUIRED=1, when it fails. */
export function describeInChromium(title: string, suite: () => void): void {
  if (chromiumPath()) describe(title, suite);
  else if (process.env.IBID_HOST_REQUIRED === '1') {
    it(`${title}: Chromium must be there`, () => {
      throw new Error('No Chromium on the path; set IBID_CHROMIUM');
    });
  } else describe.skip(`${title} (no Chromium on the path)`, suite);
}

/** The script of the search view, bundled as for the extension. */
export function bundleSearchView(): Promise<string> {
  return bundleWebview('src/webview/main.ts');
}

/** The search view in a page, with the test in the place of the host. */
export type SearchViewPage = WebviewPage<ToHost, ToView>;

/** Opens the search view in a page. */
export function openSearchView(browser: Browser, script: string, options?: SearchViewOptions): Promise<SearchViewPage> {
  return WebviewPage.openParts(browser, { html: html(options?.strings ?? english), script }, options);
}

function html(strings: ViewStrings): string {
  return searchViewHtml({
    nonce: 'aNonce',
    cspSource: origin,
    scriptUri: `${origin}/main.js`,
    styleUris: [`${origin}/codicon.css`, `${origin}/search.css`],
    strings,
  });
}
