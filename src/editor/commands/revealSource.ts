import { commands, Uri } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import type { Mirror } from '../mirror.ts';
import type { Command } from './command.ts';
import { pickSource } from './openSource.ts';
import { sourceArgument } from './sourceArgument.ts';

/** Shows the file of a source in the explorer; one outside the workspace in the system's own. */
export function revealSource(client: ResearchClient, mirror: Mirror): Command {
  return {
    id: 'ibid.revealSource',
    async run(argument) {
      await client.request('ready', undefined);
      const row = sourceArgument(argument, mirror) ?? (await pickSource(mirror));
      if (row) await commands.executeCommand('revealInExplorer', Uri.parse(row.uri, true));
    },
  };
}
