import { l10n, Selection, TextEditorRevealType, window } from 'vscode';
import { nextEvidence } from '../../core/corpus/evidence.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { toRange } from '../convert.ts';
import type { Mirror } from '../mirror.ts';
import { activeSource } from './activeSource.ts';
import type { SourceDocuments } from './sourceDocuments.ts';

/** Moves through an opened source from one passage that is evidence to the next. */
export class EvidenceSteps {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #documents: SourceDocuments;

  constructor(client: ResearchClient, mirror: Mirror, documents: SourceDocuments) {
    this.#client = client;
    this.#mirror = mirror;
    this.#documents = documents;
  }

  /** Puts the cursor on the next passage of evidence. Resolves to its id; `undefined` when there is none that way. Rejects outside sources. */
  async step(direction: 'forward' | 'back'): Promise<string | undefined> {
    await this.#client.request('ready', undefined);
    const here = activeSource(this.#mirror);
    if (!here) throw new Error(l10n.t('No source is open here. Open one and put the cursor into the passage.'));
    const { editor } = here;
    const { document, selection } = editor;
    const from = document.offsetAt(direction === 'forward' ? selection.active : selection.start);
    const next = nextEvidence(await this.#documents.passagesOf(document), from, direction);
    if (!next) {
      window.setStatusBarMessage(l10n.t('No more paragraphs of evidence this way.'), 3000);
      return undefined;
    }
    const { start } = toRange(document, next);
    editor.selection = new Selection(start, start);
    editor.revealRange(toRange(document, next), TextEditorRevealType.InCenterIfOutsideViewport);
    return next.id;
  }
}
