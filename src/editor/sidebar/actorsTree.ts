import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import { type ActorType, actorTypes } from '../../core/actors/actor.ts';
import type { ActorRow } from '../../core/answers.ts';
import { groupBy } from '../../core/groupBy.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { typeIcon, typeName } from '../language/cardWords.ts';
import type { Mirror } from '../mirror.ts';

/** An actor carries the field that menu commands take. */
type ActorNode =
  | { readonly type: ActorType; readonly count: number; readonly mentions: number }
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
    if (!node) return actorTypes.flatMap((type) => typeNode(type, byType.get(type) ?? []));
    const rows = 'type' in node ? (byType.get(node.type) ?? []) : [];
    return rows
      .sort((a, b) => b.mentions - a.mentions || a.name.localeCompare(b.name))
      .map((row) => ({ actor: row.id, row }));
  }

  getTreeItem(node: ActorNode): TreeItem {
    if ('type' in node) {
      const item = new TreeItem(typeName(node.type), TreeItemCollapsibleState.Collapsed);
      item.id = node.type;
      item.description = l10n.t('{0} · named {1}×', node.count, node.mentions);
      item.tooltip = l10n.t('{0} actors of this type; passages name them {1} times', node.count, node.mentions);
      item.iconPath = new ThemeIcon(typeIcon(node.type));
      return item;
    }
    const { row } = node;
    const item = new TreeItem(row.name);
    item.id = `${row.type}/${row.id}`;
    item.description = mentionsOf(row);
    item.tooltip = [row.name, row.summary].filter(Boolean).join('\n');
    item.iconPath = new ThemeIcon(typeIcon(row.type));
    item.accessibilityInformation = {
      label: [row.name, typeName(row.type), mentionsOf(row)].filter(Boolean).join(', '),
    };
    item.contextValue = 'actor';
    item.command = {
      command: 'ibid.openActorProfile',
      title: l10n.t('Open Actor Profile'),
      arguments: [{ actor: row.id }],
    };
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

/** No node for a type that nobody is of. */
function typeNode(type: ActorType, rows: readonly ActorRow[]): ActorNode[] {
  const mentions = rows.reduce((sum, row) => sum + row.mentions, 0);
  return rows.length > 0 ? [{ type, count: rows.length, mentions }] : [];
}

function mentionsOf({ mentions }: ActorRow): string | undefined {
  if (mentions === 0) return undefined;
  return mentions === 1 ? l10n.t('1 passage') : l10n.t('{0} passages', mentions);
}
