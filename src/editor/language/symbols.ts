import {
  type CancellationToken,
  Location,
  Position,
  Range,
  SymbolInformation,
  SymbolKind,
  Uri,
  type WorkspaceSymbolProvider,
} from 'vscode';
import type { ActorType } from '../../core/actors/actor.ts';
import type { ActorRow } from '../../core/answers.ts';
import { foldForSearch } from '../../core/citations/library/entryRow.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { rangesIn, signalOf } from '../convert.ts';
import { currentText } from '../files.ts';
import type { Mirror } from '../mirror.ts';
import { RowSearch } from '../rowSearch.ts';
import { shownUri } from '../sources/sourceUri.ts';
import { typeName } from './cardWords.ts';

/** No more actors than this for one query. */
const mostActors = 100;

const kinds: Readonly<Record<string, SymbolKind>> = {
  person: SymbolKind.Object,
  organization: SymbolKind.Class,
  state: SymbolKind.Namespace,
  territory: SymbolKind.Namespace,
  bloc: SymbolKind.Namespace,
  treaty: SymbolKind.Interface,
  event: SymbolKind.Event,
};

interface IbidSymbol extends SymbolInformation {
  readonly actor?: ActorRow;
  readonly key?: string;
}

/** The actors and citation keys of the workspace, for “Go to Symbol in Workspace”. */
export class Symbols implements WorkspaceSymbolProvider<IbidSymbol> {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #search: RowSearch;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
    this.#search = new RowSearch(client, mirror);
  }

  async provideWorkspaceSymbols(query: string, token: CancellationToken): Promise<IbidSymbol[]> {
    await this.#client.request('ready', undefined);
    if (token.isCancellationRequested) return [];
    const words = foldForSearch(query).split(/\s+/).filter(Boolean);
    const actors = [...this.#mirror.actors.values()]
      .filter((row) => words.every((word) => isIn(word, foldForSearch(row.name))))
      .slice(0, mostActors)
      .map((actor) =>
        Object.assign(symbol(actor.name, kindOf(actor), typeName(actor.type as ActorType), actor.uri), { actor }),
      );
    // Actors are told without the keys when the worker does not answer.
    const rows = await this.#search.meant(query, new Set(), signalOf(token)).catch(() => []);
    const keys = rows.map((row) =>
      Object.assign(symbol(row.key, SymbolKind.Key, row.label, row.uri ?? this.#sourceOf(row.key)), { key: row.key }),
    );
    return [...actors, ...keys];
  }

  async resolveWorkspaceSymbol(found: IbidSymbol): Promise<IbidSymbol> {
    const { actor, key } = found;
    if (actor) return at(found, actor.uri, actor.start, actor.id.length);
    if (key === undefined) return found;
    const { entry, source } = await this.#client.request('keyPlaces', { key });
    if (entry) return at(found, entry.uri, entry.keySpan.start, key.length);
    return source ? at(found, shownUri(source.uri, this.#mirror).toString(), 0, 0) : found;
  }

  #sourceOf(key: string): string {
    return [...this.#mirror.sources.values()].find((row) => row.citationKey === key)?.uri ?? '';
  }
}

function symbol(name: string, kind: SymbolKind, container: string, uri: string): IbidSymbol {
  return new SymbolInformation(name, kind, container, new Location(Uri.parse(uri), new Position(0, 0)));
}

function kindOf({ type }: ActorRow): SymbolKind {
  return kinds[type] ?? SymbolKind.Object;
}

/** Whether the letters of `typed` stand in `text` in their order, as the editor's own filter has it. */
function isIn(typed: string, text: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === typed[at]) at++;
  return at >= typed.length;
}

async function at(found: IbidSymbol, file: string, start: number, length: number): Promise<IbidSymbol> {
  const uri = Uri.parse(file, true);
  const text = await currentText(uri);
  const range = text === undefined ? new Range(0, 0, 0, 0) : rangesIn(text)({ start, end: start + length });
  found.location = new Location(uri, range);
  return found;
}
