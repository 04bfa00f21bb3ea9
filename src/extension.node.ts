import { Worker } from 'node:worker_threads';
import { type ExtensionContext, Uri } from 'vscode';
import { activate as activateShared, type ExtensionFace, type Platform } from './editor/activate.ts';
import type { WorkerConnection } from './worker/client.ts';
import type { NodeWorkerData } from './worker/main.node.ts';

/** Desktop and remote: the worker is a thread of the extension host. */
export function activate(context: ExtensionContext): ExtensionFace {
  return activateShared(context, { startWorker, serverProgram });
}

/** The program beside the extension, run by what runs the extension. */
function serverProgram({
  extensionUri,
  extension,
}: ExtensionContext): ReturnType<NonNullable<Platform['serverProgram']>> {
  return {
    command: process.execPath,
    args: [Uri.joinPath(extensionUri, 'dist', 'cli.cjs').fsPath],
    // The program of the desktop is a window otherwise.
    env: { ELECTRON_RUN_AS_NODE: '1' },
    version: String(extension.packageJSON.version),
  };
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
