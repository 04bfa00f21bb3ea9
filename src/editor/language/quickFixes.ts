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
import type { EntryPlanner } from '../entryPlanner.ts';
import { titleOf } from '../inLanguage.ts';
import { CitingFix } from './citingFix.ts';

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

  provideCodeActions(document: TextDocument, range: Range): CodeAction[] {
    const near = this.#diagnostics
      .findingsOf(document)
      .filter((finding) => range.intersection(toRange(document, finding)));
    const missing = near.find(({ code }) => code === 'citation.not-in-bibliography');
    const edits = near.flatMap((finding) =>
      (finding.edits ?? []).map((suggested) => {
        const action = suggested.cites === undefined ? simple(document, suggested) : new CitingFix(document, suggested);
        action.diagnostics = [toDiagnostic(finding, toRange(document, finding))];
        return action;
      }),
    );
    const all = missing ? [...edits, addition(document, missing)] : edits;
    return withoutDoubles(all);
  }

  async resolveCodeAction(action: CodeAction): Promise<CodeAction> {
    return action instanceof CitingFix ? action.complete(this.#planner) : action;
  }
}

function simple(document: TextDocument, suggested: SuggestedEdit): CodeAction {
  const action = new CodeAction(titleOf(suggested), CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  action.edit.replace(document.uri, toRange(document, suggested), suggested.text);
  action.command = afterwards(document, suggested);
  return action;
}

/** What has to be done once an edit is made: words of the writer's own are asked for, by selecting what stands for them. */
function afterwards(document: TextDocument, { title, start, text, own }: SuggestedEdit): Command | undefined {
  if (!own) return undefined;
  const lines = text.slice(0, own.start).split('\n');
  const place = document.positionAt(start);
  const line = place.line + lines.length - 1;
  const character = lines.at(-1)!.length + (lines.length > 1 ? 0 : place.character);
  const selection = new Range(line, character, line, character + own.end - own.start);
  return { title, command: 'vscode.open', arguments: [document.uri, { selection }] };
}

/** One of several edits that do the same: findings of one quotation share some. */
function withoutDoubles(actions: readonly CodeAction[]): CodeAction[] {
  const titles = new Set<string>();
  return actions.filter((action) => {
    const same = `${action.title}\n${placeOf(action)}`;
    return !titles.has(same) && titles.add(same);
  });
}

function placeOf(action: CodeAction): string | undefined {
  if (action instanceof CitingFix) return action.place;
  const [[, edits] = []] = action.edit?.entries() ?? [];
  return edits?.map(({ range, newText }) => `${range.start.line}:${range.start.character} ${newText}`).join();
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
