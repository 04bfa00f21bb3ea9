import { type TextDocument, Uri, workspace } from 'vscode';
import type { Mirror } from '../mirror.ts';

/** The scheme of the documents that show sources which are no texts. */
export const sourceScheme = 'ibid-source';
/** Their language, which has lines wrapped and no line numbers; it has no other meaning. */
export const sourceLanguage = 'ibid-source';

/** The document that shows the text of a source: named as its file, the source's own URI in the query. */
function sourceDocumentUri(source: string): Uri {
  const file = Uri.parse(source, true);
  const path = workspace.asRelativePath(file, false).replace(/^\/*/, '/');
  return Uri.from({ scheme: sourceScheme, path, query: source });
}

/** The document that a source is read in: its file, or the text that a reader made of it. */
export function shownUri(source: string, mirror: Mirror): Uri {
  return mirror.sources.get(source)?.textHome === 'reader' ? sourceDocumentUri(source) : Uri.parse(source, true);
}

/** The URI of the source a document shows or is, if it is one at all. */
export function sourceShownBy(uri: Uri): string {
  return uri.scheme === sourceScheme ? uri.query : uri.toString();
}

/** Whether a document shows what a reader made of a source. */
export function isReaderText(document: TextDocument): boolean {
  return document.uri.scheme === sourceScheme;
}
