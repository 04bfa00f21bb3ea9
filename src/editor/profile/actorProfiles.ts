import { type Disposable, Uri, ViewColumn, type WebviewPanel, type WebviewPanelSerializer, window } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import type { Mirror } from '../mirror.ts';
import type { SourceOpener } from '../sourceOpener.ts';
import { ActorProfilePanel } from './actorProfilePanel.ts';

/** The open pages about actors. */
export class ActorProfiles implements WebviewPanelSerializer, Disposable {
  static readonly viewType = 'ibid.actorProfile';
  readonly #parts: { readonly client: ResearchClient; readonly mirror: Mirror; readonly opener: SourceOpener };
  readonly #extensionUri: Uri;
  readonly #pages = new Set<ActorProfilePanel>();
  readonly #registered: Disposable;

  constructor(extensionUri: Uri, client: ResearchClient, mirror: Mirror, opener: SourceOpener) {
    this.#parts = { client, mirror, opener };
    this.#extensionUri = extensionUri;
    this.#registered = window.registerWebviewPanelSerializer(ActorProfiles.viewType, this);
  }

  /** Shows the page about the actor: the one that is open, else a new one. */
  open(actor: string): void {
    const open = [...this.#pages].find((page) => page.actor === actor);
    if (open) open.panel.reveal();
    else this.#take(window.createWebviewPanel(ActorProfiles.viewType, '', ViewColumn.Active, this.#options), actor);
  }

  /** Fills a page again that was open when the window was closed; which actor it was about, the page itself knows. */
  async deserializeWebviewPanel(panel: WebviewPanel): Promise<void> {
    panel.webview.options = this.#options;
    this.#take(panel, undefined);
  }

  dispose(): void {
    this.#registered.dispose();
    for (const page of [...this.#pages]) page.panel.dispose();
  }

  get #options() {
    const folders = ['dist', 'media'].map((folder) => Uri.joinPath(this.#extensionUri, folder));
    return { enableScripts: true, localResourceRoots: folders };
  }

  #take(panel: WebviewPanel, actor: string | undefined): void {
    const page = new ActorProfilePanel(panel, this.#extensionUri, actor, this.#parts);
    this.#pages.add(page);
    panel.onDidDispose(() => this.#pages.delete(page));
  }
}
