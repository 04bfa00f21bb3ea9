import {
  commands,
  type Disposable,
  type Memento,
  Uri,
  type WebviewView,
  type WebviewViewProvider,
  window,
  workspace,
} from 'vscode';
import type { LoadStatus } from '../../core/research/world.ts';
import type { Asked, CorpusStatus, ToHost, ToView } from '../../webview/protocol.ts';
import { CancelledError } from '../../worker/rpc.ts';
import type { AddDialog } from '../addDialog.ts';
import { errorText, inLanguage } from '../inLanguage.ts';
import type { Mirror } from '../mirror.ts';
import { CitedInDraft } from './citedInDraft.ts';
import { pinView } from './hitViews.ts';
import { PassageActions, type PassageActionsParts } from './passageActions.ts';
import { SearchMemory } from './searchMemory.ts';
import { searchPage } from './searchPage.ts';
import { SidebarSearches } from './sidebarSearches.ts';

/** What the view needs of the rest. */
export interface SearchViewParts extends PassageActionsParts {
  readonly extensionUri: Uri;
  readonly mirror: Mirror;
  readonly dialog: AddDialog;
  /** What is kept with the workspace. */
  readonly memory: Memento;
}

/** The commands that do what the view asks for. */
const commandOf: Readonly<
  Record<'leave' | Exclude<Asked, 'newDraft' | 'forgetHistory'>, readonly [string, ...string[]]>
> = {
  leave: ['workbench.action.focusActiveEditorGroup'],
  showProblems: ['workbench.actions.view.problems'],
  addSource: ['ibid.addSource'],
  addFolder: ['workbench.action.openSettings', 'ibid.corpus.folders'],
  openFolder: ['vscode.openFolder'],
  openSample: ['ibid.openSample'],
  stopReading: ['ibid.stopReading'],
  readSources: ['ibid.rebuildIndex'],
};

/** The search view of the sidebar: answers the webview's messages. */
export class SearchView implements WebviewViewProvider, Disposable {
  static readonly id = 'ibid.search';
  readonly #parts: SearchViewParts;
  readonly #memory: SearchMemory;
  readonly #searches: SidebarSearches;
  readonly #passages: PassageActions;
  readonly #cited: CitedInDraft;
  readonly #subscriptions: Disposable[];
  #view: WebviewView | undefined;
  /** Asked for before the view was there. */
  #wantedFocus: { readonly query?: string } | undefined;

  constructor(parts: SearchViewParts) {
    this.#parts = parts;
    this.#memory = new SearchMemory(parts.memory);
    const post = (message: ToView) => this.#post(message);
    this.#searches = new SidebarSearches(parts.client, this.#memory, post);
    this.#passages = new PassageActions(parts, post);
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
    this.#searches.dispose();
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
      this.#post({ type: 'said', text: errorText(error) });
    }
  }

  async #act(message: ToHost): Promise<void> {
    if ('passage' in message) await this.#searches.remember();
    switch (message.type) {
      case 'ready':
        return this.#begin();
      case 'search':
        return this.#searches.search(message);
      case 'more':
        return this.#searches.goOn(message);
      case 'open':
        return this.#passages.open(message.passage, false);
      case 'preview':
        return this.#passages.open(message.passage, true);
      case 'cite':
        return this.#passages.cite(message.passage);
      case 'quote':
        return this.#passages.quote(message.passage, this.#searches.highlightsOf(message.passage));
      case 'moreLike':
        return this.#passages.moreLike(message.passage);
      case 'pastedPage':
        await this.#parts.dialog.addPasted(message.html);
        return;
      case 'pin':
        return this.#pin(message.passage, message.pinned);
      default:
        return this.#leave(message.type);
    }
  }

  async #leave(to: 'leave' | Asked): Promise<void> {
    switch (to) {
      case 'newDraft':
        await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: '' }));
        return;
      case 'forgetHistory':
        await this.#memory.forget();
        return this.#searches.showHistory();
      default:
        await commands.executeCommand(...commandOf[to]);
    }
  }

  async #begin(): Promise<void> {
    this.#showTarget();
    this.#showStatus();
    this.#showCited();
    this.#searches.showHistory();
    this.#showPins();
    this.#giveFocus();
    await this.#parts.client.request('ready', undefined);
  }

  async #pin(id: string, pinned: boolean): Promise<void> {
    if (pinned) await this.#memory.pin(pinView(await this.#passages.passage(id)));
    else await this.#memory.unpin(id);
    this.#showPins();
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
    this.#post({ type: 'status', status: shownStatus(status) });
  }

  #showCited(): void {
    this.#post({ type: 'cited', places: this.#cited.places });
  }

  #showPins(): void {
    this.#post({ type: 'pins', hits: this.#memory.pins });
  }
}

function shownStatus(status: LoadStatus): CorpusStatus {
  switch (status.state) {
    case 'noCorpus':
      // Nobody reads addresses: a folder is called as it is in the settings.
      return { ...status, folders: status.folders.map((folder) => workspace.asRelativePath(Uri.parse(folder))) };
    case 'failed':
      return { ...status, reason: inLanguage(status.reason) };
    default:
      return status;
  }
}
