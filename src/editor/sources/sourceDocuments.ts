import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  languages,
  type TextDocument,
  type TextDocumentContentProvider,
  type Uri,
  workspace,
} from 'vscode';
import type { PlacedPassage } from '../../core/corpus/evidence.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { Mirror } from '../mirror.ts';
import { isReaderText, sourceLanguage, sourceScheme, sourceShownBy } from './sourceUri.ts';

/** The texts of sources that VS Code cannot show itself, as read-only documents, and the passages of all opened sources. */
export class SourceDocuments implements TextDocumentContentProvider, Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #subscriptions: Disposable[];
  /** By the URI of the source, until the sources change. */
  readonly #passages = new Map<string, Promise<readonly PlacedPassage[]>>();
  /** What the documents show now, by the URI of the source: the ids of the passages. */
  readonly #shown = new Map<string, string>();

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
    this.#subscriptions = [
      this.#changed,
      workspace.registerTextDocumentContentProvider(sourceScheme, this),
      workspace.onDidOpenTextDocument((document) => void withLanguage(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(sourceShownBy(uri))),
      mirror.onDidChange((part) => {
        if (part === 'sources') void this.#renew();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The text of the source, from the worker. Rejects when the corpus does not have it, or when its file cannot be read. */
  async provideTextDocumentContent(uri: Uri, token: CancellationToken): Promise<string> {
    const source = sourceShownBy(uri);
    const controller = new AbortController();
    token.onCancellationRequested(() => controller.abort());
    const { text, passages } = await this.#client.request('sourceText', { uri: source }, controller.signal);
    this.#passages.set(source, Promise.resolve(passages));
    this.#shown.set(source, idsOf(passages));
    return text;
  }

  /** The passages of the source that a document shows or is; none when it is no source. */
  async passagesOf(document: TextDocument): Promise<readonly PlacedPassage[]> {
    const source = sourceShownBy(document.uri);
    if (!this.#mirror.sources.has(source)) return [];
    const known = this.#passages.get(source) ?? this.#client.request('sourcePassages', { uri: source });
    this.#passages.set(source, known);
    try {
      return await known;
    } catch {
      // The source went meanwhile; the tree and the list of problems say so.
      this.#passages.delete(source);
      return [];
    }
  }

  /** Opens the document a source is read in. */
  async open(uri: Uri): Promise<TextDocument> {
    return withLanguage(await workspace.openTextDocument(uri));
  }

  /** Shows anew the documents whose source has other words now. */
  async #renew(): Promise<void> {
    this.#passages.clear();
    for (const document of workspace.textDocuments.filter(isReaderText)) {
      const before = this.#shown.get(sourceShownBy(document.uri));
      if (before !== idsOf(await this.passagesOf(document))) this.#changed.fire(document.uri);
    }
  }
}

async function withLanguage(document: TextDocument): Promise<TextDocument> {
  if (!isReaderText(document) || document.languageId === sourceLanguage) return document;
  return languages.setTextDocumentLanguage(document, sourceLanguage);
}

function idsOf(passages: readonly PlacedPassage[]): string {
  return passages.map(({ id }) => id).join('\n');
}
