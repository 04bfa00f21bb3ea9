import { env, l10n, Uri, type Webview } from 'vscode';
import { profileHtml } from '../../webview/profile/html.ts';
import { type ProfileStrings, profileEnglish } from '../../webview/profile/strings.ts';

/** The page about an actor, in the display language. */
export function profilePage(webview: Webview, extensionUri: Uri): string {
  const at = (...path: string[]) => webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString();
  return profileHtml({
    nonce: crypto.randomUUID().replaceAll('-', ''),
    cspSource: webview.cspSource,
    scriptUri: at('dist', 'webview', 'profile.js'),
    styleUris: [at('dist', 'webview', 'codicon.css'), at('media', 'profile.css')],
    strings: localised(),
    language: env.language,
  });
}

function localised(): ProfileStrings {
  return Object.fromEntries(
    Object.entries(profileEnglish).map(([name, text]) => [name, l10n.t(text)]),
  ) as ProfileStrings;
}
