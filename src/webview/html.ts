import { escaped, type Page, pageHtml } from './page.ts';
import type { ViewStrings } from './strings.ts';

export interface SearchViewPage extends Page<ViewStrings> {
  /** Credits that a licence asks to be shown: a quiet line below the help. */
  readonly attribution?: string;
}

/** The page of the search view: its skeleton, filled by the script. Every value is escaped. */
export function searchViewHtml(page: SearchViewPage): string {
  const { strings } = page;
  const credits = page.attribution === undefined ? '' : `<p id="credits" dir="auto">${escaped(page.attribution)}</p>`;
  return pageHtml(
    page,
    `<main id="view" data-strings="${escaped(JSON.stringify(strings))}">
<h1 class="spoken">${escaped(strings.title)}</h1>
<div id="top">
<div id="box">
<input id="query" type="text" role="combobox" dir="auto" spellcheck="false" autocomplete="off" autocapitalize="off"
 aria-label="${escaped(strings.searchLabel)}" placeholder="${escaped(strings.placeholder)}"
 aria-autocomplete="list" aria-expanded="false" aria-controls="hits" aria-describedby="target">
<button id="clear" type="button" class="icon-button codicon codicon-close" tabindex="-1" hidden
 title="${escaped(strings.clear)}" aria-label="${escaped(strings.clear)}"></button>
</div>
<p id="target"></p>
<p id="said" role="status" dir="auto"></p>
</div>
<div id="status"></div>
<div id="answer">
<p id="found" role="status" dir="auto"></p>
<div id="tools" role="group" aria-label="${escaped(strings.tools)}" hidden></div>
</div>
<div id="filters" role="group" aria-label="${escaped(strings.filters)}" hidden></div>
<div id="facets" role="group" aria-label="${escaped(strings.filters)}" hidden></div>
<p id="note" dir="auto" hidden></p>
<p id="suggestion" dir="auto" hidden></p>
<p id="otherwise" dir="auto" hidden></p>
<div id="results" hidden>
<div id="hits" role="listbox" aria-label="${escaped(strings.hitsLabel)}"></div>
<div id="actions" role="toolbar"></div>
</div>
<div id="history" hidden></div>
<div id="help" hidden></div>
${credits}
</main>`,
  );
}
