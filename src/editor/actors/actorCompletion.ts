import {
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  env,
  type Position,
  type TextDocument,
} from 'vscode';
import { type ActorSuggestion, suggestInActor } from '../../core/actors/help/actorHelp.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { toRange } from '../convert.ts';
import type { Mirror } from '../mirror.ts';
import { today } from '../today.ts';
import { isActorDocument } from './actorDocuments.ts';

const kinds: Readonly<Record<ActorSuggestion['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  type: CompletionItemKind.EnumMember,
  actor: CompletionItemKind.Reference,
  country: CompletionItemKind.EnumMember,
  citationKey: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
};

/** Offers fields, types, countries, ids of actors and citation keys in actor files. */
export class ActorCompletion implements CompletionItemProvider {
  static readonly triggerCharacters = [' ', ',', '[', '{', '-'];
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
  }

  async provideCompletionItems(document: TextDocument, position: Position): Promise<CompletionItem[]> {
    if (!isActorDocument(document)) return [];
    await this.#client.request('ready', undefined);
    const found = suggestInActor(document.getText(), document.offsetAt(position), {
      actors: [...this.#mirror.actors.values()],
      citationKeys: this.#mirror.library.map(({ key, label }) => ({ key, description: label })),
      today: today(),
      language: env.language,
    });
    if (!found) return [];
    const range = toRange(document, found);
    return found.suggestions.map(({ label, insert, kind, description }, index) => {
      const item = new CompletionItem({ label, description: kind === 'field' ? undefined : description }, kinds[kind]);
      item.documentation = description;
      item.insertText = insert;
      item.range = range;
      item.filterText = kind === 'field' ? label : `${label} ${description}`;
      item.sortText = String(index).padStart(5, '0');
      if (kind === 'field') item.command = { command: 'editor.action.triggerSuggest', title: '' };
      return item;
    });
  }
}
