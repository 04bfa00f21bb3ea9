import { type TextDocument, Uri } from 'vscode';
import type { FileEdit } from '../core/citations/library/plan.ts';
import type { CitePlanRequest } from '../core/research/planCitation.ts';
import type { ResearchClient } from '../worker/client.ts';
import { bibliographiesOf } from './bibliographies.ts';
import { languageOf } from './drafts.ts';
import { currentText } from './files.ts';
import { plainFormOf } from './plainForms.ts';
import type { RecordWriter } from './recordWriter.ts';

/** The bibliography files a draft gets when it has none. */
const defaultBibliographies = ['references.json', 'references.bib'];

/** Plans the entries that drafts need for what they cite. */
export class EntryPlanner {
  readonly #client: ResearchClient;
  readonly #records: RecordWriter;

  constructor(client: ResearchClient, records: RecordWriter) {
    this.#client = client;
    this.#records = records;
  }

  /** What must be written so that `keys` can be cited in the draft; nothing for none. Rejects for a key nobody knows. */
  async plan(document: TextDocument, keys: readonly string[]): Promise<readonly FileEdit[]> {
    if (keys.length === 0) return [];
    return this.#client.request('planCitation', await this.request(document, keys));
  }

  /** What to ask the worker about `keys` for this draft: its bibliography files as they are now, open or saved. */
  async request(document: TextDocument, keys: readonly string[]): Promise<CitePlanRequest> {
    const named = await bibliographiesOf(document);
    const beside = document.isUntitled
      ? []
      : defaultBibliographies.map((name) => Uri.joinPath(document.uri, '..', name));
    return {
      // What needs no processor needs no bibliography file either.
      language: plainFormOf(document) ? 'plaintext' : languageOf(document),
      documentUri: document.uri.toString(),
      documentText: document.getText(),
      bibliographies: await Promise.all(named.map(readable)),
      beside: await Promise.all(beside.map(readable)),
      keys,
    };
  }

  /**
   * To be called when a plan for `keys` is carried out. Tells of the files written beside the draft: the watcher would do so too late for a citation that follows at once. Then what is
   * kept beside the sources is written.
   */
  async done(document: TextDocument, plan: readonly FileEdit[], keys: readonly string[]): Promise<void> {
    const uris = plan.map((file) => file.uri).filter((uri) => uri !== document.uri.toString());
    if (uris.length > 0) await this.#client.request('filesChanged', { uris });
    await this.#records.write(keys);
  }

  /** Does the latter when VS Code has written `text`, which cites `keys`, into the draft. */
  whenWritten(document: TextDocument, text: string, keys: readonly string[]): void {
    this.#records.whenWritten(document, text, keys);
  }
}

async function readable(uri: Uri): Promise<{ uri: string; text?: string }> {
  return { uri: uri.toString(), text: await currentText(uri) };
}
