import type { CancellationToken, DefinitionProvider, LocationLink, Position, TextDocument } from 'vscode';
import { actorLocation } from '../actors/actorLocation.ts';
import { toRange } from '../convert.ts';
import type { Mirror } from '../mirror.ts';
import { mentionAt } from './mentionAt.ts';

/** Leads from the name of an actor to its file; to several when the name may be of several. */
export class ActorDefinition implements DefinitionProvider {
  readonly #mirror: Mirror;

  constructor(mirror: Mirror) {
    this.#mirror = mirror;
  }

  async provideDefinition(document: TextDocument, position: Position, token: CancellationToken) {
    const mention = mentionAt(document, position, this.#mirror);
    if (!mention) return undefined;
    const links: LocationLink[] = [];
    for (const id of mention.candidates) {
      const row = this.#mirror.actors.get(id);
      const place = row && (await actorLocation(row));
      if (token.isCancellationRequested) return undefined;
      if (!place) continue;
      links.push({
        originSelectionRange: toRange(document, mention),
        targetUri: place.uri,
        targetRange: place.range,
      });
    }
    return links;
  }
}
