import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  l10n,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { Finding } from '../../core/finding.ts';
import { toDiagnostic, toRange } from '../convert.ts';

/** Knows what was found in a document as it is now. */
interface Findings {
  findingsOf(document: TextDocument): readonly Finding[];
}

/** Offers the edits that mend a finding. */
export class QuickFixes implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];
  readonly #diagnostics: Findings;

  constructor(diagnostics: Findings) {
    this.#diagnostics = diagnostics;
  }

  provideCodeActions(document: TextDocument, range: Range): CodeAction[] {
    const near = this.#diagnostics
      .findingsOf(document)
      .filter((finding) => range.intersection(toRange(document, finding)));
    const missing = near.find(({ code }) => code === 'citation.not-in-bibliography');
    const edits = near.flatMap((finding) =>
      (finding.edits ?? []).map((suggested) => {
        const action = new CodeAction(suggested.title, CodeActionKind.QuickFix);
        action.edit = new WorkspaceEdit();
        action.edit.replace(document.uri, toRange(document, suggested), suggested.text);
        action.diagnostics = [toDiagnostic(finding, toRange(document, finding))];
        return action;
      }),
    );
    return missing ? [...edits, addition(document, missing)] : edits;
  }
}

/** Writes into another file and saves it, which an edit alone does not. */
function addition(document: TextDocument, finding: Finding): CodeAction {
  const title = l10n.t('Add to the bibliography');
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { title, command: 'ibid.addToBibliography', arguments: [{ uri: document.uri.toString() }] };
  action.diagnostics = [toDiagnostic(finding, toRange(document, finding))];
  action.isPreferred = true;
  return action;
}
