import { type Disposable, type TextDocument, workspace } from 'vscode';
import type { Citation } from '../../core/citations/citation.ts';
import type { Logger } from '../../core/ports.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { readSettings } from '../settings.ts';
import { appendRecords } from './provenanceFile.ts';

/** What VS Code was given to write may be written within so many milliseconds. */
const patience = 30_000;

/** Remembers, without disturbing anybody, where inserted quotations and citations came from. */
export class Provenance implements Disposable {
  readonly #client: ResearchClient;
  readonly #log: Logger;
  readonly #waiting = new Set<() => void>();
  /** Records are appended one after the other, so that none is lost. */
  #last: Promise<void> = Promise.resolve();

  constructor(client: ResearchClient, log: Logger) {
    this.#client = client;
    this.#log = log;
  }

  /** Remembers a citation that stands in the draft now, with the words quoted before it. What cannot be written is logged only. */
  remember({ uri }: TextDocument, { items }: Citation, quoted?: string): void {
    const isWritable = workspace.fs.isWritableFileSystem(uri.scheme) !== false;
    if (!workspace.isTrusted || !isWritable || !workspace.getWorkspaceFolder(uri)) return;
    if (!readSettings(uri).provenance) return;
    const when = new Date().toISOString();
    const write = async () => appendRecords(uri, await this.#client.request('provenance', { items, quoted, when }));
    this.#last = this.#last
      .then(write)
      .catch((error) => this.#log.warn(`The origin of a citation was not kept: ${error}`));
  }

  /** The same once VS Code has written `text` into the draft, as it does with what is pasted or dropped, if it ever does. */
  expect(document: TextDocument, text: string, citation: Citation, quoted?: string): void {
    const written = workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || !event.contentChanges.some((change) => change.text.includes(text))) return;
      stop();
      this.remember(document, citation, quoted);
    });
    const stop = () => {
      clearTimeout(timer);
      written.dispose();
      this.#waiting.delete(stop);
    };
    const timer = setTimeout(stop, patience);
    this.#waiting.add(stop);
  }

  dispose(): void {
    for (const stop of this.#waiting) stop();
  }
}
