import type { SheetStrings } from './strings.ts';

export interface SheetPage {
  /** Fresh for every page; the one script carries it. */
  readonly nonce: string;
  /** `webview.cspSource`: where styles and fonts may come from. */
  readonly cspSource: string;
  readonly scriptUri: string;
  /** Style sheets in the order they apply. */
  readonly styleUris: readonly string[];
  readonly strings: SheetStrings;
  /** The display language, a BCP 47 tag. */
  readonly language: string;
}

/** The skeleton of the page of a sheet, filled by the script. Every value is escaped. */
export function sheetPageHtml({ nonce, cspSource, scriptUri, styleUris, strings, language }: SheetPage): string {
  const csp = [
    `default-src 'none'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  const links = styleUris.map((uri) => `<link rel="stylesheet" href="${escaped(uri)}">`);
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(csp)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(strings.title)}</title>
${links.join('\n')}
</head>
<body>
<main id="sheet" data-strings="${escaped(JSON.stringify(strings))}">
<header id="bar">
<h1 id="title" dir="auto"></h1>
<div id="tools"></div>
<p id="totals" role="status"></p>
<p id="keys"></p>
</header>
<div id="progress" role="status"><span id="progress-text">${escaped(strings.loading)}</span></div>
<div id="claims"></div>
<div id="lists"></div>
</main>
<script nonce="${escaped(nonce)}" src="${escaped(scriptUri)}"></script>
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
