import {
  CancellationTokenSource,
  Disposable,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { DraftSheet, Sheet } from '../../core/quotations/sheet/sheet.ts';
import type { ToHost, ToPage } from '../../webview/sheet/protocol.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { CancelledError } from '../../worker/rpc.ts';
import { nameOf } from '../drafts.ts';
import { errorText } from '../inLanguage.ts';
import type { Mirror } from '../mirror.ts';
import { panelIcon } from '../panelIcon.ts';
import type { SourceOpener } from '../sourceOpener.ts';
import { today } from '../today.ts';
import { reviewer } from './reviewer.ts';
import { openRowDraft, openRowSource } from './rowOpener.ts';
import { askAndExport } from './sheetExporter.ts';
import type { SheetMaker, SheetProgress } from './sheetMaker.ts';
import { sheetPage } from './sheetPage.ts';
import { type PlacedRow, sheetViews } from './sheetViews.ts';
import { addTick, removeTick } from './tickFile.ts';

/** A draft is checked again so many milliseconds after its last change. */
const patience = 1200;

export interface SheetPanelParts {
  readonly extensionUri: Uri;
  readonly client: ResearchClient;
  readonly mirror: Mirror;
  readonly opener: SourceOpener;
  readonly maker: SheetMaker;
}

/** The page with the sheet of one draft, or of all of the workspace. */
export class SheetPanel implements Disposable {
  readonly panel: WebviewPanel;
  readonly #parts: SheetPanelParts;
  /** `undefined` for the whole workspace. */
  readonly #draft: Uri | undefined;
  readonly #subscriptions: Disposable[];
  #work: AbortController | undefined;
  #sheet: Sheet | undefined;
  #rows: ReadonlyMap<string, PlacedRow> = new Map();
  #last: ToPage | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SheetPanelParts, draft: Uri | undefined) {
    this.#parts = parts;
    this.#draft = draft;
    const roots = [Uri.joinPath(parts.extensionUri, 'dist'), Uri.joinPath(parts.extensionUri, 'media')];
    const column = draft ? ViewColumn.Beside : ViewColumn.Active;
    this.panel = window.createWebviewPanel('ibid.sheet', this.#title, column, {
      enableScripts: true,
      localResourceRoots: roots,
    });
    this.panel.iconPath = panelIcon(parts.extensionUri);
    this.#subscriptions = [
      this.panel.webview.onDidReceiveMessage((message: ToHost) => void this.#receive(message)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#shows(document.uri)) this.#renewSoon();
      }),
      parts.mirror.onDidChange((part) => {
        if (part !== 'status' && part !== 'findings' && this.#sheet) this.#renewSoon();
      }),
      parts.mirror.onDidCheck(({ uri, done, total }) => {
        if (uri === this.#draft?.toString() && this.#work?.signal.aborted === false)
          this.#progress({ name: this.#name, done, total });
      }),
    ];
    this.panel.onDidDispose(() => this.#end());
    this.panel.webview.html = sheetPage(this.panel.webview, parts.extensionUri);
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Makes the sheet and shows it; the earlier one stays until then. When cancelled, that of the drafts that were done; `undefined` when none was. */
  async renew(): Promise<Sheet | undefined> {
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    clearTimeout(this.#timer);
    try {
      this.#progress({ name: this.#name, done: 0, total: 0 });
      const drafts = await this.#drafts(work.signal);
      if (this.#work !== work) return undefined;
      const isPart = work.signal.aborted;
      if (isPart && drafts.length === 0) throw new CancelledError();
      const sheet = await this.#parts.client.request('wholeSheet', { drafts });
      if (this.#work !== work) return undefined;
      this.#show(sheet);
      this.#post({
        type: 'idle',
        ...(isPart ? { text: l10n.t('Cancelled. Drafts checked: {0}.', drafts.length) } : {}),
      });
      return sheet;
    } catch (error) {
      if (this.#work !== work) return undefined;
      const isCancelled = work.signal.aborted || error instanceof CancelledError;
      this.#post({ type: 'idle', text: isCancelled ? l10n.t('Cancelled.') : errorText(error) });
      if (isCancelled) return undefined;
      throw error;
    } finally {
      if (this.#work === work) this.#work = undefined;
    }
  }

  async #drafts(signal: AbortSignal): Promise<readonly DraftSheet[]> {
    if (this.#draft) return [await this.#parts.maker.draft(this.#draft, signal)];
    const source = new CancellationTokenSource();
    signal.addEventListener('abort', () => source.cancel());
    return this.#parts.maker.workspace(source.token, signal, (progress) => this.#progress(progress));
  }

  #show(sheet: Sheet): void {
    this.#sheet = sheet;
    const { message, rows } = sheetViews(sheet, this.#title);
    this.#rows = rows;
    this.#last = message;
    this.#post(message);
  }

  async #receive(message: ToHost): Promise<void> {
    try {
      await this.#act(message);
    } catch (error) {
      this.#post({ type: 'idle', text: errorText(error) });
    }
  }

  async #act(message: ToHost): Promise<void> {
    switch (message.type) {
      case 'ready':
        if (this.#last) this.#post(this.#last);
        return;
      case 'cancel':
        return this.#work?.abort();
      case 'refresh':
        await this.renew();
        return;
      case 'export':
        if (this.#sheet) await askAndExport(this.#parts.client, this.#sheet, this.#draft);
        return;
      case 'tick':
        return this.#tick(message.row, message.ticked);
      default:
        return this.#open(message.type, message.row);
    }
  }

  async #open(what: 'open' | 'source', id: string): Promise<void> {
    const placed = this.#rows.get(id);
    if (!placed) return;
    if (what === 'source') await openRowSource(placed, this.#parts.opener);
    else await openRowDraft(placed, this.panel.viewColumn);
  }

  async #tick(id: string, isTicked: boolean): Promise<void> {
    const placed = this.#rows.get(id);
    if (!placed || !this.#sheet) return;
    const { hash } = placed.row;
    const draft = Uri.parse(placed.draft.uri, true);
    const by = isTicked ? await reviewer(draft) : undefined;
    if (isTicked && by === undefined) return;
    const tick = by === undefined ? undefined : { by, on: today() };
    if (tick) await addTick(draft, { hash, ...tick });
    else await removeTick(draft, hash);
    this.#sheet = withTick(this.#sheet, hash, tick);
    const { message, rows } = sheetViews(this.#sheet, this.#title);
    this.#rows = rows;
    this.#last = message;
    const changed = [...rows].filter(([, { row }]) => row.hash === hash).map(([row]) => ({ row, tick }));
    this.#post({ type: 'ticks', ticks: changed });
  }

  #shows(uri: Uri): boolean {
    return this.#sheet?.drafts.some((draft) => draft.uri === uri.toString()) ?? false;
  }

  #renewSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.renew().catch(() => undefined), patience);
  }

  get #name(): string {
    return this.#draft ? nameOf(this.#draft) : l10n.t('the workspace');
  }

  get #title(): string {
    return this.#draft ? l10n.t('Sources of {0}', this.#name) : l10n.t('Sources of the Workspace');
  }

  #progress({ name, done, total }: SheetProgress): void {
    const text =
      total > 1 ? l10n.t('Checking {0} ({1} of {2})…', name, done + 1, total) : l10n.t('Checking {0}…', name);
    this.#post({ type: 'progress', text, done, total });
  }

  #post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  #end(): void {
    const work = this.#work;
    // Given up before it is ended, so that nothing of it is told to a page that is gone.
    this.#work = undefined;
    clearTimeout(this.#timer);
    work?.abort();
    Disposable.from(...this.#subscriptions).dispose();
  }
}

function withTick(sheet: Sheet, hash: string, tick: PlacedRow['row']['tick']): Sheet {
  const drafts = sheet.drafts.map((draft) => ({
    ...draft,
    rows: draft.rows.map((row) => {
      const { tick: _, ...rest } = row;
      return row.hash !== hash ? row : tick ? { ...rest, tick } : rest;
    }),
  }));
  return { ...sheet, drafts };
}
