import {
  commands,
  type Disposable,
  env,
  l10n,
  Uri,
  type Webview,
  type WebviewView,
  type WebviewViewProvider,
  window,
  workspace,
} from 'vscode';
import type { HitAnswer, SearchAnswer } from '../../core/answers.ts';
import { citeItemOf } from '../../core/corpus/citePassage.ts';
import { locatorText } from '../../core/corpus/margin.ts';
import { groupBy } from '../../core/groupBy.ts';
import { snippetOf } from '../../core/search/snippet.ts';
import { searchViewHtml } from '../../webview/html.ts';
import type { GroupView, ToHost, ToView } from '../../webview/protocol.ts';
import { english, type ViewStrings } from '../../webview/strings.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { CancelledError } from '../../worker/rpc.ts';
import type { Citer } from '../citer.ts';
import { chooseWords } from '../commands/insertQuotation.ts';
import type { Mirror } from '../mirror.ts';
import { readSettings } from '../settings.ts';
import type { SourceOpener } from '../sourceOpener.ts';
import type { Target } from '../target.ts';

const snippetLength = 240;
const hitsShown = 50;

/** What the view needs of the rest. */
export interface SearchViewParts {
  readonly extensionUri: Uri;
  readonly client: ResearchClient;
  readonly mirror: Mirror;
  readonly target: Target;
  readonly citer: Citer;
  readonly opener: SourceOpener;
}

/** The search view of the sidebar: answers the webview's messages. */
export class SearchView implements WebviewViewProvider, Disposable {
  static readonly id = 'ibid.search';
  readonly #parts: SearchViewParts;
  readonly #subscriptions: Disposable[];
  #view: WebviewView | undefined;
  #searching: AbortController | undefined;
  /** Asked for before the view was there. */
  #wantedFocus: { readonly query?: string } | undefined;

  constructor(parts: SearchViewParts) {
    this.#parts = parts;
    this.#subscriptions = [
      parts.target.onDidChange(() => this.#showTarget()),
      parts.mirror.onDidChange((part) => {
        if (part === 'status' || part === 'findings') this.#showStatus();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  resolveWebviewView(view: WebviewView): void {
    this.#view = view;
    const { webview } = view;
    const { extensionUri } = this.#parts;
    webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(extensionUri, 'dist'), Uri.joinPath(extensionUri, 'media')],
    };
    webview.onDidReceiveMessage((message: ToHost) => void this.#receive(message));
    view.onDidDispose(() => {
      this.#view = undefined;
    });
    webview.html = html(webview, extensionUri);
  }

  /** Reveals the view with the caret in its box; with `query` also runs it. */
  async focus(query?: string): Promise<void> {
    this.#wantedFocus = { query };
    await commands.executeCommand(`${SearchView.id}.focus`);
    if (this.#view?.visible) this.#giveFocus();
  }

  #post(message: ToView): void {
    void this.#view?.webview.postMessage(message);
  }

  async #receive(message: ToHost): Promise<void> {
    try {
      await this.#act(message);
    } catch (error) {
      if (error instanceof CancelledError) return;
      this.#post({ type: 'said', text: error instanceof Error ? error.message : String(error) });
    }
  }

  async #act(message: ToHost): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#showTarget();
        this.#showStatus();
        this.#giveFocus();
        await this.#parts.client.request('ready', undefined);
        return;
      case 'search':
        return this.#search(message.id, message.query);
      case 'open':
        return this.#open(message.passage);
      case 'cite':
        return this.#cite(message.passage);
      case 'quote':
        return this.#quote(message.passage);
      case 'leave':
        await commands.executeCommand('workbench.action.focusActiveEditorGroup');
        return;
      case 'newDraft':
        await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: '' }));
        return;
      case 'showProblems':
        await commands.executeCommand('workbench.actions.view.problems');
        return;
      case 'addFolder':
        await commands.executeCommand('workbench.action.openSettings', 'ibid.corpus.folders');
    }
  }

  async #search(id: number, query: string): Promise<void> {
    this.#searching?.abort();
    this.#searching = new AbortController();
    const answer = await this.#parts.client.request('search', { query, limit: hitsShown }, this.#searching.signal);
    const { total, note, suggestion, took } = answer;
    this.#post({ type: 'results', id, query, total, groups: groupsOf(answer), note, suggestion, took });
  }

  async #passage(id: string) {
    const passage = await this.#parts.client.request('passage', { id });
    if (!passage) throw new Error(l10n.t('That passage is gone: its source changed. Search again.'));
    return passage;
  }

  async #open(id: string): Promise<void> {
    const passage = await this.#passage(id);
    await this.#parts.opener.open(passage.source, id);
  }

  async #cite(id: string): Promise<void> {
    const editor = this.#parts.target.required();
    const item = citeItemOf(await this.#passage(id), readSettings(editor.document).webLocator);
    const text = await this.#parts.citer.insertCitation(editor, { items: [item], mode: 'parenthetical' });
    this.#post({ type: 'said', text: l10n.t('Inserted {0}', text.trim()) });
  }

  async #quote(id: string): Promise<void> {
    const editor = this.#parts.target.required();
    const quoted = await chooseWords(await this.#passage(id));
    if (!quoted) return;
    const item = citeItemOf(quoted.passage, readSettings(editor.document).webLocator);
    const text = await this.#parts.citer.insertQuotation(editor, quoted.words, {
      items: [item],
      mode: 'parenthetical',
    });
    this.#post({ type: 'said', text: l10n.t('Inserted {0}', text.trim()) });
  }

  #giveFocus(): void {
    if (!this.#wantedFocus || !this.#view) return;
    this.#post({ type: 'focus', query: this.#wantedFocus.query });
    this.#wantedFocus = undefined;
  }

  #showTarget(): void {
    this.#post({ type: 'target', label: this.#parts.target.label });
  }

  #showStatus(): void {
    const { status } = this.#parts.mirror;
    this.#post({ type: 'status', status });
  }
}

function groupsOf(answer: SearchAnswer): GroupView[] {
  return [...groupBy(answer.hits, (hit) => hit.source).values()].map((hits) => {
    const { source, title, label, citationKey } = hits[0]!;
    return { source, title, label, citationKey, hits: hits.map(hitView) };
  });
}

function hitView(hit: HitAnswer) {
  const { text, marks } = snippetOf(hit.text, hit.highlights, snippetLength);
  const clutter = hit.kind === 'body' ? undefined : (hit.clutter ?? hit.kind);
  return { passage: hit.id, locator: locatorText(hit.locator), section: hit.section, snippet: text, marks, clutter };
}

function html(webview: Webview, extensionUri: Uri): string {
  const at = (...path: string[]) => webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString();
  return searchViewHtml({
    nonce: crypto.randomUUID().replaceAll('-', ''),
    cspSource: webview.cspSource,
    scriptUri: at('dist', 'webview', 'main.js'),
    styleUris: [at('dist', 'webview', 'codicon.css'), at('media', 'search.css')],
    strings: localised(),
    language: env.language,
  });
}

function localised(): ViewStrings {
  return Object.fromEntries(Object.entries(english).map(([name, text]) => [name, l10n.t(text)])) as ViewStrings;
}
