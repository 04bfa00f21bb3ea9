import { l10n, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { AddAnswer, Wanted } from '../core/research/intake.ts';
import type { ResearchClient } from '../worker/client.ts';
import { nameOf } from './drafts.ts';
import type { Mirror } from './mirror.ts';
import { readSettings } from './settings.ts';
import { today } from './today.ts';
import { corpusFolderFor } from './workspaceConfig.ts';

/** What came of adding one source. */
export interface Added {
  readonly source: string;
  readonly citationKey: string;
  /** CSL variables a full citation wants and nothing states. */
  readonly missing: readonly string[];
  /** Nothing was written: the corpus has the `same` words as `source`, or an earlier save of the page, which can be updated. */
  readonly known?: 'same' | 'update';
  /** The addresses that led to a fetched page. */
  readonly redirects?: readonly string[];
}

export interface AddOptions {
  /** Where it was found. */
  readonly url?: string;
  /** Adds a later save of a page as a source of its own. */
  readonly asNew?: boolean;
}

/** Brings texts into the corpus of the folder that is worked in. Never overwrites anything. */
export class SourceAdder {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
  }

  /** Adds one text. Rejects, with nothing written, naming what cannot be read, fetched or written. */
  async add(wanted: Wanted, { url, asNew }: AddOptions = {}, signal?: AbortSignal): Promise<Added> {
    const near = window.activeTextEditor?.document.uri;
    const answer = await this.#client.request(
      'planAdd',
      {
        wanted,
        url,
        asNew,
        folder: corpusFolderFor(near),
        today: today(),
        allowPrivate: readSettings(near).allowPrivateAddresses,
      },
      signal,
    );
    if (answer.kind === 'new') await this.#write(answer);
    return this.#added(answer);
  }

  /** The files below a folder that can be sources. */
  async filesIn(folder: Uri): Promise<readonly string[]> {
    return this.#client.request('sourcesIn', { folder: folder.toString() });
  }

  async #write({ source, sidecar }: Extract<AddAnswer, { kind: 'new' }>): Promise<void> {
    const edit = new WorkspaceEdit();
    const files = [
      { uri: Uri.parse(source.uri, true), contents: source.bytes },
      { uri: Uri.parse(sidecar.uri, true), contents: new TextEncoder().encode(sidecar.text) },
    ];
    for (const { uri, contents } of files) edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
    if (!(await workspace.applyEdit(edit)))
      throw new Error(l10n.t('{0} could not be written into the corpus; nothing was added.', nameOf(files[0]!.uri)));
    await this.#client.request('filesChanged', { uris: [source.uri, sidecar.uri] });
  }

  #added({ kind, source, redirects }: AddAnswer): Added {
    const uri = typeof source === 'string' ? source : source.uri;
    const row = this.#mirror.sources.get(uri);
    if (!row) throw new Error(l10n.t('{0} is in the corpus but cannot be read; the problems list says why.', uri));
    const { citationKey, missing } = row;
    return {
      source: uri,
      citationKey,
      missing,
      ...(kind === 'new' ? {} : { known: kind }),
      ...(redirects.length > 0 ? { redirects } : {}),
    };
  }
}
