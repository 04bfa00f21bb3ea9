import { join } from 'node:path';
import workerThreads, { BroadcastChannel, type WorkerOptions } from 'node:worker_threads';
import { watchSockets } from '../support/sockets.ts';

/** What threads say their sockets over. */
export const socketChannel = 'sockets of the tests';

/** Asked by extensions that come with VS Code, which run in the same thread. */
const ofOthers: readonly string[] = ['default.exp-tas.com:443'];

/** The places that the extension host and the threads it starts have opened sockets to, this machine's own left out. */
export const opened: string[] = [];

/** Watches from now on, until the process ends: the sockets of this thread, and those of each one that is started. */
export function watchHost(): void {
  watchSockets((place) => {
    if (!ofOthers.includes(place)) opened.push(place);
  });
  const channel = new BroadcastChannel(socketChannel);
  channel.onmessage = (message: unknown) => opened.push((message as { readonly data: string }).data);
  channel.unref();
  const preload = join(__dirname, 'threadSockets.cjs');
  workerThreads.Worker = class extends workerThreads.Worker {
    constructor(file: string | URL, options: WorkerOptions = {}) {
      super(file, { ...options, execArgv: [...(options.execArgv ?? []), '--require', preload] });
    }
  };
}
