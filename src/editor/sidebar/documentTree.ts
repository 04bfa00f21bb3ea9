import {
  type Disposable,
  EventEmitter,
  l10n,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  workspace,
} from 'vscode';
import type { FoundCitation } from '../../core/citations/citation.ts';
import type { PlainCitation } from '../../core/citations/forms/plainCitations.ts';
import { overlaps } from '../../core/text/span.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { DraftChecks } from '../checks/draftChecks.ts';
import { toRange } from '../convert.ts';
import { syntaxOf } from '../drafts.ts';
import { messageOf } from '../inLanguage.ts';
import type { Mirror } from '../mirror.ts';
import { plainCitationsOf } from '../plainCitations.ts';
import type { Target } from '../target.ts';
import type { WrittenCitations } from '../writtenCitations.ts';
import { type QuotationNode, quotationItem, severityOf } from './quotationItems.ts';

interface CitationNode {
  readonly kind: 'citation';
  readonly document: TextDocument;
  readonly citation: FoundCitation | PlainCitation;
}

interface GroupNode {
  readonly kind: 'group';
  readonly label: string;
  readonly description: string;
  readonly nodes: readonly (CitationNode | QuotationNode)[];
}

type Node = CitationNode | QuotationNode | GroupNode;

/** So long after the last change, in milliseconds, the draft is read anew. */
const quiet = 300;

/** The quotations of the draft with their verdicts, and its citations, each in order. */
export class DocumentTree implements TreeDataProvider<Node>, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #target: Target;
  readonly #checks: DraftChecks;
  readonly #written: WrittenCitations;
  readonly #subscriptions: Disposable[];
  #shown: TextDocument | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(client: ResearchClient, mirror: Mirror, target: Target, checks: DraftChecks, written: WrittenCitations) {
    this.#client = client;
    this.#mirror = mirror;
    this.#target = target;
    this.#checks = checks;
    this.#written = written;
    const soon = (document: TextDocument) => {
      if (document !== this.#shown) return;
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => this.#changed.fire(), quiet);
    };
    this.#subscriptions = [
      this.#changed,
      target.onDidChange(() => {
        if (target.editor?.document !== this.#shown) this.#changed.fire();
      }),
      workspace.onDidChangeTextDocument(({ document }) => soon(document)),
      checks.onDidChange(soon),
      mirror.onDidChange((part) => {
        if (part === 'library') this.#changed.fire();
      }),
    ];
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return node.kind === 'group' ? [...node.nodes] : [];
    this.#shown = this.#target.editor?.document;
    const document = this.#shown;
    if (!document) return [];
    const citations = await this.#citations(document);
    const quotations = this.#quotations(document);
    if (quotations.length === 0) return citations;
    const groups = [quotationGroup(quotations)];
    const description = String(citations.length);
    if (citations.length > 0) groups.push({ kind: 'group', label: l10n.t('Citations'), description, nodes: citations });
    return groups;
  }

  getTreeItem(node: Node): TreeItem {
    if (node.kind === 'quotation') return quotationItem(node);
    if (node.kind === 'citation') return this.#citationItem(node);
    const item = new TreeItem(node.label, TreeItemCollapsibleState.Expanded);
    item.description = node.description;
    item.id = node.label;
    return item;
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #quotations(document: TextDocument): QuotationNode[] {
    const uri = document.uri.toString();
    const rows = this.#checks.foundIn(document)?.quotations ?? [];
    return rows.map((row) => ({ kind: 'quotation', document, row, uri, start: row.outer.start }));
  }

  async #citations(document: TextDocument): Promise<CitationNode[]> {
    const keyed = syntaxOf(document).find(document.getText());
    const plain = await plainCitationsOf(this.#client, document, this.#written);
    const inOrder = [...keyed, ...plain].sort((a, b) => a.start - b.start);
    return inOrder.map((citation) => ({ kind: 'citation', document, citation }));
  }

  #citationItem({ document, citation }: CitationNode): TreeItem {
    const range = toRange(document, citation);
    const { citations = [], others = [] } = this.#checks.foundIn(document) ?? {};
    const unknown = citation.items.filter((item) => !this.#mirror.row(item.key));
    // What is wrong with a footnote is said at its text, not at its mark.
    const spans = 'body' in citation ? [citation, citation.body] : [citation];
    const wrong = [...citations, ...others].filter(
      (finding) => finding.severity !== 'hint' && spans.some((span) => overlaps(finding, span)),
    );
    const item = new TreeItem(document.getText(range));
    item.description = l10n.t('line {0}', range.start.line + 1);
    const labels = citation.items.map(({ key }) => this.#mirror.row(key)?.label ?? key);
    const messages =
      unknown.length > 0 ? [l10n.t('Unknown: {0}', unknown.map(({ key }) => key).join(', '))] : wrong.map(messageOf);
    item.tooltip = [...messages, ...labels].join('\n');
    item.iconPath =
      messages.length > 0
        ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
        : new ThemeIcon('references');
    item.accessibilityInformation = { label: [item.label, item.description, ...messages].join(', ') };
    item.command = {
      command: 'vscode.open',
      title: l10n.t('Go to Citation'),
      arguments: [document.uri, { selection: range }],
    };
    return item;
  }
}

function quotationGroup(nodes: readonly QuotationNode[]): GroupNode {
  const wrong = nodes.filter(({ row }) => ['error', 'warning'].includes(severityOf(row) ?? ''));
  const count = String(nodes.length);
  const description = wrong.length === 0 ? count : l10n.t('{0} · {1} to look at', count, wrong.length);
  return { kind: 'group', label: l10n.t('Quotations'), description, nodes };
}
