import { Uri, WorkspaceEdit, workspace } from 'vscode';
import type { ProvenanceRecord } from '../../core/quotations/check/provenance/provenance.ts';
import { appendProvenance } from '../../core/quotations/check/provenance/provenanceFile.ts';
import { currentText } from '../files.ts';

/** The file that remembers where quotations and citations of a draft came from; `undefined` for drafts outside of the workspace. */
function provenanceFile(draft: Uri): Uri | undefined {
  const folder = workspace.getWorkspaceFolder(draft);
  return folder && Uri.joinPath(folder.uri, '.ibid', 'provenance.jsonl');
}

/** What that file says; `undefined` when there is none. */
export async function provenanceText(draft: Uri): Promise<string | undefined> {
  const file = provenanceFile(draft);
  return file && currentText(file);
}

/** Appends records to the file of a draft, and makes it if need be. Rejects when it cannot be written. An editor that holds it unsaved gets the lines too. */
export async function appendRecords(draft: Uri, records: readonly ProvenanceRecord[]): Promise<void> {
  const file = provenanceFile(draft);
  if (!file || records.length === 0) return;
  const before = (await currentText(file)) ?? '';
  const after = records.reduce(appendProvenance, before);
  if (after === before) return;
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (!open?.isDirty) return workspace.fs.writeFile(file, new TextEncoder().encode(after));
  const edit = new WorkspaceEdit();
  edit.insert(file, open.positionAt(before.length), after.slice(before.length));
  await workspace.applyEdit(edit);
}
