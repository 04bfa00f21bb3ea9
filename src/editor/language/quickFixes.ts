import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Command,
  l10n,
  Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { Finding, SuggestedEdit } from '../../core/finding.ts';
import { toDiagnostic, toRange } from '../convert.ts';
import { withOwnEdits } from '../draftWriting.ts';
import type { EntryPlanner } from '../entryPlanner.ts';
import { titleOf } from '../inLanguage.ts';

/** Knows what was found in a document as it is now. */
interface Findings {
  findingsOf(document: TextDocument): readonly Finding[];
}

/** Offers the edits that mend a finding. */
export class QuickFixes implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];
  readonly #diagnostics: Findings;
  readonly #planner: EntryPlanner;

  constructor(diagnostics: Findings, planner: EntryPlanner) {
    this.#diagnostics = diagnostics;
    this.#planner = planner;
  }

  async provideCodeActions(document: TextDocument, range: Range): Promise<CodeAction[]> {
    const near = this.#diagnostics
      .findingsOf(document)
      .filter((finding) => range.intersection(toRange(document, finding)));
    const missing = near.find(({ code }) => code === 'citation.not-in-bibliography');
    const all = near.flatMap((finding) => (finding.edits ?? []).map((suggested) => ({ finding, suggested })));
    const actions = await Promise.all(
      withoutDoubles(all).map(({ finding, suggested }) => this.#action(document, finding, suggested)),
    );
    return missing ? [...actions, addition(document, missing)] : actions;
  }

  /** The edit of one that cites also names the bibliography where the draft names none, so that both are one step to undo. */
  async #action(document: TextDocument, finding: Finding, suggested: SuggestedEdit): Promise<CodeAction> {
    const action = new CodeAction(titleOf(suggested), CodeActionKind.QuickFix);
    const { cites } = suggested;
    const plan = cites === undefined ? [] : await this.#planner.plan(document, [cites]).catch(() => []);
    action.edit = new WorkspaceEdit();
    for (const edit of withOwnEdits(document, [suggested], plan))
      action.edit.replace(document.uri, toRange(document, edit), edit.text);
    action.command = afterwards(document, suggested);
    // VS Code lists last what names no problem: an excuse, behind all that mends or shows, lest Enter takes it.
    if (!suggested.own) action.diagnostics = [toDiagnostic(finding, toRange(document, finding))];
    return action;
  }
}

/** What has to be done once an edit is made: an entry comes into the bibliography, or words of the writer's own are asked for, by selecting what stands for them. */
function afterwards(document: TextDocument, { title, start, text, cites, own }: SuggestedEdit): Command | undefined {
  if (cites !== undefined)
    return { title, command: 'ibid.addToBibliography', arguments: [{ uri: document.uri.toString(), key: cites }] };
  if (!own) return undefined;
  const lines = text.slice(0, own.start).split('\n');
  const place = document.positionAt(start);
  const line = place.line + lines.length - 1;
  const character = lines.at(-1)!.length + (lines.length > 1 ? 0 : place.character);
  const selection = new Range(line, character, line, character + own.end - own.start);
  return { title, command: 'vscode.open', arguments: [document.uri, { selection }] };
}

/** One of several edits that do the same: findings of one quotation share some. */
function withoutDoubles<E extends { readonly suggested: SuggestedEdit }>(all: readonly E[]): E[] {
  const seen = new Set<string>();
  return all.filter(({ suggested: { title, start, text } }) => {
    const same = `${title}\n${start} ${text}`;
    return !seen.has(same) && seen.add(same);
  });
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
