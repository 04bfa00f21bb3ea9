import { type Disposable, l10n, ProgressLocation, RelativePattern, Uri, window, workspace } from 'vscode';
import type { ResearchClient } from '../worker/client.ts';
import { onSettingsChanged } from './settings.ts';
import { researchConfig } from './workspaceConfig.ts';

/** Changes that come together (a checkout, a sync) are told together, this many milliseconds after the last, and this many after the first at the latest. */
const quiet = 30;
const longest = 500;
/** Taking in more than this is shown, and can be cancelled. */
const many = 500;

/**
 * Tells the running worker which files changed; it knows which of them it reads. Everything below the corpus folders is watched, wherever they are, folders
 * too: one that is renamed or deleted is told in place of its files. Elsewhere only bibliographies are. What is not saved is not read.
 */
export class CorpusWatcher implements Disposable {
  readonly #client: ResearchClient;
  readonly #subscriptions: Disposable[];
  #watchers: readonly Disposable[] = [];
  readonly #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;

  constructor(client: ResearchClient) {
    this.#client = client;
    const renew = () => this.#watch();
    this.#subscriptions = [onSettingsChanged(renew), workspace.onDidChangeWorkspaceFolders(renew)];
    renew();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const each of [...this.#subscriptions, ...this.#watchers]) each.dispose();
  }

  #watch(): void {
    for (const watcher of this.#watchers) watcher.dispose();
    const { corpusFolders, bibliographyFiles } = researchConfig(() => {});
    const patterns = [
      '**/*.{bib,json,csljson,yaml,yml,ris}',
      ...corpusFolders.map((folder) => new RelativePattern(Uri.parse(folder, true), '**')),
      ...[...corpusFolders, ...bibliographyFiles].map(itself),
    ];
    this.#watchers = patterns.flatMap((pattern) => {
      const watcher = workspace.createFileSystemWatcher(pattern);
      const note = (uri: Uri) => this.#note(uri);
      return [watcher, watcher.onDidChange(note), watcher.onDidCreate(note), watcher.onDidDelete(note)];
    });
  }

  #note(uri: Uri): void {
    if (!this.#client.running) return;
    if (this.#timer === undefined) this.#since = Date.now();
    this.#changed.add(uri.toString());
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(quiet, this.#since + longest - Date.now()));
    this.#timer = setTimeout(() => void this.#tell(), wait);
  }

  async #tell(): Promise<void> {
    this.#timer = undefined;
    const uris = [...this.#changed];
    this.#changed.clear();
    try {
      if (uris.length < many) await this.#client.request('filesChanged', { uris });
      else await this.#tellMany(uris);
    } catch {
      // Cancelled, or the worker has died, which is in the log: they are read with the next change, or when the index is rebuilt.
      for (const uri of uris) this.#changed.add(uri);
    }
  }

  async #tellMany(uris: readonly string[]): Promise<void> {
    const title = l10n.t('Ibid: reading {0} changed files', uris.length);
    await window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
      const controller = new AbortController();
      token.onCancellationRequested(() => controller.abort());
      return this.#client.request('filesChanged', { uris }, controller.signal);
    });
  }
}

/** The pattern of a file or folder by its own name: a folder that comes or goes is no file below itself. */
function itself(uri: string): RelativePattern {
  const { path } = Uri.parse(uri, true);
  const name = path.replace(/\/$/, '').slice(path.replace(/\/$/, '').lastIndexOf('/') + 1);
  return new RelativePattern(Uri.joinPath(Uri.parse(uri, true), '..'), name.replace(/[[\]{}*?]/g, '[$&]'));
}
