import { commands, Disposable, l10n, type Uri, type WebviewPanel, window } from 'vscode';
import type { FromProfile, ProfileAction, ToProfile } from '../../webview/profile/protocol.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { errorText } from '../inLanguage.ts';
import type { Mirror } from '../mirror.ts';
import { panelIcon } from '../panelIcon.ts';
import type { SourceOpener } from '../sourceOpener.ts';
import { profilePage } from './profileHtml.ts';
import { quotationsQuery } from './quotationsQuery.ts';

/** Actors and sources change in bursts; the page is renewed so many milliseconds after the last change. */
const patience = 500;

export interface ProfileParts {
  readonly client: ResearchClient;
  readonly mirror: Mirror;
  readonly opener: SourceOpener;
}

/** One page about an actor: answers it, and renews it when what it shows has changed. */
export class ActorProfilePanel {
  readonly panel: WebviewPanel;
  readonly #parts: ProfileParts;
  readonly #subscriptions: Disposable[];
  #actor: string | undefined;
  #asked = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stale = false;

  constructor(panel: WebviewPanel, extensionUri: Uri, actor: string | undefined, parts: ProfileParts) {
    this.panel = panel;
    this.#actor = actor;
    this.#parts = parts;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromProfile) => this.#hear(message)),
      parts.mirror.onDidChange((part) => {
        if (part === 'actors' || part === 'sources') this.#renewSoon();
      }),
      panel.onDidChangeViewState(() => {
        if (panel.visible && this.#stale) this.#renewSoon();
      }),
      panel.onDidDispose(() => this.#end()),
    ];
    panel.iconPath = panelIcon(extensionUri);
    this.#entitle();
    panel.webview.html = profilePage(panel.webview, extensionUri);
  }

  /** The id of the actor that is shown. */
  get actor(): string | undefined {
    return this.#actor;
  }

  async #hear(message: FromProfile): Promise<void> {
    if (message.type === 'ready') {
      // A page that comes back knows better where the reader went in it.
      this.#actor = message.actor ?? this.#actor;
      await this.#show();
    } else if (message.type === 'showActor') {
      this.#actor = message.actor;
      await this.#show();
    } else if (message.type === 'mentions') await this.#tellMentions(message);
    else if (message.type === 'act') await this.#act(message.action);
    else await this.#parts.opener.open(message.source, message.passage).catch(complain);
  }

  /** The profile first, and what the actor says when that is worked out. Questions about an actor that was shown before are given up. */
  async #show(): Promise<void> {
    const actor = this.#actor;
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    this.#stale = false;
    if (actor === undefined) return this.#tell({ type: 'failed', message: l10n.t('There is no actor to show here.') });
    const { client } = this.#parts;
    try {
      const profile = await client.request('profile', { actor }, signal);
      this.#entitle(profile.card.name);
      this.#tell({ type: 'profile', profile });
      const statements = await client.request('profileStatements', { actor }, signal);
      this.#tell({ type: 'statements', actor, statements });
    } catch (error) {
      if (!signal.aborted) this.#tell({ type: 'failed', message: errorText(error) });
    }
  }

  async #tellMentions({ id, offset, filter }: Extract<FromProfile, { type: 'mentions' }>): Promise<void> {
    if (this.#actor === undefined) return;
    const request = { actor: this.#actor, offset, filter };
    const mentions = await this.#parts.client
      .request('profileMentions', request, this.#asked.signal)
      .catch(() => undefined);
    if (mentions) this.#tell({ type: 'mentions', id, mentions });
  }

  async #act(action: ProfileAction): Promise<void> {
    const row = this.#actor === undefined ? undefined : this.#parts.mirror.actors.get(this.#actor);
    if (action === 'export') await commands.executeCommand('ibid.exportActors');
    else if (!row) return;
    else if (action === 'edit') await commands.executeCommand('ibid.editActor', { actor: row.id });
    else if (action === 'allMentions') await commands.executeCommand('ibid.focusSearch', { query: row.query });
    else await commands.executeCommand('ibid.focusSearch', { query: quotationsQuery(row) });
  }

  #renewSoon(): void {
    this.#stale = true;
    if (!this.panel.visible) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(), patience);
  }

  #entitle(name = this.#actor === undefined ? undefined : this.#parts.mirror.actors.get(this.#actor)?.name): void {
    this.panel.title = name ?? l10n.t('Actor');
  }

  #tell(message: ToProfile): void {
    void this.panel.webview.postMessage(message);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#asked.abort();
    Disposable.from(...this.#subscriptions).dispose();
  }
}

function complain(error: unknown): void {
  void window.showErrorMessage(errorText(error));
}
