import {
  type CancellationToken,
  CancellationTokenSource,
  type Disposable,
  EventEmitter,
  l10n,
  Uri,
  workspace,
} from 'vscode';
import { sidecarOf } from '../core/corpus/fileNames.ts';
import type { Draft } from '../core/research/affected.ts';
import type { UpdateAnswer, Wanted } from '../core/research/intake.ts';
import type { ResearchClient } from '../worker/client.ts';
import { nameOf } from './drafts.ts';
import { draftTexts } from './draftTexts.ts';
import type { Mirror } from './mirror.ts';
import { readSettings } from './settings.ts';
import { today } from './today.ts';

/** The two versions of a source, as documents that can be compared. */
export interface VersionPair {
  readonly old: Uri;
  readonly now: Uri;
}

/** Puts later versions in the place of sources, and shows the versions of those that are no text files. */
export class SourceUpdater implements Disposable {
  static readonly scheme = 'ibid-version';
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #changed = new EventEmitter<Uri>();
  readonly #texts = new Map<string, string>();
  readonly #registration: Disposable;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
    this.#registration = workspace.registerTextDocumentContentProvider(SourceUpdater.scheme, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: (uri) => this.#texts.get(uri.path),
    });
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  /** Writes the new version, after keeping the old one. Rejects, with nothing written, when it cannot be read or is of another format. */
  async update(source: Uri, wanted: Wanted, url?: string): Promise<{ answer: UpdateAnswer; versions: VersionPair }> {
    const uri = source.toString();
    if (workspace.textDocuments.some((document) => document.uri.toString() === uri && document.isDirty))
      throw new Error(l10n.t('{0} has unsaved changes. Save or revert them first.', nameOf(source)));
    const token = new CancellationTokenSource().token;
    const answer = await this.#client.request('planUpdate', {
      source: uri,
      wanted,
      url,
      drafts: await this.#drafts(token),
      today: today(),
      allowPrivate: readSettings(source).allowPrivateAddresses,
      withTexts: true,
    });
    for (const file of answer.files) await workspace.fs.writeFile(Uri.parse(file.uri, true), file.bytes);
    await this.#client.request('filesChanged', { uris: answer.files.map((file) => file.uri) });
    return { answer, versions: this.#versions(source, answer) };
  }

  /** Puts a file that is the new version of another source, and the sidecar it has, into the trash; where there is none they stay, and the finding on them with them. */
  async discard(file: Uri): Promise<void> {
    const both = [file, file.with({ path: sidecarOf(file.path) })];
    for (const uri of both) {
      try {
        await workspace.fs.delete(uri, { useTrash: true });
      } catch {
        // There is no sidecar, or no trash.
      }
    }
    await this.#client.request('filesChanged', { uris: both.map((uri) => uri.toString()) });
  }

  async #drafts(token: CancellationToken) {
    const drafts: Draft[] = [];
    for await (const { uri, text, language } of draftTexts(this.#mirror, token, true))
      drafts.push({ uri: uri.toString(), text, language });
    return drafts;
  }

  /** The files themselves where they are text; else what their reader made of them. */
  #versions(source: Uri, { files, texts }: UpdateAnswer): VersionPair {
    const kept = files.find(({ uri }) => uri.includes('/.versions/'));
    if (kept && /\.(?:md|markdown|txt|text|srt|vtt)$/i.test(source.path))
      return { old: Uri.parse(kept.uri, true), now: source };
    const page = (version: 'old' | 'now') => {
      const uri = Uri.from({ scheme: SourceUpdater.scheme, path: `/${version}/${nameOf(source)}.txt` });
      this.#texts.set(uri.path, texts?.[version] ?? '');
      this.#changed.fire(uri);
      return uri;
    };
    return { old: page('old'), now: page('now') };
  }
}
