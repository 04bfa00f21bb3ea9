import type { ResearchClient } from '../../worker/client.ts';
import type { Command } from './command.ts';

/** Stops the reading of sources that is under way. What was known before it is searched on. */
export function stopReading(client: ResearchClient): Command {
  return {
    id: 'ibid.stopReading',
    run: async () => client.request('stopReading', undefined),
  };
}
