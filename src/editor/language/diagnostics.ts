import { type Disposable, languages, type TextDocument } from 'vscode';
import type { Finding } from '../../core/finding.ts';
import type { CheckedRow } from '../../core/research/checkAnswers.ts';
import type { DraftChecks } from '../checks/draftChecks.ts';
import { type DraftFindings, findingsIn } from '../checks/draftFindings.ts';
import type { Typing } from '../checks/typing.ts';
import { toDiagnostic, toRange } from '../convert.ts';

/** What is shown of a document at present. */
interface Shown {
  readonly found: DraftFindings;
  readonly hidden: string;
}

/** Shows what was found in drafts, except in a quotation that is being typed. */
export class DraftDiagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('ibid-drafts');
  readonly #shown = new Map<string, Shown>();
  readonly #checks: DraftChecks;
  readonly #typing: Typing;
  readonly #subscriptions: Disposable[];

  constructor(checks: DraftChecks, typing: Typing) {
    this.#checks = checks;
    this.#typing = typing;
    this.#subscriptions = [
      this.#collection,
      checks.onDidChange((document) => this.#show(document)),
      typing.onDidChange((document) => this.#show(document)),
    ];
  }

  /** The findings of the document as it is now; none when it changed since the last check. */
  findingsOf(document: TextDocument): readonly Finding[] {
    const found = this.#checks.foundIn(document);
    if (!found || found.version !== document.version) return [];
    if (found.isCurrent) return findingsIn(found);
    return found.areCitationsCurrent ? found.citations : [];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(document: TextDocument): void {
    const uri = document.uri.toString();
    const found = this.#checks.foundIn(document);
    if (!found) {
      this.#shown.delete(uri);
      this.#collection.delete(document.uri);
      return;
    }
    const isTyped = ({ outer }: CheckedRow) => this.#typing.isIn(document, outer);
    const typed = found.quotations.filter(isTyped);
    const hidden = typed.map(({ outer }) => outer.start).join(' ');
    const before = this.#shown.get(uri);
    if (before?.found === found && before.hidden === hidden) return;
    this.#shown.set(uri, { found, hidden });
    const findings = findingsIn(found, (row) => typed.includes(row));
    this.#collection.set(
      document.uri,
      findings.map((finding) => toDiagnostic(finding, toRange(document, finding))),
    );
  }
}
