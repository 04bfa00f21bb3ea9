import { l10n, window } from 'vscode';
import type { SourceRow } from '../../core/answers.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { toUri } from '../convert.ts';
import type { Mirror } from '../mirror.ts';
import type { SourceOpener } from '../sourceOpener.ts';
import { fieldNames } from '../sources/fieldWords.ts';
import { objectArgument, optionalText } from './arguments.ts';
import type { Command } from './command.ts';

export function openSource(client: ResearchClient, mirror: Mirror, opener: SourceOpener): Command {
  return {
    id: 'ibid.openSource',
    async run(argument) {
      await client.request('ready', undefined);
      if (argument === undefined) {
        const picked = await pickSource(mirror);
        if (picked) await opener.open(picked.uri);
        return;
      }
      const { source, passage } = objectArgument(argument, 'source and passage?');
      await opener.open(toUri(source, 'source').toString(), optionalText(passage, 'passage'));
    },
  };
}

/** Asks for one of the sources. */
export async function pickSource(mirror: Mirror): Promise<SourceRow | undefined> {
  const choices = [...mirror.sources.values()].map((row) => ({
    label: row.title,
    description: row.label,
    detail: row.missing.length > 0 ? l10n.t('Missing: {0}', fieldNames(row.missing)) : undefined,
    row,
  }));
  const choice = await window.showQuickPick(choices, { title: l10n.t('Which source?'), matchOnDescription: true });
  return choice?.row;
}
