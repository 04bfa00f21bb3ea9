/** What every page of a webview is made with. */
export interface Page<Strings> {
  /** Fresh for every page; the one script carries it. */
  readonly nonce: string;
  /** `webview.cspSource`: where styles and fonts may come from. */
  readonly cspSource: string;
  readonly scriptUri: string;
  /** Style sheets in the order they apply. */
  readonly styleUris: readonly string[];
  /** What the page shows, in the display language. */
  readonly strings: Strings;
  /** The display language, a BCP 47 tag; English when absent. */
  readonly language?: string;
}

/** A page that loads its own styles and its one script, and nothing else. `body` is markup; every other value is escaped. */
export function pageHtml(page: Page<{ readonly title: string }>, body: string): string {
  const { nonce, cspSource, scriptUri, styleUris, strings, language = 'en' } = page;
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
${body}
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

/** A text as it stands in markup and in the value of an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
