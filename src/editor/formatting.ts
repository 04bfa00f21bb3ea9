import { type TextDocument, Uri, workspace } from 'vscode';
import { documentFormatting } from '../core/citations/documentFormatting.ts';
import type { Formatting } from '../worker/protocol.ts';
import { languageOf } from './drafts.ts';
import { readSettings } from './settings.ts';
import { styleOf } from './workspaceConfig.ts';

/**
 * How citations in `document` are to look: its own `csl` and `lang` win over the settings, and `style` (a name, or a path as in the setting) over its
 * `csl`. Without a document, as the settings of the workspace say.
 */
export function formattingOf(document: TextDocument | undefined, style?: string): Formatting {
  const settings = readSettings(document);
  const folder = (document && workspace.getWorkspaceFolder(document.uri)) ?? workspace.workspaceFolders?.[0];
  const own = document ? documentFormatting(document.getText(), languageOf(document)) : {};
  const wanted = style ?? (document && own.style && besideDraft(document, own.style));
  const named = styleOf(wanted === undefined ? settings : { ...settings, style: wanted }, folder);
  return { style: named, locale: own.locale ?? settings.locale };
}

/** A draft names a style's file from where it stands itself. */
function besideDraft(document: TextDocument, style: string): string {
  const isRelative = /\.csl$/i.test(style) && !/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(style);
  return isRelative && !document.isUntitled ? Uri.joinPath(document.uri, '..', style).toString() : style;
}
