import { type TextDocument, Uri } from 'vscode';
import { latexRoot } from '../core/citations/library/locate.ts';
import { languageOf } from './drafts.ts';
import { currentText } from './files.ts';

/** The preamble of the LaTeX document that `document` is a part of, which decides how it cites; empty for every other draft. */
export async function preambleOf(document: TextDocument): Promise<string> {
  if (languageOf(document) !== 'latex' || document.isUntitled) return '';
  const root = latexRoot(document.getText());
  if (!root) return '';
  const text = await currentText(Uri.joinPath(document.uri, '..', root));
  const end = text?.indexOf('\\begin{document}') ?? -1;
  return text === undefined || end < 0 ? '' : `${text.slice(0, end)}\n`;
}
