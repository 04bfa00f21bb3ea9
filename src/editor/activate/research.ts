import { Disposable, type LogOutputChannel, l10n, ProgressLocation, window, workspace } from 'vscode';
import { ResearchClient, type WorkerConnection } from '../../worker/client.ts';
import { SlowRequests } from '../../worker/slowRequests.ts';
import { hostFiles } from '../files.ts';
import type { Mirror } from '../mirror.ts';
import { onSettingsChanged } from '../settings.ts';
import { WorkerStatus } from '../workerStatus.ts';
import { researchConfig } from '../workspaceConfig.ts';

/** The worker as the host has it. */
export interface HostResearch {
  readonly client: ResearchClient;
  readonly status: WorkerStatus;
  readonly subscription: Disposable;
}

/** Makes the host's end of the worker, which is told what to read at every start and again when that changes. */
export function research(startWorker: () => WorkerConnection, mirror: Mirror, log: LogOutputChannel): HostResearch {
  let asked = '';
  const configure = (to: ResearchClient) => {
    const config = researchConfig((message) => log.warn(message));
    asked = JSON.stringify(config);
    const configured = to.request('configure', config);
    configured.catch((error) => log.error(`Reading the corpus failed: ${error}`));
  };
  const status = new WorkerStatus();
  const client = new ResearchClient(
    startWorker,
    {
      list: ({ folder }, signal) => hostFiles.list(folder, signal),
      read: ({ uri }, signal) => hostFiles.read(uri, signal),
      entry: async ({ uri }) => hostFiles.entry?.(uri),
    },
    { ...mirror.handlers, log: ({ level, message }) => log[level](message) },
    configure,
    (isBack) => status.stopped(isBack),
  );
  const slow = new SlowRequests((until) => {
    const options = { location: ProgressLocation.Window, title: l10n.t('Ibid: at work') };
    void window.withProgress(options, () => until);
  });
  client.onRequest((work) => slow.watch(work));
  const again = () => {
    if (client.running) configure(client);
  };
  const subscription = Disposable.from(
    client,
    status,
    workspace.onDidChangeWorkspaceFolders(again),
    // Most settings say nothing of what is read.
    onSettingsChanged(() => {
      if (JSON.stringify(researchConfig(() => {})) !== asked) again();
    }),
    workspace.onDidGrantWorkspaceTrust(again),
  );
  return { client, status, subscription };
}
