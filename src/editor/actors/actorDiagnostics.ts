import { Disposable, languages, type TextDocument, workspace } from 'vscode';
import type { FileFinding } from '../../core/finding.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { toDiagnostic, toRange } from '../convert.ts';
import { relatedPlaces } from '../language/relatedPlaces.ts';
import type { Mirror } from '../mirror.ts';
import { isActorDocument } from './actorDocuments.ts';

/** After the last keystroke, in milliseconds. */
const quiet = 300;

/** Says what is wrong in the actor files that are open, as they are in the editor. */
export class ActorDiagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('ibid-actors');
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #client: ResearchClient;
  readonly #subscription: Disposable;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#subscription = Disposable.from(
      this.#collection,
      workspace.onDidOpenTextDocument((document) => this.#soon(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#soon(document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      mirror.onDidChange((part) => {
        // Another file may have taken or given back a name.
        if (part === 'actors' || part === 'findings') this.#checkAll();
      }),
    );
    this.#checkAll();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#subscription.dispose();
  }

  #checkAll(): void {
    for (const document of workspace.textDocuments) this.#soon(document);
  }

  #soon(document: TextDocument): void {
    if (!isActorDocument(document)) return;
    const uri = document.uri.toString();
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => {
        this.#timers.delete(uri);
        // What went wrong is in the log of the worker; the findings stay as they were.
        this.#check(document).catch(() => undefined);
      }, quiet),
    );
  }

  async #check(document: TextDocument): Promise<void> {
    const { version, uri } = document;
    if (document.isClosed) return;
    const found = await this.#client.request('checkActors', { uri: uri.toString(), text: document.getText() });
    const diagnostics = await Promise.all(found.map((finding) => diagnosticOf(document, finding)));
    if (document.version !== version || document.isClosed) return;
    this.#collection.set(uri, diagnostics);
  }

  #forget({ uri }: TextDocument): void {
    clearTimeout(this.#timers.get(uri.toString()));
    this.#timers.delete(uri.toString());
    this.#collection.delete(uri);
  }
}

async function diagnosticOf(document: TextDocument, finding: FileFinding) {
  const diagnostic = toDiagnostic(finding, toRange(document, finding));
  diagnostic.relatedInformation = await relatedPlaces(finding);
  return diagnostic;
}
