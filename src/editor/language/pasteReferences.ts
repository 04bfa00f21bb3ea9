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
import { spanAt } from '../../core/text/span.ts';
import { zonesOf } from '../../core/text/zones.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { Citer } from '../citer.ts';
import { isDraft, languageOf, syntaxOf } from '../drafts.ts';
import { DraftEdit } from '../edits.ts';
import type { Mirror } from '../mirror.ts';

/** Pasted BibTeX becomes a citation and an entry of the bibliography; a pasted DOI that an entry has becomes its citation. */
export class PasteReferences implements DocumentPasteEditProvider {
  static readonly kind = DocumentDropOrPasteEditKind.Text.append('ibid', 'citation');
  static readonly metadata: DocumentPasteProviderMetadata = {
    providedPasteEditKinds: [PasteReferences.kind],
    pasteMimeTypes: ['text/plain'],
  };
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #citer: Citer;

  constructor(client: ResearchClient, mirror: Mirror, citer: Citer) {
    this.#client = client;
    this.#mirror = mirror;
    this.#citer = citer;
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
    if (!kind || !this.#takesCitations(document, ranges)) return undefined;
    const edit =
      kind === 'doi' ? await this.#doi(document, ranges, text!) : await this.#entries(document, ranges, text!);
    return edit && !token.isCancellationRequested ? [edit] : undefined;
  }

  #takesCitations(document: TextDocument, ranges: readonly Range[]): boolean {
    const language = languageOf(document);
    if (language === 'plaintext' || !isDraft(document, this.#mirror)) return false;
    const zones = zonesOf(document.getText(), language);
    return ranges.every(({ start }) => {
      const zone = spanAt(zones, document.offsetAt(start));
      return !zone || zone.start === document.offsetAt(start);
    });
  }

  async #doi(document: TextDocument, ranges: readonly Range[], text: string): Promise<DocumentPasteEdit | undefined> {
    const key = await this.#client.request('keyOfDoi', { doi: pastedDoi(text)! });
    if (key === undefined) return undefined;
    const plan = await this.#client.request('planCitation', await this.#citer.planRequest(document, [key]));
    return this.#edit(document, ranges, [key], plan, l10n.t('Cite {0}, which has this DOI', key));
  }

  async #entries(
    document: TextDocument,
    ranges: readonly Range[],
    text: string,
  ): Promise<DocumentPasteEdit | undefined> {
    const { keys, added } = await this.#client.request('pasted', { text });
    if (keys.length === 0) return undefined;
    const request = await this.#citer.planRequest(document, keys);
    const plan = await this.#client.request('planPasted', { request, entries: added });
    const title =
      added.length > 0
        ? l10n.t('Add to the bibliography and cite {0}', keys.join(', '))
        : l10n.t('Cite {0}', keys.join(', '));
    return this.#edit(document, ranges, keys, plan, title);
  }

  async #edit(
    document: TextDocument,
    ranges: readonly Range[],
    keys: readonly string[],
    plan: readonly FileEdit[],
    title: string,
  ): Promise<DocumentPasteEdit> {
    const citation = { items: keys.map((key) => ({ key })), mode: 'parenthetical' as const };
    const offset = ranges[0] && document.offsetAt(ranges[0].start);
    const written = syntaxOf(document).write(citation, document.getText(), offset);
    const edit = new DocumentPasteEdit(written, title, PasteReferences.kind);
    const changes = new DraftEdit();
    for (const file of plan) {
      if (file.uri === document.uri.toString()) changes.addToDraft(document, file.edits);
      else await changes.addFile(file);
    }
    edit.additionalEdit = changes.handOver();
    return edit;
  }
}
