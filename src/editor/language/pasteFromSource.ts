import {
  type CancellationToken,
  type DataTransfer,
  DataTransferItem,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  type DocumentPasteProviderMetadata,
  l10n,
  Range,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { citeItemOfPassages } from '../../core/corpus/citePassage.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { type HandedParts, handedCitation, takesCitation } from '../handedCitation.ts';
import type { Mirror } from '../mirror.ts';
import { readSettings } from '../settings.ts';
import type { SourceDocuments } from '../sources/sourceDocuments.ts';
import { passagesIn, wordsIn } from '../sources/sourceSelection.ts';
import { sourceShownBy } from '../sources/sourceUri.ts';

/** Where in a source something was copied, as JSON: a {@link Copied}. */
const copiedType = 'application/vnd.ibid.source';

interface Copied {
  readonly uri: string;
  /** Offsets in the document. */
  readonly start: number;
  readonly end: number;
}

/** Words copied out of an opened source are pasted as a quotation with its citation when the writer picks that; as they are otherwise. */
export class PasteFromSource implements DocumentPasteEditProvider {
  static readonly kind = DocumentDropOrPasteEditKind.Text.append('ibid', 'quotation');
  static readonly metadata: DocumentPasteProviderMetadata = {
    providedPasteEditKinds: [PasteFromSource.kind],
    copyMimeTypes: [copiedType],
    pasteMimeTypes: [copiedType],
  };
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #documents: SourceDocuments;
  readonly #parts: HandedParts;

  constructor(client: ResearchClient, mirror: Mirror, documents: SourceDocuments, parts: HandedParts) {
    this.#client = client;
    this.#mirror = mirror;
    this.#documents = documents;
    this.#parts = parts;
  }

  prepareDocumentPaste(document: TextDocument, ranges: readonly Range[], data: DataTransfer): void {
    const [range] = ranges;
    if (!range || ranges.length > 1 || !this.#mirror.sources.has(sourceShownBy(document.uri))) return;
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const copied: Copied = { uri: document.uri.toString(), start, end };
    data.set(copiedType, new DataTransferItem(JSON.stringify(copied)));
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    _context: unknown,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const copied = await data.get(copiedType)?.asString();
    const place = ranges[0]?.start;
    if (!copied || !place || ranges.length > 1 || !takesCitation(document, place, this.#mirror)) return undefined;
    const { uri, start, end } = JSON.parse(copied) as Copied;
    const source = await workspace.openTextDocument(Uri.parse(uri, true));
    const range = new Range(source.positionAt(start), source.positionAt(end));
    const passages = await passagesIn(this.#client, this.#documents, source, range);
    const quoted = wordsIn(source, range, passages);
    if (quoted === '' || passages[0]?.kind !== 'body' || token.isCancellationRequested) return undefined;
    const item = citeItemOfPassages(passages, readSettings(document).webLocator);
    const citation = { items: [item], mode: 'parenthetical' as const };
    const handed = await handedCitation(this.#parts, document, place, citation, { quoted });
    const edit = new DocumentPasteEdit(handed.text, l10n.t('Quote and cite {0}', item.key), PasteFromSource.kind);
    edit.additionalEdit = handed.edit;
    edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
    return [edit];
  }
}
