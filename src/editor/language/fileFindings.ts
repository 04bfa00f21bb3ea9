import { type Diagnostic, type Disposable, languages, Uri } from 'vscode';
import type { FileFinding } from '../../core/finding.ts';
import { groupBy } from '../../core/groupBy.ts';
import { rangesIn, toDiagnostic } from '../convert.ts';
import { currentText } from '../files.ts';
import type { Mirror } from '../mirror.ts';

/** Publishes what the worker found wrong in sources, actor files and bibliography files. */
export class FileFindings implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('ibid-files');
  readonly #subscription: Disposable;
  #round = 0;

  constructor(mirror: Mirror) {
    this.#subscription = mirror.onDidChange((part) => {
      if (part === 'findings') void this.#publish(mirror.findings);
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#collection.dispose();
  }

  async #publish(findings: readonly FileFinding[]): Promise<void> {
    const round = ++this.#round;
    const entries: [Uri, Diagnostic[]][] = [];
    for (const [file, own] of groupBy(findings, (finding) => finding.uri)) {
      const uri = Uri.parse(file, true);
      // A file that cannot be read as a whole has its findings at the start; it may be large.
      const isPlaced = own.some(({ end }) => end > 0);
      const range = rangesIn((isPlaced ? await currentText(uri) : undefined) ?? '');
      entries.push([uri, own.map((finding) => toDiagnostic(finding, range(finding)))]);
    }
    if (round !== this.#round) return;
    this.#collection.clear();
    this.#collection.set(entries);
  }
}
