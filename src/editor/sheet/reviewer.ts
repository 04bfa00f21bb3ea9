import { extensions, l10n, type Uri, window } from 'vscode';
import { readSettings, saveReviewer } from '../settings.ts';

/** The part of the Git extension's interface that is used. https://github.com/microsoft/vscode/blob/main/extensions/git/src/api/git.d.ts */
interface GitExtension {
  getAPI(version: 1): { readonly repositories: readonly { getConfig(key: string): Promise<string> }[] };
}

/** Who ticks: the setting, else what the user says when asked for the first time, with Git's `user.name` to begin with. The answer is kept in the user's settings; it is sent nowhere. */
export async function reviewer(draft: Uri): Promise<string | undefined> {
  const set = readSettings(draft).reviewer;
  if (set !== '') return set;
  const name = await window.showInputBox({
    title: l10n.t('Who is checking?'),
    prompt: l10n.t('The name stands beside each tick, in .ibid/checks.jsonl. You can change it in the settings.'),
    value: await gitName(),
    ignoreFocusOut: true,
  });
  const given = name?.trim();
  if (!given) return undefined;
  await saveReviewer(given);
  return given;
}

async function gitName(): Promise<string> {
  try {
    const git = extensions.getExtension<GitExtension>('vscode.git');
    const [repository] = (await git?.activate())?.getAPI(1).repositories ?? [];
    return (await repository?.getConfig('user.name')) ?? '';
  } catch {
    return '';
  }
}
