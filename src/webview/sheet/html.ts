import { escaped, type Page, pageHtml } from '../page.ts';
import type { SheetStrings } from './strings.ts';

/** The skeleton of the page of a sheet, filled by the script. Every value is escaped. */
export function sheetPageHtml(page: Page<SheetStrings>): string {
  const { strings } = page;
  return pageHtml(
    page,
    `<main id="sheet" data-strings="${escaped(JSON.stringify(strings))}">
<header id="bar">
<h1 id="title" dir="auto"></h1>
<div id="tools"></div>
<p id="totals" role="status"></p>
<p id="keys"></p>
</header>
<div id="progress" role="status"><span id="progress-text">${escaped(strings.loading)}</span></div>
<div id="claims"></div>
<div id="lists"></div>
</main>`,
  );
}
