import type { ViewStrings } from './strings.ts';

export interface SearchViewPage {
  /** Fresh for every page; the one script carries it. */
  readonly nonce: string;
  /** `webview.cspSource`: where styles and fonts may come from. */
  readonly cspSource: string;
  readonly scriptUri: string;
  /** Style sheets in the order they apply. */
  readonly styleUris: readonly string[];
  /** What the view shows, in the display language. */
  readonly strings: ViewStrings;
  /** The display language, a BCP 47 tag; English when absent. */
  readonly language?: string;
  /** Credits that a licence asks to be shown: a quiet line below the help. */
  readonly attribution?: string;
}

/** The page of the search view: its skeleton, filled by the script. Every value is escaped. */
export function searchViewHtml(page: SearchViewPage): string {
  const { strings } = page;
  const csp = [
    `default-src 'none'`,
    `style-src ${page.cspSource}`,
    `font-src ${page.cspSource}`,
    `script-src 'nonce-${page.nonce}'`,
  ].join('; ');
  const links = page.styleUris.map((uri) => `<link rel="stylesheet" href="${escaped(uri)}">`);
  const credits = page.attribution === undefined ? '' : `<p id="credits" dir="auto">${escaped(page.attribution)}</p>`;
  return `<!DOCTYPE html>
<html lang="${escaped(page.language ?? 'en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(csp)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(strings.title)}</title>
${links.join('\n')}
</head>
<body>
<main id="view" data-strings="${escaped(JSON.stringify(strings))}">
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
</div>
<div id="status"></div>
<p id="said" role="status" dir="auto"></p>
<div id="answer">
<p id="found" role="status" dir="auto"></p>
<div id="tools" role="group" aria-label="${escaped(strings.tools)}" hidden></div>
</div>
<div id="filters" role="group" aria-label="${escaped(strings.filters)}" hidden></div>
<div id="facets" role="group" aria-label="${escaped(strings.filters)}" hidden></div>
<p id="note" dir="auto" hidden></p>
<p id="suggestion" dir="auto" hidden></p>
<div id="results" hidden>
<div id="hits" role="listbox" aria-label="${escaped(strings.hitsLabel)}"></div>
<div id="actions" role="toolbar"></div>
</div>
<div id="history" hidden></div>
<div id="help" hidden></div>
${credits}
</main>
<script nonce="${escaped(page.nonce)}" src="${escaped(page.scriptUri)}"></script>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
