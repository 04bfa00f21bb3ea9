import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import type { ActorType } from '../../core/actors/actor.ts';
import type { ActorRow } from '../../core/answers.ts';
import { groupBy } from '../../core/groupBy.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { typeIcon, typeName } from '../language/cardWords.ts';
import type { Mirror } from '../mirror.ts';

/** An actor carries the field that menu commands take. */
type ActorNode =
  | { readonly type: ActorType; readonly count: number }
  | { readonly actor: string; readonly row: ActorRow };

/** The known actors by type. */
export class ActorsTree implements TreeDataProvider<ActorNode>, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #subscription: Disposable;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
    this.#subscription = mirror.onDidChange((part) => {
      if (part === 'actors') this.#changed.fire();
    });
  }

  async getChildren(node?: ActorNode): Promise<ActorNode[]> {
    await this.#client.request('ready', undefined);
    const byType = groupBy(this.#mirror.actors.values(), (row) => row.type);
    if (!node) return [...byType].map(([type, rows]) => ({ type, count: rows.length }));
    const rows = 'type' in node ? (byType.get(node.type) ?? []) : [];
    return rows.sort((a, b) => a.name.localeCompare(b.name)).map((row) => ({ actor: row.id, row }));
  }

  getTreeItem(node: ActorNode): TreeItem {
    if ('type' in node) {
      const item = new TreeItem(typeName(node.type), TreeItemCollapsibleState.Collapsed);
      item.id = node.type;
      item.description = String(node.count);
      item.iconPath = new ThemeIcon(typeIcon(node.type));
      return item;
    }
    const { row } = node;
    const item = new TreeItem(row.name);
    item.id = `${row.type}/${row.id}`;
    item.description = row.mentions > 0 ? l10n.t('{0} passages', row.mentions) : undefined;
    item.tooltip = row.summary;
    item.contextValue = 'actor';
    item.command = {
      command: 'ibid.focusSearch',
      title: l10n.t('All Mentions'),
      arguments: [{ query: row.query }],
    };
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
