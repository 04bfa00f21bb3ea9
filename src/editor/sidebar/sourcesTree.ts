import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  type TreeDataProvider,
  type TreeDragAndDropController,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import { groupByFolder, type SourceGroup } from '../../core/corpus/sourceGroups.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { Mirror } from '../mirror.ts';
import { failedSources } from '../sources/failedSources.ts';
import { laterSaves } from '../sources/laterSaves.ts';
import { failedItem, failedNode, folderItem, type SourceNode, sourceItem, sourceNode } from './sourceItems.ts';
import { sourceTooltip } from './sourceTooltip.ts';

type Node = SourceNode | SourceGroup<SourceNode>;

/** The sources of the corpus by folder, with what each lacks for a full citation; files that could not be read stand among them. */
export class SourcesTree implements TreeDataProvider<Node>, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #view: TreeView<Node>;
  readonly #subscriptions: Disposable[];

  constructor(client: ResearchClient, mirror: Mirror, dragAndDropController?: TreeDragAndDropController<Node>) {
    this.#client = client;
    this.#mirror = mirror;
    const options = { treeDataProvider: this, dragAndDropController, showCollapseAll: true };
    this.#view = window.createTreeView('ibid.sources', options);
    this.#subscriptions = [
      this.#changed,
      this.#view,
      mirror.onDidChange((part) => {
        if (part === 'sources' || part === 'findings') this.#renew();
      }),
    ];
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return 'sources' in node ? [...node.sources] : [];
    await this.#client.request('ready', undefined);
    const earlier = laterSaves(this.#mirror);
    const groups = groupByFolder([
      ...[...this.#mirror.sources.values()].map((row) => sourceNode(row, earlier.get(row.uri))),
      ...failedSources(this.#mirror).map(failedNode),
    ]);
    return groups.length > 1 ? groups : [...(groups[0]?.sources ?? [])];
  }

  getTreeItem(node: Node): TreeItem {
    if ('sources' in node) return folderItem(node);
    return node.failed === undefined ? sourceItem(node) : failedItem(node);
  }

  /** The record is asked for when the mouse rests on a source. */
  async resolveTreeItem(item: TreeItem, node: Node, token: CancellationToken): Promise<TreeItem> {
    if ('sources' in node || !node.row) return item;
    const { metadata } = await this.#client.request('sourceRecord', { uri: node.uri });
    if (!token.isCancellationRequested) item.tooltip = sourceTooltip(node.row, metadata, new MarkdownString());
    return item;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #renew(): void {
    const failed = failedSources(this.#mirror).length;
    const sources = this.#mirror.sources.size;
    this.#view.description = failed > 0 ? l10n.t('{0} · {1} not read', sources, failed) : String(sources);
    this.#changed.fire();
  }
}
