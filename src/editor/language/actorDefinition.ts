import {
  type CancellationToken,
  type DefinitionProvider,
  type LocationLink,
  type Position,
  type TextDocument,
  Uri,
} from 'vscode';
import { rangesIn, toRange } from '../convert.ts';
import { currentText } from '../files.ts';
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
      const uri = row && Uri.parse(row.uri, true);
      const text = uri && (await currentText(uri));
      if (token.isCancellationRequested) return undefined;
      if (!row || !uri || text === undefined) continue;
      const targetRange = rangesIn(text)({ start: row.start, end: row.start + row.id.length });
      links.push({ originSelectionRange: toRange(document, mention), targetUri: uri, targetRange });
    }
    return links;
  }
}
