import {
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  type Position,
  SnippetString,
  type TextDocument,
} from 'vscode';
import { type RecordSuggestion, suggestInRecord } from '../../core/corpus/recordHelp.ts';
import { toRange } from '../convert.ts';
import type { Mirror } from '../mirror.ts';
import { recordAt } from '../sources/recordOf.ts';

const kinds: Readonly<Record<RecordSuggestion['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  type: CompletionItemKind.EnumMember,
  value: CompletionItemKind.Value,
};

/** Offers CSL's fields, types and forms of dates in the records of sources. */
export class RecordCompletion implements CompletionItemProvider {
  readonly #mirror: Mirror;

  constructor(mirror: Mirror) {
    this.#mirror = mirror;
  }

  provideCompletionItems(document: TextDocument, position: Position): CompletionItem[] {
    const offset = document.offsetAt(position);
    const record = recordAt(document, offset, this.#mirror);
    const found = record && suggestInRecord(record.yaml, offset - record.start, today());
    if (!record || !found) return [];
    const range = toRange(document, { start: record.start + found.start, end: record.start + found.end });
    return found.suggestions.map(({ label, insert, kind, description }, index) => {
      const item = new CompletionItem(label, kinds[kind]);
      item.detail = description;
      item.insertText = kind === 'value' ? new SnippetString(insert) : insert;
      item.range = range;
      item.filterText = label;
      item.sortText = String(index).padStart(3, '0');
      if (kind === 'field') item.command = { command: 'editor.action.triggerSuggest', title: '' };
      return item;
    });
  }
}

/** The day here and now, as ISO writes it. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
