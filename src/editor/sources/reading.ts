import type { Disposable } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import type { Citer } from '../citer.ts';
import type { Mirror } from '../mirror.ts';
import { SourceOpener } from '../sourceOpener.ts';
import type { Target } from '../target.ts';
import { EvidenceSteps } from './evidenceSteps.ts';
import { SourceCiter } from './sourceCiter.ts';
import { SourceDocuments } from './sourceDocuments.ts';
import { sourceFeatures } from './sourceFeatures.ts';
import { SourceMarks } from './sourceMarks.ts';

/** What opens sources and works in them. */
export class Reading implements Disposable {
  readonly documents: SourceDocuments;
  readonly opener: SourceOpener;
  readonly marks: SourceMarks;
  readonly steps: EvidenceSteps;
  readonly citer: SourceCiter;
  readonly #subscriptions: Disposable[];

  constructor(client: ResearchClient, mirror: Mirror, target: Target, citer: Citer) {
    const documents = new SourceDocuments(client, mirror);
    this.documents = documents;
    this.opener = new SourceOpener(client, mirror, target, documents);
    this.marks = new SourceMarks(documents, mirror);
    this.steps = new EvidenceSteps(client, mirror, documents);
    this.citer = new SourceCiter({ client, mirror, target, citer, documents });
    this.#subscriptions = [documents, this.marks, ...sourceFeatures(client, mirror)];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
