import {
  commands,
  type Disposable,
  DocumentLink,
  type DocumentLinkProvider,
  l10n,
  languages,
  Range,
  TabInputText,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import { locatorText } from '../../core/corpus/margin.ts';
import type { CheckedRow } from '../../core/research/checkAnswers.ts';
import { nameOf } from '../drafts.ts';
import { commandUri } from '../language/commandLink.ts';
import { sourceLanguage } from '../sources/sourceUri.ts';

/** The scheme of the documents that show quoted words. */
const quotationScheme = 'ibid-quotation';
/** So many comparisons are kept for editors that are still open. */
const kept = 20;

interface Text {
  readonly text: string;
  readonly place?: { readonly source: string; readonly passage: string };
}

/** Both wordings of a quotation, as documents. */
export interface Compared {
  readonly left: string;
  readonly right: string;
}

/** Shows the words of a draft beside those of the source. */
export class QuotationDocuments implements TextDocumentContentProvider, DocumentLinkProvider, Disposable {
  readonly #texts = new Map<string, Text>();
  readonly #subscriptions: Disposable[];
  #comparisons = 0;

  constructor() {
    this.#subscriptions = [
      workspace.registerTextDocumentContentProvider(quotationScheme, this),
      languages.registerDocumentLinkProvider({ scheme: quotationScheme }, this),
    ];
  }

  /** Opens a difference editor: the words of the draft left, those of the source right, below either the whole passage with a link to it. */
  async compare({ uri, positionAt }: Pick<TextDocument, 'uri' | 'positionAt'>, row: CheckedRow): Promise<Compared> {
    const { place } = row;
    if (!place) throw new Error(l10n.t('Nothing like these words is in the corpus, so there is nothing to compare.'));
    const name = l10n.t('{0}, line {1}', nameOf(uri), positionAt(row.outer.start).line + 1);
    const source = [place.label, locatorText(place.locator)].filter((part) => part !== '').join(', ');
    const words = place.text.slice(place.start, place.end);
    const context = `${l10n.t('In {0} ({1}):', source, place.citationKey)}\n${place.text}\n`;
    const left = this.#add(name, { text: `${oneLine(row.words)}\n\n${context}`, place });
    const right = this.#add(source, { text: `${oneLine(words)}\n\n${context}`, place });
    for (const document of [left, right])
      await languages.setTextDocumentLanguage(await workspace.openTextDocument(document), sourceLanguage);
    await keepTab(uri);
    await commands.executeCommand('vscode.diff', left, right, `${name} ↔ ${source}`, { preview: true });
    return { left: left.toString(), right: right.toString() };
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString())?.text ?? l10n.t('This comparison is over. Open it from the draft again.');
  }

  /** The line that names the passage leads to it. */
  provideDocumentLinks(document: TextDocument): DocumentLink[] {
    const place = this.#texts.get(document.uri.toString())?.place;
    if (!place) return [];
    const link = new DocumentLink(
      new Range(document.lineAt(2).range.start, document.lineAt(2).range.end),
      Uri.parse(commandUri('ibid.openSource', { source: place.source, passage: place.passage })),
    );
    link.tooltip = l10n.t('Open source at the passage');
    return [link];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #add(name: string, text: Text): Uri {
    const uri = Uri.from({ scheme: quotationScheme, path: `/${name}`, query: String(++this.#comparisons) });
    this.#texts.set(uri.toString(), text);
    if (this.#texts.size > 2 * kept) this.#texts.delete(this.#texts.keys().next().value!);
    return uri;
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The tab of a draft that is only previewed would go when the comparison comes. */
async function keepTab(draft: Uri): Promise<void> {
  const { activeTab, viewColumn } = window.tabGroups.activeTabGroup;
  const { input, isPreview } = activeTab ?? {};
  if (!isPreview || !(input instanceof TabInputText) || input.uri.toString() !== draft.toString()) return;
  await window.showTextDocument(draft, { viewColumn, preview: false });
}
