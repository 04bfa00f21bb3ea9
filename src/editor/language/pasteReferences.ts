import {
  type CancellationToken,
  type DataTransfer,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  type DocumentPasteProviderMetadata,
  l10n,
  type Range,
  type TextDocument,
} from 'vscode';
import { pastedDoi, pastedKind } from '../../core/citations/library/pasted.ts';
import type { FileEdit } from '../../core/citations/library/plan.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { languageOf } from '../drafts.ts';
import { type HandedParts, handedCitation, takesCitation } from '../handedCitation.ts';
import type { Mirror } from '../mirror.ts';
import { plainFormOf } from '../plainForms.ts';

/** What is pasted becomes a citation of these keys. */
interface Pasted {
  readonly keys: readonly string[];
  readonly title: string;
  readonly plan?: readonly FileEdit[];
}

/** Pasted BibTeX becomes a citation and an entry of the bibliography; a pasted DOI that an entry has becomes its citation. */
export class PasteReferences implements DocumentPasteEditProvider {
  static readonly kind = DocumentDropOrPasteEditKind.Text.append('ibid', 'citation');
  static readonly metadata: DocumentPasteProviderMetadata = {
    providedPasteEditKinds: [PasteReferences.kind],
    pasteMimeTypes: ['text/plain'],
  };
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #parts: HandedParts;

  constructor(client: ResearchClient, mirror: Mirror, parts: HandedParts) {
    this.#client = client;
    this.#mirror = mirror;
    this.#parts = parts;
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    _context: unknown,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const text = await data.get('text/plain')?.asString();
    const kind = text === undefined ? undefined : pastedKind(text);
    const place = ranges[0]?.start;
    // The paste may replace what is selected, and its citation would be written once for every cursor.
    if (!kind || !place || ranges.length > 1 || languageOf(document) === 'plaintext') return undefined;
    if (!takesCitation(document, place, this.#mirror)) return undefined;
    const pasted = kind === 'doi' ? await this.#doi(text!) : await this.#entries(document, text!);
    if (!pasted || token.isCancellationRequested) return undefined;
    const { keys, title, plan } = pasted;
    const citation = { items: keys.map((key) => ({ key })), mode: 'parenthetical' as const };
    const handed = await handedCitation(this.#parts, document, place, citation, { plan });
    const edit = new DocumentPasteEdit(handed.text, title, PasteReferences.kind);
    edit.additionalEdit = handed.edit;
    return [edit];
  }

  async #doi(text: string): Promise<Pasted | undefined> {
    const key = await this.#client.request('keyOfDoi', { doi: pastedDoi(text)! });
    return key === undefined ? undefined : { keys: [key], title: l10n.t('Cite {0}, which has this DOI', key) };
  }

  async #entries(document: TextDocument, text: string): Promise<Pasted | undefined> {
    const { keys, entries, isKnown } = await this.#client.request('pasted', { text });
    if (keys.length === 0) return undefined;
    // A draft without a bibliography has no place for what nobody knows yet.
    if (!isKnown && plainFormOf(document)) return undefined;
    const request = await this.#parts.planner.request(document, keys);
    // Known ones too: an undo may be taking away the file they are known from.
    const plan = await this.#client.request('planPasted', { request, entries });
    const listed = keys.join(', ');
    const title = isKnown ? l10n.t('Cite {0}', listed) : l10n.t('Add to the bibliography and cite {0}', listed);
    return { keys, plan, title };
  }
}
