import { l10n } from 'vscode';

/** What is said when a document is no longer what an edit was made for. */
export function changedMeanwhile(): Error {
  return new Error(l10n.t('The draft changed meanwhile; nothing was written. Try again.'));
}
