import { commands, l10n, window } from 'vscode';
import { nameOf } from '../../core/corpus/fileNames.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { Mirror } from '../mirror.ts';
import { laterSaves } from '../sources/laterSaves.ts';
import type { Command } from './command.ts';
import { sourceArgument } from './sourceArgument.ts';

/** Puts a later save of a page in the place of the source it is a version of, as `ibid.updateSource` does. Returns what that returns; `undefined` when nothing was chosen. */
export function makeNewVersion(client: ResearchClient, mirror: Mirror): Command {
  return {
    id: 'ibid.makeNewVersion',
    async run(argument) {
      await client.request('ready', undefined);
      const uri = argument === undefined ? await pickLaterSave(mirror) : sourceArgument(argument, mirror)?.uri;
      if (uri === undefined) return undefined;
      const source = laterSaves(mirror).get(uri);
      if (source === undefined) throw new Error(`source: ${uri} is not a later save of another source.`);
      return commands.executeCommand('ibid.updateSource', { source, uri, show: true, move: true });
    },
  };
}

async function pickLaterSave(mirror: Mirror): Promise<string | undefined> {
  const rows = [...laterSaves(mirror)].flatMap(([uri, earlier]) => {
    const row = mirror.sources.get(uri);
    return row
      ? [{ label: row.title, description: nameOf(uri), detail: l10n.t('replaces {0}', nameOf(earlier)), uri }]
      : [];
  });
  if (rows.length === 0) {
    void window.showInformationMessage(l10n.t('No source looks like a later save of another one.'));
    return undefined;
  }
  return (await window.showQuickPick(rows, { title: l10n.t('Which source is a new version of an earlier one?') }))?.uri;
}
