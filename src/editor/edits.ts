import {
  l10n,
  SnippetTextEdit,
  type TextDocument,
  TextEdit as TextReplacement,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { FileEdit } from '../core/citations/library/plan.ts';
import { applyEdits } from '../core/text/edit.ts';
import { rangesIn, toRange } from './convert.ts';
import { currentText } from './files.ts';
import { type SnippetEdit, withStops } from './snippetStops.ts';

/** How long an edit that was handed over may wait to be applied, in milliseconds. */
const handedOver = 30_000;

/** One undoable step over a draft and the files beside it that have to be saved with it. */
export class DraftEdit {
  readonly #edit = new WorkspaceEdit();
  readonly #beside: Uri[] = [];
  readonly #created: Uri[] = [];
  #removes = false;
  /** What the files beside the draft will be, by URI. */
  readonly #after = new Map<string, string>();

  /** To be called once with all that changes in the draft. */
  addToDraft(draft: TextDocument, changes: readonly SnippetEdit[]): void {
    const edits = changes.map((change) => {
      const range = toRange(draft, change);
      if (!change.stops) return TextReplacement.replace(range, change.text);
      const edit = SnippetTextEdit.replace(range, withStops(change.text, change.stops));
      edit.keepWhitespace = true;
      return edit;
    });
    if (edits.length > 0) this.#edit.set(draft.uri, edits);
  }

  /** Rejects when a file that is to be changed cannot be read. */
  async addFile(file: FileEdit): Promise<void> {
    const uri = Uri.parse(file.uri, true);
    this.#beside.push(uri);
    if (file.create) {
      const contents = new TextEncoder().encode(file.edits.map((change) => change.text).join(''));
      this.#edit.createFile(uri, { ignoreIfExists: false, contents });
      this.#created.push(uri);
      return;
    }
    const text = await currentText(uri);
    if (text === undefined) throw new Error(l10n.t('Cannot read {0}; nothing was written.', uri.fsPath));
    const range = rangesIn(text);
    this.#after.set(uri.toString(), applyEdits(text, file.edits));
    for (const change of file.edits) {
      // It was planned from what is saved; the editor may hold the same line unsaved.
      if (change.start === change.end && text.startsWith(change.text, change.start)) continue;
      this.#edit.replace(uri, range(change), change.text);
    }
  }

  /** A file that holds nothing any more. */
  removeFile(uri: string): void {
    this.#removes = true;
    this.#edit.deleteFile(Uri.parse(uri, true), { ignoreIfNotExists: true });
  }

  /** The edit for VS Code to apply itself, as it does when pasting. A file beside the draft is saved once it is what the edit makes of it. */
  handOver(): WorkspaceEdit {
    const waiting = new Map(this.#after);
    for (const { isDirty, uri } of workspace.textDocuments) if (isDirty) waiting.delete(uri.toString());
    if (waiting.size === 0) return this.#edit;
    const subscription = workspace.onDidChangeTextDocument(({ document }) => {
      const uri = document.uri.toString();
      if (!document.isDirty || waiting.get(uri) !== document.getText()) return;
      waiting.delete(uri);
      if (waiting.size === 0) subscription.dispose();
      void document.save();
    });
    setTimeout(() => subscription.dispose(), handedOver);
    return this.#edit;
  }

  /** Applies all and saves the files beside the draft, except those the user was editing. Never saves the draft. */
  async apply(): Promise<void> {
    // The size counts the changes of texts alone.
    if (this.#edit.size === 0 && this.#created.length === 0 && !this.#removes) return;
    const dirty = new Set(
      workspace.textDocuments.filter((document) => document.isDirty).map(({ uri }) => uri.toString()),
    );
    if (!(await workspace.applyEdit(this.#edit))) throw this.#refused();
    for (const uri of this.#beside) {
      if (dirty.has(uri.toString())) continue;
      const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
      if (document?.isDirty && !(await document.save())) {
        throw new Error(l10n.t('Cannot save {0}; it is open with the new entry in it.', uri.fsPath));
      }
    }
  }
  #refused(): Error {
    if (this.#created.length === 0) return new Error(l10n.t('The editor refused the edit; nothing was written.'));
    const paths = this.#created.map(({ fsPath }) => fsPath).join(', ');
    return new Error(l10n.t('Cannot create {0}; nothing was written. Can its folder be written to?', paths));
  }
}
