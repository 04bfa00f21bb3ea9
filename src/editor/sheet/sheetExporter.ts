import { l10n, type Uri, window, workspace } from 'vscode';
import { extensionOf, type SheetFormat, sheetFormats } from '../../core/quotations/sheet/export/format.ts';
import type { Sheet } from '../../core/quotations/sheet/sheet.ts';
import type { ResearchClient } from '../../worker/client.ts';

const labels: Readonly<Record<SheetFormat, string>> = {
  markdown: 'Markdown (.md)',
  html: 'HTML (.html)',
  csv: 'CSV (.csv)',
  docx: 'Word (.docx)',
};

/** Asks for a format and a file, and writes the sheet there; `undefined` when the user turns away. */
export async function askAndExport(
  client: ResearchClient,
  sheet: Sheet,
  beside: Uri | undefined,
): Promise<Uri | undefined> {
  const choices = sheetFormats.map((format) => ({ label: labels[format], format }));
  const choice = await window.showQuickPick(choices, { title: l10n.t('Export the sheet') });
  if (!choice) return undefined;
  const to = await window.showSaveDialog({
    title: l10n.t('Export the sheet'),
    ...(beside ? { defaultUri: sheetUri(beside, choice.format) } : {}),
  });
  if (!to) return undefined;
  await write(client, sheet, choice.format, to);
  const open = l10n.t('Open');
  void window
    .showInformationMessage(l10n.t('The sheet was written to {0}.', workspace.asRelativePath(to)), open)
    .then((chosen) => {
      if (chosen === open) void window.showTextDocument(to).then(undefined, () => undefined);
    });
  return to;
}

/** Writes the sheet into a new file. Rejects, naming it, when there is one already. */
export async function exportTo(client: ResearchClient, sheet: Sheet, format: SheetFormat, to: Uri): Promise<void> {
  const isThere = await workspace.fs.stat(to).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Error(l10n.t('to: there is a file {0} already; nothing was written.', to.fsPath));
  await write(client, sheet, format, to);
}

/** `draft.sheet.html` beside `draft.md`. */
export function sheetUri(draft: Uri, format: SheetFormat): Uri {
  return draft.with({
    path: `${draft.path.replace(/\.[^./]+$/, '')}.sheet${extensionOf(format)}`,
    scheme: draft.scheme === 'untitled' ? 'file' : draft.scheme,
  });
}

async function write(client: ResearchClient, sheet: Sheet, format: SheetFormat, to: Uri): Promise<void> {
  await workspace.fs.writeFile(to, await client.request('exportSheet', { sheet, format }));
}
