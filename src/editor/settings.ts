import {
  type ConfigurationScope,
  ConfigurationTarget,
  type Disposable,
  type Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import type { Excludes } from '../core/corpus/ignored.ts';
import { parseSettings, type Settings, settingNames } from '../core/settings.ts';
import { messageOf } from './inLanguage.ts';

/** The settings as they stand for `scope`; problems go to `report`. The only place that reads the configuration. */
export function readSettings(scope?: ConfigurationScope, report: (message: string) => void = () => {}): Settings {
  const configuration = workspace.getConfiguration('ibid', scope ?? null);
  const raw: Partial<Record<keyof Settings, unknown>> = {};
  for (const [field, name] of Object.entries(settingNames))
    raw[field as keyof Settings] = plain(configuration.get(name));
  const { settings, problems } = parseSettings(raw);
  for (const problem of problems) report(messageOf(problem));
  return settings;
}

/** VS Code gives objects that cannot be sent to the worker. */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : value;
}

export function onSettingsChanged(changed: () => void): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (['ibid', 'files.exclude', 'search.useIgnoreFiles'].some((name) => event.affectsConfiguration(name))) changed();
  });
}

/** What VS Code itself leaves out of a workspace folder: the patterns of `files.exclude` that hold, and whether ignore files count. */
export function readExcludes(folder: WorkspaceFolder): Pick<Excludes, 'patterns' | 'ignoreFiles'> {
  const globs = workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude', {});
  const patterns = Object.keys(globs).filter((glob) => globs[glob] === true);
  return { patterns, ignoreFiles: workspace.getConfiguration('search', folder).get<boolean>('useIgnoreFiles', true) };
}

/** Keeps for the user who ticks the rows of sheets. Rejects when the settings cannot be written. */
export async function saveReviewer(name: string): Promise<void> {
  await workspace.getConfiguration('ibid').update(settingNames.reviewer, name, ConfigurationTarget.Global);
}

/** Sets the style for the workspace folder that `uri` is in; without one for the user. Rejects when the settings cannot be written. */
export async function saveStyle(style: string, uri: Uri | undefined): Promise<void> {
  const folder = (uri && workspace.getWorkspaceFolder(uri)) ?? workspace.workspaceFolders?.[0];
  const target = folder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global;
  await workspace.getConfiguration('ibid', folder?.uri ?? null).update(settingNames.style, style, target);
}
