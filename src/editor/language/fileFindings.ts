import { type Diagnostic, Disposable, languages, type TextDocument, Uri, workspace } from 'vscode';
import { isActorFile } from '../../core/actors/actorFile.ts';
import type { FileFinding } from '../../core/finding.ts';
import { groupBy } from '../../core/groupBy.ts';
import { rangesIn, toDiagnostic } from '../convert.ts';
import { currentText } from '../files.ts';
import type { Mirror } from '../mirror.ts';
import { relatedPlaces } from './relatedPlaces.ts';

/** Publishes what the worker found wrong in sources, actor files and bibliography files. */
export class FileFindings implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('ibid-files');
  readonly #subscription: Disposable;
  readonly #mirror: Mirror;
  #round = 0;
  /** Files with keys that stand for two entries, which are unsaved: the check of what is in the editor says it of them. */
  #unsaved: ReadonlySet<string> = new Set();

  constructor(mirror: Mirror) {
    this.#mirror = mirror;
    this.#subscription = Disposable.from(
      mirror.onDidChange((part) => {
        if (part === 'findings') void this.#publish(mirror.findings);
      }),
      workspace.onDidChangeTextDocument(({ document }) => this.#see(document)),
      workspace.onDidSaveTextDocument((document) => this.#see(document)),
      workspace.onDidOpenTextDocument((document) => this.#seeActors(document)),
      workspace.onDidCloseTextDocument((document) => this.#seeActors(document)),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#collection.dispose();
  }

  #see({ uri, isDirty }: TextDocument): void {
    const name = uri.toString();
    if (this.#unsaved.has(name) === isDirty) return;
    if (this.#mirror.findings.some((finding) => finding.uri === name && isDuplicate(finding)))
      void this.#publish(this.#mirror.findings);
  }

  /** Actor files that are open are checked as they are in the editor, by others. */
  #seeActors({ uri }: TextDocument): void {
    const name = uri.toString();
    if (isActorFile(name) && this.#mirror.findings.some((finding) => finding.uri === name))
      void this.#publish(this.#mirror.findings);
  }

  async #publish(findings: readonly FileFinding[]): Promise<void> {
    const round = ++this.#round;
    const dirty = workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString());
    this.#unsaved = new Set(dirty);
    const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()).filter(isActorFile));
    const shown = findings.filter(
      (finding) => !open.has(finding.uri) && (!isDuplicate(finding) || !this.#unsaved.has(finding.uri)),
    );
    const entries: [Uri, Diagnostic[]][] = [];
    for (const [file, own] of groupBy(shown, (finding) => finding.uri)) {
      const uri = Uri.parse(file, true);
      // A file that cannot be read as a whole has its findings at the start; it may be large.
      const isPlaced = own.some(({ end }) => end > 0);
      const range = rangesIn((isPlaced ? await currentText(uri) : undefined) ?? '');
      const diagnostics = own.map(async (finding) => {
        const diagnostic = toDiagnostic(finding, range(finding));
        diagnostic.relatedInformation = await relatedPlaces(finding);
        return diagnostic;
      });
      entries.push([uri, await Promise.all(diagnostics)]);
    }
    if (round !== this.#round) return;
    this.#collection.clear();
    this.#collection.set(entries);
  }
}

function isDuplicate({ code }: FileFinding): boolean {
  return code === 'citation.duplicate-key';
}
