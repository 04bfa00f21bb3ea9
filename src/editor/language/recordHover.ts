import {
  type CancellationToken,
  Hover,
  type HoverProvider,
  l10n,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import { shownValue } from '../../core/corpus/recordForm.ts';
import { fieldAt } from '../../core/corpus/recordHelp.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { toRange } from '../convert.ts';
import type { Mirror } from '../mirror.ts';
import { originName } from '../sources/fieldWords.ts';
import { recordAt } from '../sources/recordOf.ts';

/** Says what a field of a source's record means, and where its value comes from. */
export class RecordHover implements HoverProvider {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
  }

  async provideHover(document: TextDocument, position: Position, token: CancellationToken): Promise<Hover | undefined> {
    const offset = document.offsetAt(position);
    const record = recordAt(document, offset, this.#mirror);
    const found = record && fieldAt(record.yaml, offset - record.start);
    if (!record || !found) return undefined;
    const { name, description } = found.field;
    const { metadata } = await this.#client.request('sourceRecord', { uri: record.row.uri });
    if (token.isCancellationRequested) return undefined;
    const text = new MarkdownString(description);
    const value = metadata.item[name];
    text.appendMarkdown('\n\n');
    if (value === undefined) text.appendText(l10n.t('Nothing states it.'));
    else text.appendText(`${shownValue(value)} (${originName(metadata.origins[name] ?? 'given')})`);
    const range = { start: record.start + found.start, end: record.start + found.end };
    return new Hover(text, toRange(document, range));
  }
}
