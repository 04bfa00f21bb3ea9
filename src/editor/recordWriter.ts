import { type LogOutputChannel, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { FileEdit } from '../core/citations/library/plan.ts';
import { applyEdits } from '../core/text/edit.ts';
import type { ResearchClient } from '../worker/client.ts';
import { rangesIn } from './convert.ts';

/** How long a citation that VS Code is to write may take to be written, in milliseconds. */
const writtenWithin = 30_000;

/**
 * Keeps the key and the paragraph numbers of sources that drafts cite, in files beside them. The citations stand without it: what cannot be written is logged, and tried again with
 * the next citation.
 */
export class RecordWriter {
  readonly #client: ResearchClient;
  readonly #log: Pick<LogOutputChannel, 'warn'>;
  /** One citation after the other: each plans from what the earlier one has written. */
  #last: Promise<void> = Promise.resolve();

  constructor(client: ResearchClient, log: Pick<LogOutputChannel, 'warn'>) {
    this.#client = client;
    this.#log = log;
  }

  /** To be called when `keys` stand in a draft. Never rejects. */
  write(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return Promise.resolve();
    this.#last = this.#last
      .then(() => this.#write(keys))
      .catch((error) => this.#log.warn(`What is kept of cited sources was not written: ${error}`));
    return this.#last;
  }

  /** Does the same once `text`, which VS Code is to write itself, stands in the draft. */
  whenWritten(draft: TextDocument, text: string, keys: readonly string[]): void {
    const subscription = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document !== draft || !contentChanges.some((change) => change.text.includes(text))) return;
      subscription.dispose();
      void this.write(keys);
    });
    setTimeout(() => subscription.dispose(), writtenWithin);
  }

  async #write(keys: readonly string[]): Promise<void> {
    const plan = await this.#client.request('planRecords', { keys });
    const written: string[] = [];
    for (const file of plan) {
      try {
        await writeFile(file);
        written.push(file.uri);
      } catch (error) {
        this.#log.warn(`${Uri.parse(file.uri, true).fsPath} was not written: ${error}`);
      }
    }
    if (written.length > 0) await this.#client.request('filesChanged', { uris: written });
  }
}

/** Rejects when the file cannot be written, or is no longer as it was planned for. */
async function writeFile({ uri, create, edits }: FileEdit): Promise<void> {
  const file = Uri.parse(uri, true);
  if (create && (await isThere(file))) throw new Error('it is there by now');
  const bytes = create ? new Uint8Array() : await workspace.fs.readFile(file);
  // Throws for what is no UTF-8, which would not be written back as it was.
  const saved = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const mark = saved.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = saved.slice(mark.length);
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
  if (open && (open.isDirty || open.getText() === text)) return writeOpen(open, edits);
  await workspace.fs.writeFile(file, new TextEncoder().encode(mark + applyEdits(text, edits)));
}

/** Leaves a file with unsaved changes unsaved: the edits were planned for what is saved, so only those at its head are made. */
async function writeOpen(document: TextDocument, edits: FileEdit['edits']): Promise<void> {
  const { isDirty, uri } = document;
  const text = document.getText();
  const range = rangesIn(text);
  const edit = new WorkspaceEdit();
  for (const change of edits) {
    if (change.text !== '' && text.startsWith(change.text, change.start)) continue;
    if (isDirty && (change.start !== change.end || text.slice(0, change.start).trimEnd() !== head(change.start)))
      throw new Error('it is open with unsaved changes');
    edit.replace(uri, range(change), change.text);
  }
  if (edit.size > 0 && !(await workspace.applyEdit(edit))) throw new Error('the editor refused the edit');
  if (!isDirty && document.isDirty) await document.save();
}

/** What stands before the first field of a record. */
function head(length: number): string {
  return length === 0 ? '' : '---';
}

async function isThere(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
