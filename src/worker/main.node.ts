import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Clock, StyleStore } from '../core/ports.ts';
import type { IndexHome } from '../core/research/indexShelf.ts';
import { NodeWebFetcher } from './fetch.node.ts';
import { NodeFileStore } from './files.node.ts';
import type { Port } from './rpc.ts';
import { serve } from './server.ts';
import { NodeIndexStorage } from './storage.node.ts';

/** What the host hands to the worker as it starts it. */
export interface NodeWorkerData {
  /** The folder with the bundled styles and locales. */
  readonly cslFolder: string;
  /** A folder that the index can be kept in, as a path; absent in a window without a workspace. */
  readonly storageFolder?: string;
}

const clock: Clock = {
  now: () => performance.now(),
  pause: () => setImmediate(),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

function portOf(port: MessagePort): Port {
  return {
    post: (message, transfer = []) => port.postMessage(message, transfer),
    listen: (receive) => port.on('message', receive),
  };
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

function stylesIn(folder: string): StyleStore {
  return {
    style: (name) =>
      /^[a-z0-9-]+$/.test(name)
        ? textOf(join(folder, `${name}.csl`))
        : name.startsWith('file:')
          ? textOf(fileURLToPath(name))
          : Promise.resolve(undefined),
    locale: async (tag) =>
      /^[A-Za-z]{2,3}(-[A-Za-z]+)*$/.test(tag) ? textOf(join(folder, `locales-${tag}.xml`)) : undefined,
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
    styles: () => stylesIn(cslFolder),
    web: new NodeWebFetcher(),
    clock,
    index: storageFolder === undefined ? undefined : indexIn(storageFolder),
    filesFor: (uri) => (uri.startsWith('file:') ? files : undefined),
  });
}
