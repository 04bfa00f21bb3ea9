import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { SourceRow } from '../../core/answers.ts';
import { nameOf } from '../../core/corpus/fileNames.ts';
import type { SourceGroup } from '../../core/corpus/sourceGroups.ts';
import { besideTitle } from '../../webview/strings.ts';
import type { FailedFile } from '../sources/failedSources.ts';
import { fieldNames } from '../sources/fieldWords.ts';

/** A file of the tree: a source, or one that could not be read. Menu commands get it as their argument, so it carries the fields they take. */
export interface SourceNode {
  readonly uri: string;
  readonly source: string;
  readonly title: string;
  /** For citing. */
  readonly items: readonly { readonly key: string }[];
  readonly row?: SourceRow;
  /** The URI of the source it is a later save of. */
  readonly earlier?: string;
  /** Why it could not be read. */
  readonly failed?: string;
}

export function sourceNode(row: SourceRow, earlier?: string): SourceNode {
  return { uri: row.uri, source: row.uri, title: row.title, items: [{ key: row.citationKey }], row, earlier };
}

export function failedNode({ uri, reason }: FailedFile): SourceNode {
  return { uri, source: uri, title: nameOf(uri), items: [], failed: reason };
}

const icons: Readonly<Record<string, string>> = {
  pdf: 'file-pdf',
  html: 'globe',
  htm: 'globe',
  xhtml: 'globe',
  md: 'markdown',
  markdown: 'markdown',
  docx: 'file',
  epub: 'book',
  vtt: 'comment-discussion',
  srt: 'comment-discussion',
};

export function sourceItem({ uri, row, earlier }: SourceNode): TreeItem {
  const { title, label, missing } = row!;
  const item = new TreeItem(title);
  const extension = /\.(\w+)$/.exec(uri)?.[1]?.toLowerCase() ?? '';
  item.id = uri;
  const said = besideTitle(label);
  const lacks = missing.length > 0 ? l10n.t('{0} · {1} missing', said, missing.length) : said;
  item.description = earlier === undefined ? lacks : l10n.t('{0} · later save', lacks);
  item.iconPath =
    missing.length > 0
      ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
      : new ThemeIcon(icons[extension] ?? 'file-text');
  item.contextValue = 'source';
  if (earlier !== undefined) item.contextValue = 'laterSave';
  item.command = { command: 'ibid.openSource', title: l10n.t('Open Source'), arguments: [{ source: uri }] };
  const spoken =
    missing.length > 0 ? l10n.t('{0}, {1}, missing: {2}', title, label, fieldNames(missing)) : `${title}, ${label}`;
  item.accessibilityInformation = {
    label: earlier === undefined ? spoken : l10n.t('{0}, a later save of {1}', spoken, nameOf(earlier)),
  };
  return item;
}

export function failedItem({ uri, title, failed = '' }: SourceNode): TreeItem {
  const item = new TreeItem(title);
  item.id = uri;
  item.description = failed;
  item.tooltip = failed;
  item.iconPath = new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  item.contextValue = 'failedSource';
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [Uri.parse(uri, true)] };
  return item;
}

export function folderItem({ folder, name, sources }: SourceGroup<SourceNode>): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.id = folder;
  item.description = String(sources.length);
  item.iconPath = ThemeIcon.Folder;
  item.contextValue = 'sourceFolder';
  return item;
}
