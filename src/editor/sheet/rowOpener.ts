import { commands, Range, Uri, ViewColumn, window, workspace } from 'vscode';
import type { SourceOpener } from '../sourceOpener.ts';
import { isWordFile } from './sheetMaker.ts';
import type { PlacedRow } from './sheetViews.ts';

/** Opens the source of a row at the words it rests on; nothing where there are none. */
export async function openRowSource({ row }: PlacedRow, opener: SourceOpener): Promise<void> {
  if (row.source?.uri && row.words) await opener.open(row.source.uri, row.words.passage);
}

/** Opens the draft of a row at its claim, where the draft is shown already, else beside the sheet, which stays in view in the column `sheet`. */
export async function openRowDraft({ draft, row }: PlacedRow, sheet: ViewColumn | undefined): Promise<void> {
  const uri = Uri.parse(draft.uri, true);
  if (isWordFile(uri)) {
    await commands.executeCommand('vscode.open', uri);
    return;
  }
  const document = await workspace.openTextDocument(uri);
  const selection = new Range(document.positionAt(row.start), document.positionAt(row.end));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = shown?.viewColumn ?? columnBeside(sheet);
  await window.showTextDocument(document, { selection, viewColumn });
}

function columnBeside(sheet: ViewColumn | undefined): ViewColumn {
  return window.tabGroups.all.find(({ viewColumn }) => viewColumn !== sheet)?.viewColumn ?? ViewColumn.Beside;
}
