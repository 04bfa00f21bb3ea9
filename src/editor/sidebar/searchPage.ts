import { env, l10n, Uri, type Webview } from 'vscode';
import { searchViewHtml } from '../../webview/html.ts';
import { english, type ViewStrings } from '../../webview/strings.ts';

/** The page of the search view, in the display language. */
export function searchPage(webview: Webview, extensionUri: Uri): string {
  const at = (...path: string[]) => webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString();
  return searchViewHtml({
    nonce: crypto.randomUUID().replaceAll('-', ''),
    cspSource: webview.cspSource,
    scriptUri: at('dist', 'webview', 'main.js'),
    styleUris: [at('dist', 'webview', 'codicon.css'), at('media', 'search.css')],
    strings: localised(),
    language: env.language,
  });
}

function localised(): ViewStrings {
  return Object.fromEntries(Object.entries(english).map(([name, text]) => [name, l10n.t(text)])) as ViewStrings;
}
