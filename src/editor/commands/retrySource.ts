import type { ResearchClient } from '../../worker/client.ts';
import { toUri } from '../convert.ts';
import type { Mirror } from '../mirror.ts';
import { failedSources } from '../sources/failedSources.ts';
import { objectArgument } from './arguments.ts';
import type { Command } from './command.ts';

/** Reads a file again that could not be read, or all such files. Returns those that still cannot be, with the reason. */
export function retrySource(client: ResearchClient, mirror: Mirror): Command {
  return {
    id: 'ibid.retrySource',
    async run(argument) {
      await client.request('ready', undefined);
      const uris =
        argument === undefined
          ? failedSources(mirror).map(({ uri }) => uri)
          : [toUri(objectArgument(argument, 'source').source, 'source').toString()];
      await client.request('filesChanged', { uris });
      return failedSources(mirror).filter(({ uri }) => uris.includes(uri));
    },
  };
}
