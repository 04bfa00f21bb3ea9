import {
  type CancellationToken,
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  CompletionList,
  MarkdownString,
  type Position,
  SnippetString,
  type TextDocument,
  TextEdit,
} from 'vscode';
import type { LibraryRow } from '../../core/citations/library/library.ts';
import { keyInsertion } from '../../core/citations/syntax/keyInsertion.ts';
import type { TextEdit as DraftEdit } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/span.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { signalOf, toRange } from '../convert.ts';
import { isDraft, languageOf, syntaxOf } from '../drafts.ts';
import { citedKeys } from '../entryPicker.ts';
import type { EntryPlanner } from '../entryPlanner.ts';
import { formattingOf } from '../formatting.ts';
import type { Mirror } from '../mirror.ts';
import { RowSearch } from '../rowSearch.ts';
import { appendWords } from './appendWords.ts';
import { BibliographyNaming } from './bibliographyNaming.ts';

interface KeyItem extends CompletionItem {
  readonly key: string;
  readonly document: TextDocument;
  /** What the key is written in place of. */
  readonly span: Span;
}

/** Completes citation keys by any word of author, title, year or key. */
export class KeyCompletion implements CompletionItemProvider<KeyItem> {
  static readonly triggerCharacters = ['@', '{', ',', '<', '[', '`', ';'];
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #search: RowSearch;
  readonly #naming: BibliographyNaming;

  constructor(client: ResearchClient, mirror: Mirror, planner: EntryPlanner) {
    this.#client = client;
    this.#mirror = mirror;
    this.#search = new RowSearch(client, mirror);
    this.#naming = new BibliographyNaming(planner);
  }

  async provideCompletionItems(document: TextDocument, position: Position, token: CancellationToken) {
    if (!isDraft(document, this.#mirror)) return undefined;
    const text = document.getText();
    const typed = syntaxOf(document).keyBeingTyped(text, document.offsetAt(position));
    if (!typed) return undefined;
    await this.#client.request('ready', undefined);
    if (token.isCancellationRequested) return undefined;
    const words = text.slice(typed.start, typed.end);
    const rows = await this.#search.meant(words, citedKeys(document), signalOf(token)).catch((error) => {
      if (token.isCancellationRequested) return [];
      throw error;
    });
    if (token.isCancellationRequested) return undefined;
    // The rows are matched by author and title too, which the editor's own filter cannot see: it is given the typed text, and asks again.
    const items = rows.map((row, rank) => this.#item(row, rank, document, text, typed));
    // A draft that names no bibliography comes to name one together with the key, whichever it is: one step to undo. Known before the list is shown, since
    // what is only told when an item is resolved may come after it was accepted. The command writes the entry.
    const naming = rows.length > 0 ? await this.#naming.editsFor(document, typed, rows[0]!.key) : [];
    if (token.isCancellationRequested) return undefined;
    for (const item of naming.length > 0 ? items : []) addNaming(item, naming);
    return new CompletionList(items, true);
  }

  async resolveCompletionItem(item: KeyItem, token: CancellationToken): Promise<KeyItem> {
    const [reference] = await this.#client.request('references', { keys: [item.key], ...formattingOf(item.document) });
    if (!reference || token.isCancellationRequested) return item;
    const documentation = appendWords(new MarkdownString(), reference.text);
    if (reference.item.abstract) appendWords(documentation.appendMarkdown('\n\n'), reference.item.abstract);
    item.documentation = documentation;
    return item;
  }

  #item(row: LibraryRow, rank: number, document: TextDocument, text: string, typed: Span): KeyItem {
    const item = new CompletionItem({ label: row.key, description: row.label }, CompletionItemKind.Reference);
    const insertion = keyInsertion(row.key, languageOf(document), text, typed);
    item.filterText = text.slice(insertion.start, typed.end);
    item.sortText = String(rank).padStart(4, '0');
    item.insertText = insertion.text;
    item.range = toRange(document, insertion);
    const { start, end } = insertion;
    item.command = { title: '', command: 'ibid.addToBibliography', arguments: [{ uri: document.uri, key: row.key }] };
    return Object.assign(item, { key: row.key, document, span: { start, end } });
  }
}

/** Edits apart from the key are made with it; what goes right behind it, at the end of the draft, is part of what is inserted. */
function addNaming(item: KeyItem, edits: readonly DraftEdit[]): void {
  const { document, span } = item;
  const isBehind = (edit: DraftEdit) => edit.start === span.end;
  const isApart = (edit: DraftEdit) => !isBehind(edit) && (edit.end <= span.start || edit.start > span.end);
  item.additionalTextEdits = edits.filter(isApart).map((edit) => TextEdit.replace(toRange(document, edit), edit.text));
  const behind = edits.filter(isBehind);
  if (behind.length === 0 || typeof item.insertText !== 'string') return;
  const text = behind.map((edit) => edit.text).join('');
  item.insertText = new SnippetString().appendText(item.insertText).appendTabstop(0).appendText(text);
  item.keepWhitespace = true;
}
