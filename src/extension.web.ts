import { type ExtensionContext, Uri, workspace } from 'vscode';
import { activate as activateShared, type ExtensionFace } from './editor/activate.ts';
import type { GivenChunk, WantedChunk } from './worker/chunks.web.ts';
import type { WorkerConnection } from './worker/client.ts';
import type { WebWorkerPlace } from './worker/main.web.ts';

/** The browser: the host is itself a worker, which starts another one out of a file that it reads. */
export function activate(context: ExtensionContext): ExtensionFace {
  return activateShared(context, { startWorker });
}

/** What is posted before the worker has its modules waits for it. */
function startWorker({ extensionUri, storageUri }: ExtensionContext): WorkerConnection {
  const heard: ((message: unknown) => void)[] = [];
  const closed: ((reason: string) => void)[] = [];
  const isOver = (error: unknown) => {
    for (const tell of closed.splice(0)) tell(error instanceof Error ? error.message : String(error));
  };
  const dist = Uri.joinPath(extensionUri, 'dist');
  const data = { cslFolder: `${dist}/csl`, storageName: storageUri && `ibid ${storageUri}` };
  let disposed = false;
  const worker = openWorker(
    dist,
    data,
    (message) => {
      for (const receive of heard) receive(message);
    },
    isOver,
  );
  worker.then((started) => disposed && started.terminate(), isOver);
  return {
    port: {
      // The order is kept: promises resolve in the order they were asked.
      post: (message, transfer = []) => {
        worker.then((started) => started.postMessage(message, [...transfer])).catch(() => undefined);
      },
      listen: (receive) => void heard.push(receive),
    },
    onClosed: (tell) => void closed.push(tell),
    dispose: () => {
      disposed = true;
      worker.then((started) => started.terminate()).catch(() => undefined);
    },
  };
}

/** Resolves when the worker serves. One from another origin is refused, but not one from a blob, which has to last as long as the worker may read it. */
async function openWorker(
  dist: Uri,
  data: WebWorkerPlace,
  receive: (message: unknown) => void,
  isOver: (error: unknown) => void,
): Promise<Worker> {
  const script = await workspace.fs.readFile(Uri.joinPath(dist, 'web', 'worker.js'));
  const url = URL.createObjectURL(new Blob([new TextDecoder().decode(script)], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: 'Ibid' });
  return new Promise((resolve) => {
    worker.onerror = ({ message }) => isOver(message);
    worker.onmessage = ({ data: message }: MessageEvent<Partial<WantedChunk & { readonly started: true }>>) => {
      if (message.wantedChunk !== undefined) void give(worker, dist, message.wantedChunk);
      else if (message.started) resolve(worker);
      else receive(message);
    };
    worker.postMessage(data);
  });
}

async function give(worker: Worker, dist: Uri, chunk: string): Promise<void> {
  const read = async () => new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(dist, 'worker', chunk)));
  const text = /^[\w-]+\.mjs$/.test(chunk) ? await read().catch(() => undefined) : undefined;
  worker.postMessage({ chunk, text } satisfies GivenChunk);
}
