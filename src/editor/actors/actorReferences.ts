import {
  type CancellationToken,
  Location,
  type Position,
  Range,
  type ReferenceContext,
  type ReferenceProvider,
  type TextDocument,
} from 'vscode';
import { referencesIn } from '../../core/actors/nameEdits.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { rangesIn, signalOf } from '../convert.ts';
import { draftTexts } from '../draftTexts.ts';
import type { Mirror } from '../mirror.ts';
import { shownUri } from '../sources/sourceUri.ts';
import { actorAt } from './actorAt.ts';
import { actorLocation } from './actorLocation.ts';

/** Finds the mentions of an actor in the drafts of the workspace and in the sources. */
export class ActorReferences implements ReferenceProvider {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
  }

  async provideReferences(
    document: TextDocument,
    position: Position,
    { includeDeclaration }: ReferenceContext,
    token: CancellationToken,
  ): Promise<Location[] | undefined> {
    await this.#client.request('ready', undefined);
    const at = actorAt(document, position, this.#mirror);
    if (!at || token.isCancellationRequested) return undefined;
    const own = includeDeclaration ? await actorLocation(at.row) : undefined;
    const inDrafts = await this.#inDrafts(at.row.id, token);
    const inSources = await this.#inSources(at.row.id, token);
    return token.isCancellationRequested ? undefined : [...(own ? [own] : []), ...inDrafts, ...inSources];
  }

  async #inDrafts(id: string, token: CancellationToken): Promise<Location[]> {
    const locations: Location[] = [];
    const { matcher } = this.#mirror;
    if (!matcher) return locations;
    for await (const { uri, text, language } of draftTexts(this.#mirror, token, true)) {
      const mentions = referencesIn({ text, language }, id, matcher);
      if (mentions.length === 0) continue;
      const range = rangesIn(text);
      locations.push(...mentions.map((mention) => new Location(uri, range(mention))));
    }
    return locations;
  }

  async #inSources(actor: string, token: CancellationToken): Promise<Location[]> {
    const places = await this.#client.request('actorMentions', { actor }, signalOf(token));
    return places.map(
      ({ source, start, end }) =>
        new Location(shownUri(source, this.#mirror), new Range(start.line, start.character, end.line, end.character)),
    );
  }
}
