import { l10n, type TextDocument, window, workspace } from 'vscode';
import type { CheckedRow } from '../../core/research/checkAnswers.ts';
import { touches } from '../../core/text/span.ts';
import { objectArgument, optionalCount } from '../commands/arguments.ts';
import { toUri } from '../convert.ts';
import type { Target } from '../target.ts';
import type { DraftChecks } from './draftChecks.ts';

/** A checked quotation in its draft. */
export interface RowInDraft {
  readonly document: TextDocument;
  readonly row: CheckedRow;
}

/** The quotation that an argument `{ uri, start }` names, else the one at the cursor of the draft; checked as the draft is now. Throws when there is none. */
export async function rowAt(argument: unknown, checks: DraftChecks, target: Target): Promise<RowInDraft> {
  if (argument !== undefined) {
    const { uri, start } = objectArgument(argument, 'uri and start');
    const offset = optionalCount(start, 'start');
    if (offset === undefined) throw new Error('start: expected a whole number from 0.');
    const document = await workspace.openTextDocument(toUri(uri, 'uri'));
    const row = await rowIn(document, offset, checks);
    if (!row) throw new Error(`start: no quotation stands at ${offset}.`);
    return { document, row };
  }
  const editor = target.required();
  const { document, selection } = window.activeTextEditor === editor ? window.activeTextEditor : editor;
  const row = await rowIn(document, document.offsetAt(selection.active), checks);
  if (!row) throw new Error(l10n.t('Put the cursor into a quotation.'));
  return { document, row };
}

async function rowIn(document: TextDocument, offset: number, checks: DraftChecks): Promise<CheckedRow | undefined> {
  const known = checks.foundIn(document);
  const { quotations } = known?.isCurrent && known.quotations.length > 0 ? known : await checks.check(document);
  const isOf = (row: CheckedRow) =>
    touches(row.outer, offset) ||
    (row.citation && touches(row.citation, offset)) ||
    row.findings.some((finding) => touches(finding, offset));
  return quotations.find(({ outer }) => touches(outer, offset)) ?? quotations.find(isOf);
}
