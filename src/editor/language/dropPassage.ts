import {
  type CancellationToken,
  type DataTransfer,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  type DocumentDropEditProviderMetadata,
  DocumentDropOrPasteEditKind,
  l10n,
  type Position,
  type TextDocument,
} from 'vscode';
import { citeItemOf } from '../../core/corpus/citePassage.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { Citer } from '../citer.ts';
import { isDraft, languageOf, syntaxOf } from '../drafts.ts';
import { DraftEdit } from '../edits.ts';
import type { Mirror } from '../mirror.ts';
import { readSettings } from '../settings.ts';

/** What the search view puts into a drag: a passage id. */
const passageType = 'application/vnd.ibid.passage';

/** A hit that is dragged out of the search view becomes a quotation with its citation and the entry this needs; clutter becomes a citation. */
export class DropPassage implements DocumentDropEditProvider {
  static readonly metadata: DocumentDropEditProviderMetadata = {
    dropMimeTypes: [passageType],
    providedDropEditKinds: [DocumentDropOrPasteEditKind.Text.append('ibid', 'passage')],
  };
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #citer: Citer;

  constructor(client: ResearchClient, mirror: Mirror, citer: Citer) {
    this.#client = client;
    this.#mirror = mirror;
    this.#citer = citer;
  }

  async provideDocumentDropEdits(
    document: TextDocument,
    position: Position,
    data: DataTransfer,
    token: CancellationToken,
  ): Promise<DocumentDropEdit | undefined> {
    const id = await data.get(passageType)?.asString();
    if (!id || !isDraft(document, this.#mirror) || languageOf(document) === 'plaintext') return undefined;
    const passage = await this.#client.request('passage', { id });
    if (!passage || token.isCancellationRequested) return undefined;
    const item = citeItemOf(passage, readSettings(document).webLocator);
    const citation = { items: [item], mode: 'parenthetical' as const };
    const syntax = syntaxOf(document);
    const [text, offset] = [document.getText(), document.offsetAt(position)];
    const quotes = passage.kind === 'body';
    const written = quotes
      ? syntax.writeQuotation(passage.text, citation, text, offset)
      : syntax.write(citation, text, offset);
    const title = quotes ? l10n.t('Quote and cite {0}', item.key) : l10n.t('Cite {0}', item.key);
    const edit = new DocumentDropEdit(
      apart(text, offset, written),
      title,
      DropPassage.metadata.providedDropEditKinds![0],
    );
    const plan = await this.#client.request('planCitation', await this.#citer.planRequest(document, [item.key]));
    const changes = new DraftEdit();
    for (const file of plan) {
      if (file.uri === document.uri.toString()) changes.addToDraft(document, file.edits);
      else await changes.addFile(file);
    }
    edit.additionalEdit = changes.handOver();
    return edit;
  }
}

/** With a space on each side on which it would touch a word; where a line begins or ends there is none. */
function apart(text: string, offset: number, written: string): string {
  const before = /[\p{L}\p{N}.,;:!?)\]”’]/u.test(text[offset - 1] ?? '') && !/^\s/.test(written) ? ' ' : '';
  const after = /[\p{L}\p{N}([“‘]/u.test(text[offset] ?? '') && !/\s$/.test(written) ? ' ' : '';
  return before + written + after;
}
