import { CodeAction, CodeActionKind, type CodeActionProvider, l10n, type Range, type TextDocument } from 'vscode';
import type { DraftChecks } from '../checks/draftChecks.ts';
import { toDiagnostic, toRange } from '../convert.ts';

/** Offers to show both wordings of a quotation something was found in. */
export class QuotationActions implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];
  readonly #checks: DraftChecks;

  constructor(checks: DraftChecks) {
    this.#checks = checks;
  }

  provideCodeActions(document: TextDocument, range: Range): CodeAction[] {
    const found = this.#checks.foundIn(document);
    if (!found?.isCurrent || found.version !== document.version) return [];
    return found.quotations.flatMap((row) => {
      const finding = row.findings.find((each) => range.intersection(toRange(document, each)));
      if (!finding || !row.place) return [];
      const title = l10n.t('Compare with the source, and open it at the passage');
      const action = new CodeAction(title, CodeActionKind.QuickFix);
      const argument = { uri: document.uri.toString(), start: row.outer.start };
      action.command = { title, command: 'ibid.openQuotation', arguments: [argument] };
      action.diagnostics = [toDiagnostic(finding, toRange(document, finding))];
      return [action];
    });
  }
}
