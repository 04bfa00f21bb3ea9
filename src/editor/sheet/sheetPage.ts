import { env, l10n, Uri, type Webview } from 'vscode';
import { sheetPageHtml } from '../../webview/sheet/html.ts';
import { english, type SheetStrings } from '../../webview/sheet/strings.ts';

/** The page of a sheet, in the display language. */
export function sheetPage(webview: Webview, extensionUri: Uri): string {
  const at = (...path: string[]) => webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString();
  return sheetPageHtml({
    nonce: crypto.randomUUID().replaceAll('-', ''),
    cspSource: webview.cspSource,
    scriptUri: at('dist', 'webview', 'sheet.js'),
    styleUris: [at('dist', 'webview', 'codicon.css'), at('media', 'sheet.css')],
    strings: Object.fromEntries(
      Object.entries(english).map(([name, text]) => [name, l10n.t(text)]),
    ) as unknown as SheetStrings,
    language: env.language,
  });
}
