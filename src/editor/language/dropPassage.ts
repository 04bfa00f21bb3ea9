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
import { isDraft } from '../drafts.ts';
import { type HandedParts, handedCitation } from '../handedCitation.ts';
import type { Mirror } from '../mirror.ts';
import { readSettings } from '../settings.ts';

/** What the search view puts into a drag: a passage id. */
const passageType = 'application/vnd.ibid.passage';

/** A hit that is dragged out of the search view becomes a quotation with its citation and the entry this needs; clutter becomes a citation. */
export class DropPassage implements DocumentDropEditProvider {
  static readonly kind = DocumentDropOrPasteEditKind.Text.append('ibid', 'passage');
  static readonly metadata: DocumentDropEditProviderMetadata = {
    dropMimeTypes: [passageType],
    providedDropEditKinds: [DropPassage.kind],
  };
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #parts: HandedParts;

  constructor(client: ResearchClient, mirror: Mirror, parts: HandedParts) {
    this.#client = client;
    this.#mirror = mirror;
    this.#parts = parts;
  }

  async provideDocumentDropEdits(
    document: TextDocument,
    position: Position,
    data: DataTransfer,
    token: CancellationToken,
  ): Promise<DocumentDropEdit | undefined> {
    const id = await data.get(passageType)?.asString();
    if (!id || !isDraft(document, this.#mirror)) return undefined;
    const passage = await this.#client.request('passage', { id });
    if (!passage || token.isCancellationRequested) return undefined;
    const item = citeItemOf(passage, readSettings(document).webLocator);
    const citation = { items: [item], mode: 'parenthetical' as const };
    const quoted = passage.kind === 'body' ? passage.text : undefined;
    const { text, edit } = await handedCitation(this.#parts, document, position, citation, { quoted });
    const title = quoted === undefined ? l10n.t('Cite {0}', item.key) : l10n.t('Quote and cite {0}', item.key);
    const dropped = new DocumentDropEdit(text, title, DropPassage.kind);
    dropped.additionalEdit = edit;
    return dropped;
  }
}
