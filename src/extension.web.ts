import { type ExtensionContext, Uri, workspace } from 'vscode';
import { activate as activateShared, type ExtensionFace } from './editor/activate.ts';
import type { WorkerConnection } from './worker/client.ts';
import type { WebWorkerData } from './worker/main.web.ts';

/** The browser: the host is itself a worker, which starts another one out of a file that it reads. */
export function activate(context: ExtensionContext): ExtensionFace {
  return activateShared(context, { startWorker });
}

/** What is posted before the worker is there waits for it. */
function startWorker({ extensionUri, storageUri }: ExtensionContext): WorkerConnection {
  const heard: ((message: unknown) => void)[] = [];
  const closed: ((reason: string) => void)[] = [];
  const isOver = (error: unknown) => {
    for (const tell of closed.splice(0)) tell(error instanceof Error ? error.message : String(error));
  };
  let disposed = false;
  const dist = Uri.joinPath(extensionUri, 'dist');
  const worker = openWorker(Uri.joinPath(dist, 'web', 'worker.js')).then(({ worker, build }) => {
    const data: WebWorkerData = { cslFolder: `${dist}/csl`, storageName: storageUri && `ibid ${storageUri}`, build };
    worker.onmessage = ({ data }) => {
      for (const receive of heard) receive(data);
    };
    worker.onerror = ({ message }) => isOver(message);
    worker.postMessage(data);
    if (disposed) worker.terminate();
    return worker;
  });
  worker.catch(isOver);
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

/** A worker from another origin is refused, but not one from a blob. The blob has to last until the worker has read it, which nothing tells. */
async function openWorker(file: Uri): Promise<{ readonly worker: Worker; readonly build: string }> {
  const bytes = await workspace.fs.readFile(file);
  const url = URL.createObjectURL(new Blob([new TextDecoder().decode(bytes)], { type: 'text/javascript' }));
  return { worker: new Worker(url, { name: 'Ibid' }), build: `${bytes.length}-${checksum(bytes)}` };
}

/** FNV-1a, 32 bits. */
function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16);
}
