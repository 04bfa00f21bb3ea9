import { type CancellationToken, type Uri, workspace } from 'vscode';
import { type DocumentLanguage, documentLanguage } from '../core/text/language.ts';
import { draftPattern, isDraft, isKeptVersion, languageOf } from './drafts.ts';
import type { Mirror } from './mirror.ts';

/** A draft as the editor has it, open or not. */
export interface DraftText {
  readonly uri: Uri;
  readonly text: string;
  readonly language: DocumentLanguage;
}

/**
 * Every draft of the workspace that can hold citations, one after the other: those that are open, then the files, without what `files.exclude` leaves out. Plain text, which has no
 * markup for citations, only where it is asked for.
 */
export async function* draftTexts(
  mirror: Mirror,
  token: CancellationToken,
  withPlain = false,
): AsyncGenerator<DraftText> {
  const isWanted = (language: DocumentLanguage) => withPlain || language !== 'plaintext';
  const seen = new Set<string>();
  for (const document of workspace.textDocuments) {
    seen.add(document.uri.toString());
    const language = languageOf(document);
    if (isWanted(language) && isDraft(document, mirror))
      yield { uri: document.uri, text: document.getText(), language };
  }
  for (const uri of await workspace.findFiles(draftPattern, undefined, undefined, token)) {
    if (token.isCancellationRequested) return;
    const language = documentLanguage('', uri.path);
    if (!isWanted(language) || seen.has(uri.toString())) continue;
    if (mirror.sources.has(uri.toString()) || isKeptVersion(uri)) continue;
    const text = await textOf(uri);
    if (text !== undefined) yield { uri, text, language };
  }
}

async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
