import { l10n, Selection, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { recordFile } from '../../core/corpus/recordForm.ts';
import { applyEdits } from '../../core/text/edit.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { toRange } from '../convert.ts';
import { currentText } from '../files.ts';

/** Opens the record of a source for a person to fill in. */
export class RecordEditor {
  readonly #client: ResearchClient;

  constructor(client: ResearchClient) {
    this.#client = client;
  }

  /**
   * Opens the file that holds the record of `source` with the cursor on the first field that is missing: its sidecar, which is made where there is none, its
   * front matter, or its entry in a bibliography file. Lines that it adds are left unsaved. Resolves to the file and the missing fields.
   */
  async open(source: string): Promise<{ readonly uri: string; readonly missing: readonly string[] }> {
    const record = await this.#client.request('sourceRecord', { uri: source });
    const { missing, origins, item } = record.metadata;
    if (record.sidecar === undefined && origins.id === 'bibliography') {
      const { entry } = await this.#client.request('keyPlaces', { key: item.id });
      if (entry) {
        const document = await workspace.openTextDocument(Uri.parse(entry.uri, true));
        await show(document, entry.keySpan.start);
        return { uri: entry.uri, missing };
      }
    }
    const file = Uri.parse(recordFile(record), true);
    const text = await currentText(file);
    const form = await this.#client.request('recordForm', { uri: source, text });
    const edit = new WorkspaceEdit();
    if (text === undefined) {
      edit.createFile(file, { contents: new TextEncoder().encode(applyEdits('', form.edits)), ignoreIfExists: false });
      await apply(edit, file);
    }
    const document = await workspace.openTextDocument(file);
    if (text !== undefined && form.edits.length > 0) {
      for (const change of form.edits) edit.replace(file, toRange(document, change), change.text);
      await apply(edit, file);
    }
    await show(document, form.cursor);
    return { uri: file.toString(), missing };
  }
}

async function apply(edit: WorkspaceEdit, file: Uri): Promise<void> {
  if (await workspace.applyEdit(edit)) return;
  throw new Error(l10n.t('The editor could not write {0}; nothing was changed.', file.fsPath));
}

async function show(document: TextDocument, offset: number): Promise<void> {
  const place = document.positionAt(offset);
  await window.showTextDocument(document, { selection: new Selection(place, place), preview: false });
}
