import {
  commands,
  type Disposable,
  l10n,
  type Memento,
  Uri,
  type WebviewView,
  type WebviewViewProvider,
  window,
  workspace,
} from 'vscode';
import { citeItemOf } from '../../core/corpus/citePassage.ts';
import type { ToHost, ToView } from '../../webview/protocol.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { CancelledError } from '../../worker/rpc.ts';
import type { AddDialog } from '../addDialog.ts';
import type { Citer } from '../citer.ts';
import { chooseWords } from '../commands/insertQuotation.ts';
import type { Mirror } from '../mirror.ts';
import { readSettings } from '../settings.ts';
import type { SourceOpener } from '../sourceOpener.ts';
import type { Target } from '../target.ts';
import { CitedInDraft } from './citedInDraft.ts';
import { facetFields, filterViews, groupsOf, pinView } from './hitViews.ts';
import { SearchMemory } from './searchMemory.ts';
import { searchPage } from './searchPage.ts';

const pageSize = 50;
/** What is counted only once the writer rests, and what counts as searched; both in milliseconds after the answer. */
const rest = { facets: 150, history: 2000 };

/** What the view needs of the rest. */
export interface SearchViewParts {
  readonly extensionUri: Uri;
  readonly client: ResearchClient;
  readonly mirror: Mirror;
  readonly target: Target;
  readonly citer: Citer;
  readonly opener: SourceOpener;
  readonly dialog: AddDialog;
  /** What is kept with the workspace. */
  readonly memory: Memento;
}

/** The search view of the sidebar: answers the webview's messages. */
export class SearchView implements WebviewViewProvider, Disposable {
  static readonly id = 'ibid.search';
  readonly #parts: SearchViewParts;
  readonly #memory: SearchMemory;
  readonly #cited: CitedInDraft;
  readonly #subscriptions: Disposable[];
  #view: WebviewView | undefined;
  #searching: AbortController | undefined;
  #query = '';
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** Asked for before the view was there. */
  #wantedFocus: { readonly query?: string } | undefined;

  constructor(parts: SearchViewParts) {
    this.#parts = parts;
    this.#memory = new SearchMemory(parts.memory);
    this.#cited = new CitedInDraft(parts.target);
    this.#subscriptions = [
      this.#cited,
      this.#cited.onDidChange(() => this.#showCited()),
      parts.target.onDidChange(() => this.#showTarget()),
      parts.mirror.onDidChange((part) => {
        if (part === 'status' || part === 'findings') this.#showStatus();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#resting);
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
    webview.html = searchPage(webview, extensionUri);
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
    if ('passage' in message) await this.#remember();
    switch (message.type) {
      case 'ready':
        return this.#begin();
      case 'search':
        return this.#search(message);
      case 'more':
        return this.#goOn(message);
      case 'open':
        return this.#open(message.passage, false);
      case 'preview':
        return this.#open(message.passage, true);
      case 'cite':
        return this.#cite(message.passage);
      case 'quote':
        return this.#quote(message.passage);
      case 'moreLike':
        return this.#moreLike(message.passage);
      case 'pastedPage':
        await this.#parts.dialog.addPasted(message.html);
        return;
      case 'pin':
        return this.#pin(message.passage, message.pinned);
      default:
        return this.#leave(message.type);
    }
  }

  async #leave(to: 'leave' | 'newDraft' | 'showProblems' | 'addFolder' | 'forgetHistory'): Promise<void> {
    switch (to) {
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
        return;
      case 'forgetHistory':
        await this.#memory.forget();
        this.#showHistory();
    }
  }

  async #begin(): Promise<void> {
    this.#showTarget();
    this.#showStatus();
    this.#showCited();
    this.#showHistory();
    this.#showPins();
    this.#giveFocus();
    await this.#parts.client.request('ready', undefined);
  }

  async #search({ id, query, sort, limit = pageSize }: Extract<ToHost, { type: 'search' }>): Promise<void> {
    this.#searching?.abort();
    clearTimeout(this.#resting);
    const searching = new AbortController();
    this.#searching = searching;
    this.#query = '';
    const answer = await this.#parts.client.request('search', { query, limit, sort }, searching.signal);
    const { total, note, suggestion, took } = answer;
    const filters = filterViews(query);
    this.#post({ type: 'results', id, query, total, groups: groupsOf(answer), note, suggestion, filters, took });
    if (total === 0) return;
    this.#query = query;
    this.#resting = setTimeout(() => void this.#rested(id, query, total, searching.signal), rest.facets);
  }

  /** Once the writer does not type on: what the matches are of, and later, that it was searched. */
  async #rested(id: number, query: string, total: number, signal: AbortSignal): Promise<void> {
    this.#resting = setTimeout(() => {
      if (!this.#memory.history.includes(query.trim())) void this.#remember();
    }, rest.history);
    try {
      const { facets } = await this.#parts.client.request('search', { query, limit: 0, facets: true }, signal);
      if (facets) this.#post({ type: 'facets', id, fields: facetFields(query, total, facets) });
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
    }
  }

  async #goOn({ id, query, offset, sort }: Extract<ToHost, { type: 'more' }>): Promise<void> {
    const signal = this.#searching?.signal;
    const answer = await this.#parts.client.request('search', { query, offset, limit: pageSize, sort }, signal);
    this.#post({ type: 'page', id, offset, groups: groupsOf(answer) });
  }

  async #moreLike(id: string): Promise<void> {
    const query = await this.#parts.client.request('moreLike', { id });
    if (query !== undefined) this.#post({ type: 'focus', query });
    else this.#post({ type: 'said', text: l10n.t('No other passage has the rare words of this one.') });
  }

  async #pin(id: string, pinned: boolean): Promise<void> {
    if (pinned) await this.#memory.pin(pinView(await this.#passage(id)));
    else await this.#memory.unpin(id);
    this.#showPins();
  }

  /** That what stands in the box was searched. */
  async #remember(): Promise<void> {
    if (this.#query === '') return;
    await this.#memory.remember(this.#query);
    this.#showHistory();
  }

  async #passage(id: string) {
    const passage = await this.#parts.client.request('passage', { id });
    if (!passage) throw new Error(l10n.t('That passage is gone: its source changed. Search again.'));
    return passage;
  }

  async #open(id: string, preserveFocus: boolean): Promise<void> {
    const passage = await this.#passage(id);
    await this.#parts.opener.open(passage.source, id, { preserveFocus });
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

  #showCited(): void {
    this.#post({ type: 'cited', places: this.#cited.places });
  }

  #showHistory(): void {
    this.#post({ type: 'history', queries: this.#memory.history });
  }

  #showPins(): void {
    this.#post({ type: 'pins', hits: this.#memory.pins });
  }
}
