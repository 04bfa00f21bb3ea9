import type { ResearchClient } from '../../worker/client.ts';
import type { Mirror } from '../mirror.ts';
import { RecordEditor } from '../sources/recordEditor.ts';
import type { Command } from './command.ts';
import { pickSource } from './openSource.ts';
import { sourceArgument } from './sourceArgument.ts';

/** Opens the record of a source with the cursor on what is missing. Returns the file and the missing fields. */
export function editMetadata(client: ResearchClient, mirror: Mirror): Command {
  const records = new RecordEditor(client);
  return {
    id: 'ibid.editMetadata',
    async run(argument) {
      await client.request('ready', undefined);
      const row = sourceArgument(argument, mirror) ?? (await pickSource(mirror));
      return row && records.open(row.uri);
    },
  };
}
