import { type TextDocument, Uri, workspace } from 'vscode';
import { bibliographyFilesOf } from '../core/citations/library/locate/namedFiles.ts';
import { languageOf } from './drafts.ts';
import type { DraftText } from './draftTexts.ts';
import { currentText } from './files.ts';

/** The bibliography files a draft names itself, through its project or its LaTeX root, in order; they may not exist yet. */
export async function bibliographiesOf(document: TextDocument): Promise<readonly Uri[]> {
  if (document.isUntitled) return [];
  return bibliographiesNamedBy({ uri: document.uri, text: document.getText(), language: languageOf(document) });
}

/** The same for a draft that need not be open. */
export async function bibliographiesNamedBy({ uri, text, language }: DraftText): Promise<readonly Uri[]> {
  const top = workspace.getWorkspaceFolder(uri)?.uri ?? Uri.joinPath(uri, '..');
  const draft = { uri: uri.toString(), text, language, top: top.toString() };
  const named = await bibliographyFilesOf(draft, (file) => currentText(Uri.parse(file, true)));
  return named.map((file) => Uri.parse(file, true));
}
