import { type CancellationToken, Hover, type HoverProvider, type Position, type TextDocument } from 'vscode';
import { documentFormatting } from '../../core/citations/documentFormatting.ts';
import { draftDate } from '../../core/text/draftDate.ts';
import { quoteMarksOf } from '../../core/text/quoteMarks.ts';
import { sentenceAt } from '../../core/text/sentences.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { toRange } from '../convert.ts';
import { languageOf } from '../drafts.ts';
import type { Mirror } from '../mirror.ts';
import { readSettings } from '../settings.ts';
import { sourceShownBy } from '../sources/sourceUri.ts';
import { cardMarkdown } from './cardMarkdown.ts';
import { mentionAt } from './mentionAt.ts';

/** Shows who the actor under the cursor is, in drafts and in sources. */
export class ActorHover implements HoverProvider {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
  }

  async provideHover(document: TextDocument, position: Position, token: CancellationToken): Promise<Hover | undefined> {
    const { actorHover, actorHoverTypes } = readSettings(document);
    if (!actorHover) return undefined;
    await this.#client.request('ready', undefined);
    if (token.isCancellationRequested) return undefined;
    const mention = mentionAt(document, position, this.#mirror);
    if (!mention) return undefined;
    const line = document.lineAt(position.line);
    const sentence = sentenceAt(line.text, position.character);
    const card = await this.#client.request('card', {
      mention,
      sentence: line.text.slice(sentence.start, sentence.end),
      uri: sourceShownBy(document.uri),
      date: draftDate(document.getText(), languageOf(document)),
      types: actorHoverTypes,
    });
    if (!card || token.isCancellationRequested) return undefined;
    const { locale } = documentFormatting(document.getText(), languageOf(document));
    return new Hover(cardMarkdown(card, quoteMarksOf(locale)), toRange(document, mention));
  }
}
