import type { CancellationToken, DefinitionProvider, LocationLink, Position, TextDocument } from 'vscode';
import { actorIdAt } from '../../core/actors/help/actorHelp.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { toRange } from '../convert.ts';
import type { Mirror } from '../mirror.ts';
import { isActorDocument } from './actorDocuments.ts';
import { actorLocation } from './actorLocation.ts';

/** Leads in actor files from the id of another actor to where that one is written. */
export class ActorFileDefinition implements DefinitionProvider {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
  }

  async provideDefinition(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<LocationLink[] | undefined> {
    const named = isActorDocument(document) ? actorIdAt(document.getText(), document.offsetAt(position)) : undefined;
    if (!named) return undefined;
    await this.#client.request('ready', undefined);
    const row = this.#mirror.actors.get(named.id);
    const place = row && (await actorLocation(row));
    if (!place || token.isCancellationRequested) return undefined;
    return [{ originSelectionRange: toRange(document, named), targetUri: place.uri, targetRange: place.range }];
  }
}
