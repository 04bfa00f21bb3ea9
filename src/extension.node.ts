import { Worker } from 'node:worker_threads';
import { type ExtensionContext, Uri } from 'vscode';
import { activate as activateShared, type ExtensionFace } from './editor/activate.ts';
import type { WorkerConnection } from './worker/client.ts';
import type { NodeWorkerData } from './worker/main.node.ts';

/** Desktop and remote: the worker is a thread of the extension host. */
export function activate(context: ExtensionContext): ExtensionFace {
  return activateShared(context, { startWorker });
}

function startWorker({ extensionUri, storageUri }: ExtensionContext): WorkerConnection {
  const file = (...path: string[]) => Uri.joinPath(extensionUri, 'dist', ...path).fsPath;
  const storageFolder = storageUri?.scheme === 'file' ? storageUri.fsPath : undefined;
  const workerData: NodeWorkerData = { cslFolder: file('csl'), storageFolder };
  const worker = new Worker(file('worker', 'main.mjs'), { workerData });
  return {
    port: {
      post: (message, transfer = []) => worker.postMessage(message, transfer),
      listen: (receive) => worker.on('message', receive),
    },
    onClosed(closed) {
      worker.once('error', (error) => closed(error.message));
      worker.once('exit', (code) => closed(`exit code ${code}`));
    },
    dispose: () => void worker.terminate(),
  };
}
