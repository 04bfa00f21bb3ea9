import {
  CancellationTokenSource,
  DiagnosticTag,
  type Disposable,
  languages,
  type TextDocument,
  workspace,
} from 'vscode';
import { formatOf } from '../../core/citations/library/bibliographyFormat.ts';
import { keysCited } from '../../core/citations/library/unused.ts';
import type { Finding } from '../../core/finding.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { bibliographiesNamedBy } from '../bibliographies.ts';
import { toDiagnostic, toRange } from '../convert.ts';
import { draftTexts } from '../draftTexts.ts';
import type { Mirror } from '../mirror.ts';
import { isBibliography } from './keyAt.ts';

/** After the last change, in milliseconds; nobody waits for these. A large file takes the host longer to hand over, and waits longer. */
const quiet = 1000;
const quietPerLine = 0.02;
/** No more findings of one file are shown; VS Code shows no more. */
const most = 1000;

/** What the drafts of the workspace cite, and by bibliography file whether one of them names it and lists no more than it cites. */
interface Drafted {
  readonly cited: readonly string[];
  readonly named: ReadonlyMap<string, boolean>;
}

/** Says of bibliography files that are open which entries are incomplete, which no draft cites, and before they are saved which keys are taken. */
export class BibliographyDiagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('ibid-entries');
  readonly #findings = new Map<string, { readonly version: number; readonly findings: readonly Finding[] }>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #subscriptions: Disposable[];
  readonly #ended = new CancellationTokenSource();
  /** Until a document is saved. */
  #drafted: Promise<Drafted> | undefined;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
    this.#subscriptions = [
      this.#collection,
      workspace.onDidOpenTextDocument((document) => this.#soon(document)),
      workspace.onDidChangeTextDocument((event) => this.#soon(event.document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      workspace.onDidSaveTextDocument(() => this.#checkAll()),
      mirror.onDidChange((part) => {
        if (part === 'library') this.#checkAll();
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
    this.#ended.cancel();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #checkAll(): void {
    this.#drafted = undefined;
    for (const document of workspace.textDocuments) this.#soon(document);
  }

  #soon(document: TextDocument): void {
    const uri = document.uri.toString();
    if (formatOf(document.uri.path) === undefined) return;
    clearTimeout(this.#timers.get(uri));
    const check = () => {
      this.#timers.delete(uri);
      this.#check(document).catch(() => this.#forget(document));
    };
    this.#timers.set(uri, setTimeout(check, quiet + quietPerLine * document.lineCount));
  }

  async #check(document: TextDocument): Promise<void> {
    const uri = document.uri.toString();
    if (document.isClosed) return;
    if (!isBibliography(uri, this.#mirror)) return this.#forget(document);
    const { version } = document;
    this.#drafted ??= drafted(this.#mirror, this.#ended);
    const { cited, named } = await this.#drafted;
    const request = {
      uri,
      text: document.getText(),
      unsaved: document.isDirty,
      ...(named.get(uri) === true ? { cited } : {}),
    };
    const findings = (await this.#client.request('checkEntries', request)).slice(0, most);
    if (document.version !== version || document.isClosed) return;
    this.#findings.set(uri, { version, findings });
    this.#collection.set(
      document.uri,
      findings.map((finding) => {
        const diagnostic = toDiagnostic(finding, toRange(document, finding));
        if (finding.code === 'bibliography.unused-entry') diagnostic.tags = [DiagnosticTag.Unnecessary];
        return diagnostic;
      }),
    );
  }

  #forget({ uri }: TextDocument): void {
    this.#findings.delete(uri.toString());
    this.#collection.delete(uri);
  }
}

async function drafted(mirror: Mirror, { token }: CancellationTokenSource): Promise<Drafted> {
  const cited = new Set<string>();
  const named = new Map<string, boolean>();
  for await (const draft of draftTexts(mirror, token)) {
    const keys = keysCited(draft.text, draft.language);
    for (const key of keys ?? []) cited.add(key);
    for (const uri of await bibliographiesNamedBy(draft)) {
      const name = uri.toString();
      named.set(name, keys !== undefined && named.get(name) !== false);
    }
  }
  return { cited: [...cited], named };
}
