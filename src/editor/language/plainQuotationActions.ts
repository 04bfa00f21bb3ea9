import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { PlainCitation } from '../../core/citations/forms/plainCitations.ts';
import type { Finding } from '../../core/finding.ts';
import { plainCitationFix } from '../../core/quotations/check/fixes/plainCitationFix.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { DraftChecks } from '../checks/draftChecks.ts';
import { toDiagnostic, toRange } from '../convert.ts';
import { inLanguage } from '../inLanguage.ts';
import { plainCitationsOf } from '../plainCitations.ts';
import { PlainRewriting } from '../plainRewriting.ts';
import type { WrittenCitations } from '../writtenCitations.ts';

const codes: ReadonlySet<Finding['code']> = new Set(['quotation.wrong-source', 'quotation.wrong-locator']);

/** Offers to make the footnote, the link or the printed citation of a quotation cite what has its words. */
export class PlainQuotationActions implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];
  readonly #checks: DraftChecks;
  readonly #client: ResearchClient;
  readonly #written: WrittenCitations;

  constructor(checks: DraftChecks, client: ResearchClient, written: WrittenCitations) {
    this.#checks = checks;
    this.#client = client;
    this.#written = written;
  }

  async provideCodeActions(document: TextDocument, range: Range): Promise<CodeAction[]> {
    const found = this.#checks.foundIn(document);
    if (!found?.isCurrent || found.version !== document.version) return [];
    const near = found.quotations.flatMap((row) => {
      const finding = row.findings.find((each) => codes.has(each.code) && range.intersection(toRange(document, each)));
      return finding && row.citation ? [{ row, finding, citation: row.citation }] : [];
    });
    if (near.length === 0) return [];
    const plain = await plainCitationsOf(this.#client, document, this.#written);
    const actions: CodeAction[] = [];
    for (const { row, finding, citation } of near) {
      const cited = plain.find(({ start, end }) => start === citation.start && end === citation.end);
      const fix = cited && plainCitationFix(row, cited, found.quotations);
      const edit = fix && (await this.#edit(document, cited, fix.citation));
      if (!fix || !edit) continue;
      const action = new CodeAction(inLanguage(fix.titled), CodeActionKind.QuickFix);
      action.edit = edit;
      action.diagnostics = [toDiagnostic(finding, toRange(document, finding))];
      actions.push(action);
    }
    return actions;
  }

  /** `undefined` where words of the writer's own would be lost, or the form cannot say it: then there is nothing to offer. */
  async #edit(document: TextDocument, cited: PlainCitation, citation: Parameters<PlainRewriting['edits']>[2]) {
    const rewriting = new PlainRewriting(this.#client, this.#written);
    const edits = await rewriting.edits(document, cited, citation).catch(() => undefined);
    if (!edits) return undefined;
    const edit = new WorkspaceEdit();
    for (const each of edits) edit.replace(document.uri, toRange(document, each), each.text);
    return edit;
  }
}
