import type { Clock, FileStore, StyleStore } from '../core/ports.ts';
import type { IndexHome } from '../core/research/indexShelf.ts';
import type { Port } from './rpc.ts';
import { serve } from './server.ts';
import { WebIndexStorage } from './storage.web.ts';

/** The first message of the host: what it hands to the worker as it starts it. */
export interface WebWorkerPlace {
  /** URI of the folder with the bundled styles and locales, which the host reads for the worker. */
  readonly cslFolder: string;
  /** Tells the workspace's database from others; absent in a window without a workspace. */
  readonly storageName?: string;
}

export interface WebWorkerData extends WebWorkerPlace {
  /** Tells this program from another one, which may read sources otherwise. */
  readonly build: string;
}

declare const self: DedicatedWorkerGlobalScope;

/** Timers are held up to 4 ms; a message to oneself comes at once, and after those that wait. */
function webClock(): Clock {
  const waiting: (() => void)[] = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => waiting.shift()?.();
  return {
    now: () => performance.now(),
    pause: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        channel.port2.postMessage(undefined);
      }),
    after: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

const port: Port = {
  post: (message, transfer = []) => self.postMessage(message, [...transfer]),
  listen: (receive) =>
    self.addEventListener('message', ({ data }) => {
      if ('kind' in data) receive(data);
    }),
};

/** Serves the host, which holds its messages back until then. */
export function start({ cslFolder, storageName, build }: WebWorkerData): void {
  const index: IndexHome | undefined =
    storageName === undefined ? undefined : { storage: new WebIndexStorage(storageName), build };
  serve(port, { styles: (files) => stylesIn(cslFolder, files), clock: webClock(), index, filesFor: () => undefined });
}

function stylesIn(folder: string, files: FileStore): StyleStore {
  const text = async (uri: string) => {
    try {
      return new TextDecoder().decode(await files.read(uri));
    } catch {
      return undefined;
    }
  };
  return {
    style: async (name) => {
      if (/^[a-z0-9-]+$/.test(name)) return text(`${folder}/${name}.csl`);
      return /^[a-z][\w+.-]*:/i.test(name) ? text(name) : undefined;
    },
    locale: async (tag) =>
      /^[A-Za-z]{2,3}(-[A-Za-z]+)*$/.test(tag) ? text(`${folder}/locales-${tag}.xml`) : undefined,
  };
}
