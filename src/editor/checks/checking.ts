import type { Disposable } from 'vscode';
import type { Logger } from '../../core/ports.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { DraftDiagnostics } from '../language/diagnostics.ts';
import type { Mirror } from '../mirror.ts';
import type { WrittenCitations } from '../writtenCitations.ts';
import { CheckStatus } from './checkStatus.ts';
import { CitationChecks } from './citationChecks.ts';
import { DraftChecks } from './draftChecks.ts';
import { QuotationChecks } from './quotationChecks.ts';
import { QuotationDocuments } from './quotationDocuments.ts';
import { Typing } from './typing.ts';

/** What checks drafts and shows what was found. */
export class Checking implements Disposable {
  readonly checks: DraftChecks;
  readonly diagnostics: DraftDiagnostics;
  readonly documents = new QuotationDocuments();
  readonly #subscriptions: Disposable[];

  constructor(client: ResearchClient, mirror: Mirror, written: WrittenCitations, log: Logger) {
    // First, so that it knows of a change before the checks tell of what they found.
    const typing = new Typing();
    const citations = new CitationChecks(client, mirror, written);
    this.checks = new DraftChecks(citations, new QuotationChecks(client), mirror, log);
    this.diagnostics = new DraftDiagnostics(this.checks, typing);
    this.#subscriptions = [typing, this.checks, this.diagnostics, this.documents, new CheckStatus(this.checks)];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
