import { type Diagnostic, type Disposable, languages, type TextDocument, type Uri, workspace } from 'vscode';
import { type CheckContext, checkCitations } from '../../core/citations/check.ts';
import type { FoundCitation } from '../../core/citations/citation.ts';
import { documentFormatting } from '../../core/citations/documentFormatting.ts';
import { nearestKeys } from '../../core/citations/library/nearestKeys.ts';
import { locatorTerms } from '../../core/citations/syntax/locatorTerms.ts';
import type { Finding } from '../../core/finding.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { bibliographiesOf } from '../bibliographies.ts';
import { toDiagnostic, toRange } from '../convert.ts';
import { isDraft, languageOf, syntaxOf } from '../drafts.ts';
import type { Mirror } from '../mirror.ts';

/** After the last keystroke, in milliseconds. */
const quiet = 300;

/** Checks the citations of open drafts a moment after each change. */
export class DraftDiagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('ibid-drafts');
  readonly #findings = new Map<string, { readonly version: number; readonly findings: readonly Finding[] }>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #subscriptions: Disposable[];

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
    this.#subscriptions = [
      this.#collection,
      workspace.onDidOpenTextDocument((document) => this.#soon(document)),
      workspace.onDidChangeTextDocument((event) => this.#soon(event.document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document.uri)),
      mirror.onDidChange((part) => {
        if (part === 'library' || part === 'sources') this.#checkAll();
      }),
    ];
    this.#checkAll();
  }

  /** The findings of the document as it is now; none when it changed since the last check. */
  findingsOf(document: TextDocument): readonly Finding[] {
    const checked = this.#findings.get(document.uri.toString());
    return checked?.version === document.version ? checked.findings : [];
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #checkAll(): void {
    for (const document of workspace.textDocuments) this.#soon(document);
  }

  #soon(document: TextDocument): void {
    if (document.uri.scheme === 'output') return;
    const uri = document.uri.toString();
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => {
        this.#timers.delete(uri);
        void this.#check(document);
      }, quiet),
    );
  }

  async #check(document: TextDocument): Promise<void> {
    if (document.isClosed) return;
    if (!isDraft(document, this.#mirror)) return this.#forget(document.uri);
    const { version } = document;
    const citations = syntaxOf(document).find(document.getText());
    // A text without citations gives no reason to start anything.
    if (citations.length === 0) return this.#forget(document.uri);
    const bibliographies = await bibliographiesOf(document);
    const uris = bibliographies.map(String);
    await this.#client.request('useBibliographies', { uris });
    const missing = await this.#missing(citations, uris);
    if (document.version !== version || document.isClosed) return;
    const has = (key: string) => this.#mirror.row(key) !== undefined;
    const nearest = (key: string) =>
      nearestKeys(
        key,
        this.#mirror.library.map((row) => row.key),
      );
    const findings = checkCitations(citations, { has }, nearest, this.#context(document, missing));
    this.#findings.set(document.uri.toString(), { version, findings });
    this.#collection.set(
      document.uri,
      findings.map((finding): Diagnostic => toDiagnostic(finding, toRange(document, finding))),
    );
  }

  /** Keys that are known, but not from the bibliography of the draft; none when it has no bibliography. */
  async #missing(citations: readonly FoundCitation[], uris: readonly string[]): Promise<ReadonlySet<string>> {
    if (uris.length === 0) return new Set();
    const keys = new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)));
    const elsewhere = [...keys].filter((key) => {
      const row = this.#mirror.row(key);
      return row !== undefined && (row.uri === undefined || !uris.includes(row.uri));
    });
    if (elsewhere.length === 0) return new Set();
    const there = new Set(await this.#client.request('keysIn', { uris, keys: elsewhere }));
    return new Set(elsewhere.filter((key) => !there.has(key)));
  }

  #context(document: TextDocument, notInBibliography: ReadonlySet<string>): CheckContext {
    const text = document.getText();
    const rows = new Map([...this.#mirror.sources.values()].map((row) => [row.citationKey, row]));
    return {
      text,
      terms: locatorTerms(documentFormatting(text, languageOf(document)).locale),
      lastLocator: (key) => rows.get(key)?.lastLocator,
      notInBibliography,
    };
  }

  #forget(uri: Uri): void {
    this.#findings.delete(uri.toString());
    this.#collection.delete(uri);
  }
}
