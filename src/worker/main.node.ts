import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { IndexHome } from '../core/research/indexShelf.ts';
import { nodeClock } from './clock.node.ts';
import { NodeFileStore } from './files.node.ts';
import type { Port } from './rpc.ts';
import { serve } from './server.ts';
import { NodeIndexStorage } from './storage.node.ts';
import { NodeStyleStore } from './styles.node.ts';

/** What the host hands to the worker as it starts it. */
export interface NodeWorkerData {
  /** The folder with the bundled styles and locales. */
  readonly cslFolder: string;
  /** A folder that the index can be kept in, as a path; absent in a window without a workspace. */
  readonly storageFolder?: string;
}

function portOf(port: MessagePort): Port {
  return {
    post: (message, transfer = []) => port.postMessage(message, transfer),
    listen: (receive) => port.on('message', receive),
  };
}

/** The index of this very program: another one may read sources otherwise. */
function indexIn(folder: string): IndexHome {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
  return { storage: new NodeIndexStorage(join(folder, 'index')), build: `${size}-${mtimeMs}` };
}

if (parentPort) {
  const files = new NodeFileStore();
  const { cslFolder, storageFolder } = workerData as NodeWorkerData;
  serve(portOf(parentPort), {
    styles: () => new NodeStyleStore(cslFolder),
    // Node's client brings much with it, and few sessions fetch a page.
    web: { fetch: async (...page) => new (await import('./fetch.node.ts')).NodeWebFetcher().fetch(...page) },
    clock: nodeClock,
    index: storageFolder === undefined ? undefined : indexIn(storageFolder),
    filesFor: (uri) => (uri.startsWith('file:') ? files : undefined),
  });
}
