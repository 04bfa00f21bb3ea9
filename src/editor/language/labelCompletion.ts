import {
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  l10n,
  type Position,
  type TextDocument,
} from 'vscode';
import { locatorLabels } from '../../core/citations/citation.ts';
import { documentFormatting } from '../../core/citations/documentFormatting.ts';
import { locatorTerms } from '../../core/citations/syntax/locatorTerms.ts';
import { labelBeingTyped } from '../../core/citations/syntax/locatorTyping.ts';
import { toRange } from '../convert.ts';
import { isDraft, languageOf } from '../drafts.ts';
import type { Mirror } from '../mirror.ts';

/** Completes the label of a locator after a citation key, in the language of the document. */
export class LabelCompletion implements CompletionItemProvider {
  static readonly triggerCharacters = [' ', '[', '(', '{'];
  readonly #mirror: Mirror;

  constructor(mirror: Mirror) {
    this.#mirror = mirror;
  }

  provideCompletionItems(document: TextDocument, position: Position): CompletionItem[] | undefined {
    const language = languageOf(document);
    const text = document.getText();
    const typed = labelBeingTyped(text, document.offsetAt(position), language);
    if (!typed || !isDraft(document, this.#mirror)) return undefined;
    const terms = locatorTerms(documentFormatting(text, language).locale);
    const range = toRange(document, typed);
    return locatorLabels.flatMap((label, rank) => {
      const term = terms.find((each) => each.label === label);
      if (!term) return [];
      const item = new CompletionItem({ label: term.one, description: label }, CompletionItemKind.Unit);
      item.insertText = `${term.one}${language === 'latex' ? '~' : ' '}`;
      item.filterText = [term.one, label, ...term.forms].join(' ');
      item.sortText = String(rank).padStart(2, '0');
      item.detail = l10n.t('Locator: {0}', label);
      item.range = range;
      return [item];
    });
  }
}
