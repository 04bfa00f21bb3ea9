import {
  type Disposable,
  EventEmitter,
  l10n,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  workspace,
} from 'vscode';
import type { FoundCitation } from '../../core/citations/citation.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { toRange } from '../convert.ts';
import { syntaxOf } from '../drafts.ts';
import type { Mirror } from '../mirror.ts';
import { plainCitationsOf } from '../plainCitations.ts';
import type { Target } from '../target.ts';

interface CitationNode {
  readonly document: TextDocument;
  readonly citation: FoundCitation;
}

/** So long after the last change, in milliseconds, the draft is read anew. */
const quiet = 300;

/** The citations of the draft, in order. */
export class DocumentTree implements TreeDataProvider<CitationNode>, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #target: Target;
  readonly #subscriptions: Disposable[];
  #shown: TextDocument | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(client: ResearchClient, mirror: Mirror, target: Target) {
    this.#client = client;
    this.#mirror = mirror;
    this.#target = target;
    this.#subscriptions = [
      this.#changed,
      target.onDidChange(() => {
        if (target.editor?.document !== this.#shown) this.#changed.fire();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== this.#shown) return;
        clearTimeout(this.#waiting);
        this.#waiting = setTimeout(() => this.#changed.fire(), quiet);
      }),
      mirror.onDidChange((part) => {
        if (part === 'library') this.#changed.fire();
      }),
    ];
  }

  async getChildren(node?: CitationNode): Promise<CitationNode[]> {
    this.#shown = this.#target.editor?.document;
    const document = this.#shown;
    if (node || !document) return [];
    const keyed = syntaxOf(document).find(document.getText());
    const plain = await plainCitationsOf(this.#client, document);
    return [...keyed, ...plain].sort((a, b) => a.start - b.start).map((citation) => ({ document, citation }));
  }

  getTreeItem({ document, citation }: CitationNode): TreeItem {
    const range = toRange(document, citation);
    const unknown = citation.items.filter((item) => !this.#mirror.row(item.key));
    const item = new TreeItem(document.getText(range));
    item.description = l10n.t('line {0}', range.start.line + 1);
    item.tooltip =
      unknown.length > 0
        ? l10n.t('Unknown: {0}', unknown.map(({ key }) => key).join(', '))
        : citation.items.map(({ key }) => this.#mirror.row(key)?.label ?? key).join('\n');
    item.iconPath =
      unknown.length > 0
        ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
        : new ThemeIcon('references');
    item.command = {
      command: 'vscode.open',
      title: l10n.t('Go to Citation'),
      arguments: [document.uri, { selection: range }],
    };
    return item;
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
