import { type Disposable, EventEmitter, type TextDocument, type TextDocumentChangeEvent, workspace } from 'vscode';
import type { Logger } from '../../core/ports.ts';
import { CancelledError } from '../../worker/rpc.ts';
import { isDraft, syntaxOf } from '../drafts.ts';
import type { Mirror } from '../mirror.ts';
import { onSettingsChanged } from '../settings.ts';
import type { CitationChecks } from './citationChecks.ts';
import { type DraftFindings, foundIn, movedFindings } from './draftFindings.ts';
import type { QuotationChecks } from './quotationChecks.ts';

/** After the last keystroke, in milliseconds. */
const quiet = 300;
const renewing: readonly string[] = ['library', 'sources', 'actors'];

/** Checks open drafts a moment after each change of them, or of what they rest on, and keeps what was found. */
export class DraftChecks implements Disposable {
  readonly #changed = new EventEmitter<TextDocument>();
  /** What was found in a document is another now. */
  readonly onDidChange = this.#changed.event;
  readonly #found = new Map<string, DraftFindings>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #running = new Map<string, AbortController>();
  readonly #citations: CitationChecks;
  readonly #quotations: QuotationChecks;
  readonly #mirror: Mirror;
  readonly #log: Logger;
  readonly #subscriptions: Disposable[];

  constructor(citations: CitationChecks, quotations: QuotationChecks, mirror: Mirror, log: Logger) {
    this.#citations = citations;
    this.#quotations = quotations;
    this.#mirror = mirror;
    this.#log = log;
    this.#subscriptions = [
      this.#changed,
      workspace.onDidOpenTextDocument((document) => this.#soon(document)),
      workspace.onDidChangeTextDocument((event) => this.#edited(event)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      onSettingsChanged(() => this.#checkAll()),
      mirror.onDidChange((part) => {
        if (renewing.includes(part)) this.#checkAll();
      }),
    ];
    this.#checkAll();
  }

  /** What was found in the document, at the places where it stands now; `undefined` while nothing is known. */
  foundIn(document: TextDocument): DraftFindings | undefined {
    return this.#found.get(document.uri.toString());
  }

  /** Checks the document at once, quotations whatever the settings say. Rejects when it changes meanwhile. */
  async check(document: TextDocument): Promise<DraftFindings> {
    const uri = document.uri.toString();
    clearTimeout(this.#timers.get(uri));
    const signal = this.#begin(uri);
    const { version } = document;
    const citations = await this.#citations.check(document, syntaxOf(document).find(document.getText()), signal);
    const found = foundIn(version, citations, await this.#quotations.check(document, signal));
    if (document.version !== version) throw new CancelledError();
    this.#tell(document, found);
    return found;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const running of this.#running.values()) running.abort();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #checkAll(): void {
    for (const document of workspace.textDocuments) this.#soon(document);
  }

  #edited({ document, contentChanges }: TextDocumentChangeEvent): void {
    const uri = document.uri.toString();
    const known = this.#found.get(uri);
    if (contentChanges.length > 0) this.#running.get(uri)?.abort();
    if (known && contentChanges.length > 0) {
      const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        text,
      }));
      this.#tell(document, movedFindings(known, edits, document.version));
    }
    this.#soon(document);
  }

  #soon(document: TextDocument): void {
    if (document.uri.scheme === 'output') return;
    const uri = document.uri.toString();
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => {
        this.#timers.delete(uri);
        this.#checkQuietly(document).catch((error) => {
          if (!(error instanceof CancelledError) && error?.name !== 'AbortError')
            this.#log.warn(`Checking ${uri} failed: ${error}`);
        });
      }, quiet),
    );
  }

  /** Citations are told of before quotations, which wait for the whole index. */
  async #checkQuietly(document: TextDocument): Promise<void> {
    if (document.isClosed) return;
    if (!isDraft(document, this.#mirror)) return this.#forget(document);
    const { version } = document;
    const citations = syntaxOf(document).find(document.getText());
    const isWanted = this.#quotations.isWanted(document);
    // A text without citations and quotations gives no reason to start anything; a link is no reason yet.
    if (citations.length === 0 && !isWanted && !this.#citations.isStarted) return this.#forget(document);
    const signal = this.#begin(document.uri.toString());
    const isOver = () => signal.aborted || document.version !== version || document.isClosed;
    const ofCitations = await this.#citations.check(document, citations, signal);
    if (isOver()) return;
    const before = this.foundIn(document);
    const found = foundIn(version, ofCitations, undefined);
    if (!isWanted) return this.#tell(document, found);
    const known = before ?? { ...found, isCurrent: false };
    this.#tell(document, { ...known, citations: ofCitations, areCitationsCurrent: true });
    const answer = await this.#quotations.check(document, signal);
    if (!isOver()) this.#tell(document, foundIn(version, ofCitations, answer));
  }

  /** Ends a check of the same document that still runs. */
  #begin(uri: string): AbortSignal {
    this.#running.get(uri)?.abort();
    const running = new AbortController();
    this.#running.set(uri, running);
    return running.signal;
  }

  #tell(document: TextDocument, found: DraftFindings): void {
    this.#found.set(document.uri.toString(), found);
    this.#changed.fire(document);
  }

  #forget(document: TextDocument): void {
    const uri = document.uri.toString();
    clearTimeout(this.#timers.get(uri));
    this.#running.get(uri)?.abort();
    this.#running.delete(uri);
    if (this.#found.delete(uri)) this.#changed.fire(document);
  }
}
