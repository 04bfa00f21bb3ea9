import assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  languages,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

/** The folder the tests run in: a copy of the sample. */
export function folder(): Uri {
  const first = workspace.workspaceFolders?.[0];
  assert.ok(first, 'the tests need a workspace folder');
  return first.uri;
}

let files = 0;

/** Writes a file into a folder of its own below the workspace and opens it with the cursor at `|` (or at the end). */
export async function openDraft(name: string, content: string, languageId?: string): Promise<TextEditor> {
  const uri = Uri.joinPath(folder(), `draft-${++files}`, name);
  const cursor = content.indexOf('|');
  const text = cursor < 0 ? content : content.slice(0, cursor) + content.slice(cursor + 1);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const opened = await workspace.openTextDocument(uri);
  const document = languageId ? await languages.setTextDocumentLanguage(opened, languageId) : opened;
  const editor = await window.showTextDocument(document, { preview: false });
  const place = document.positionAt(cursor < 0 ? text.length : cursor);
  editor.selection = new Selection(place, place);
  return editor;
}

export function beside(document: TextDocument, name: string): Uri {
  return Uri.joinPath(document.uri, '..', name);
}

export async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Runs a command of the contract. */
export function run<T>(command: string, argument?: unknown): Promise<T> {
  return Promise.resolve(commands.executeCommand<T>(`ibid.${command}`, argument));
}

/** Ibid's own diagnostics of a document. */
export function findings(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'Ibid');
}
