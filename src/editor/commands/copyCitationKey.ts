import { env } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import type { Mirror } from '../mirror.ts';
import type { Command } from './command.ts';
import { pickSource } from './openSource.ts';
import { sourceArgument } from './sourceArgument.ts';

/** Copies the citation key of a source. Returns the key. */
export function copyCitationKey(client: ResearchClient, mirror: Mirror): Command {
  return {
    id: 'ibid.copyCitationKey',
    async run(argument) {
      await client.request('ready', undefined);
      const row = sourceArgument(argument, mirror) ?? (await pickSource(mirror));
      if (row) await env.clipboard.writeText(row.citationKey);
      return row?.citationKey;
    },
  };
}
