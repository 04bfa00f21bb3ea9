import { type ConfigurationScope, ConfigurationTarget, type Disposable, type Uri, workspace } from 'vscode';
import { parseSettings, type Settings, settingNames } from '../core/settings.ts';

/** The settings as they stand for `scope`; problems go to `report`. The only place that reads the configuration. */
export function readSettings(scope?: ConfigurationScope, report: (message: string) => void = () => {}): Settings {
  const configuration = workspace.getConfiguration('ibid', scope ?? null);
  const raw: Partial<Record<keyof Settings, unknown>> = {};
  for (const [field, name] of Object.entries(settingNames)) raw[field as keyof Settings] = configuration.get(name);
  const { settings, problems } = parseSettings(raw);
  for (const problem of problems) report(problem.message);
  return settings;
}

export function onSettingsChanged(changed: () => void): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('ibid')) changed();
  });
}

/** Sets the style for the workspace folder that `uri` is in; without one for the user. Rejects when the settings cannot be written. */
export async function saveStyle(style: string, uri: Uri | undefined): Promise<void> {
  const folder = (uri && workspace.getWorkspaceFolder(uri)) ?? workspace.workspaceFolders?.[0];
  const target = folder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global;
  await workspace.getConfiguration('ibid', folder?.uri ?? null).update(settingNames.style, style, target);
}
