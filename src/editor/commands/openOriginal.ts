import type { ResearchClient } from '../../worker/client.ts';
import type { Mirror } from '../mirror.ts';
import type { SourceOpener } from '../sourceOpener.ts';
import type { Command } from './command.ts';
import { pickSource } from './openSource.ts';
import { sourceArgument } from './sourceArgument.ts';

/** Opens the file of a source itself, which for a PDF or a web page means the program for it. */
export function openOriginal(client: ResearchClient, mirror: Mirror, opener: SourceOpener): Command {
  return {
    id: 'ibid.openOriginal',
    async run(argument) {
      await client.request('ready', undefined);
      const row = sourceArgument(argument, mirror) ?? (await pickSource(mirror));
      if (row) await opener.openOriginal(row);
    },
  };
}
