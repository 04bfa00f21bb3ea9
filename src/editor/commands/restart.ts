import type { ResearchClient } from '../../worker/client.ts';
import type { WorkerStatus } from '../workerStatus.ts';
import type { Command } from './command.ts';

/** Starts the worker again after it stopped for good. */
export function restart(client: ResearchClient, status: WorkerStatus): Command {
  return {
    id: 'ibid.restart',
    run: async () => {
      client.restart();
      status.clear();
    },
  };
}
