import {
  type CancellationToken,
  env,
  Hover,
  type HoverProvider,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import { actorFieldAt, actorIdAt } from '../../core/actors/help/actorHelp.ts';
import { quoteMarksOf } from '../../core/text/quoteMarks.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { toRange } from '../convert.ts';
import { cardMarkdown } from '../language/cardMarkdown.ts';
import type { Mirror } from '../mirror.ts';
import { isActorDocument } from './actorDocuments.ts';

/** Says in actor files what a field means, and who an actor is that another names. */
export class ActorFileHover implements HoverProvider {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
  }

  async provideHover(document: TextDocument, position: Position, token: CancellationToken): Promise<Hover | undefined> {
    if (!isActorDocument(document)) return undefined;
    const text = document.getText();
    const offset = document.offsetAt(position);
    const found = actorFieldAt(text, offset);
    if (found) return new Hover(new MarkdownString(found.field.description), toRange(document, found));
    const named = actorIdAt(text, offset);
    if (!named) return undefined;
    await this.#client.request('ready', undefined);
    const row = this.#mirror.actors.get(named.id);
    if (!row || token.isCancellationRequested) return undefined;
    const mention = { ...named, surface: row.name, kind: 'name', candidates: [row.id] } as const;
    const card = await this.#client.request('card', { mention, sentence: '', uri: document.uri.toString() });
    return card && !token.isCancellationRequested
      ? new Hover(cardMarkdown(card, quoteMarksOf(env.language)), toRange(document, named))
      : undefined;
  }
}
