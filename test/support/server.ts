import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { start, stop } from './processes.ts';
import { scratchFolder } from './scratch.ts';
import type { ServerHost } from './serverHost.ts';

export interface ServerOptions {
  /** Where the user's settings and state live; default: a fresh folder. */
  readonly userData?: string;
  /** Settings of the user beside the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Default: `true`, every folder is trusted. */
  readonly trusted?: boolean;
}

export interface RunningServer {
  /** Such as `127.0.0.1:8080`. */
  readonly authority: string;
  stop(): Promise<void>;
}

/** What the workbench is opened with: VS Code's own names, each with its value or values. */
export type Payload = Readonly<Record<string, string | readonly string[]>>;

/** A window without what has nothing to do with the extension. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Starts VS Code's server on a free port of this machine and waits until it answers. */
export async function startServer(host: ServerHost, options: ServerOptions = {}): Promise<RunningServer> {
  const { userData = scratchFolder('user'), settings = {}, trusted = true } = options;
  const port = await freePort();
  const authority = `127.0.0.1:${port}`;
  const args = [
    ...[host.serverMain, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--user-data-dir', userData, '--server-data-dir', join(userData, 'server')],
    // Without this a built VS Code takes no extension under development from the address.
    '--enable-smoke-test-driver',
    ...(trusted ? ['--disable-workspace-trust'] : []),
  ];
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  const child = start(host.node, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => said.push(data.toString()));
  const end = Date.now() + 60_000;
  while (!(await answers(`http://${authority}/version`))) {
    if (child.exitCode !== null || Date.now() > end) {
      await stop(child);
      throw new Error(`VS Code's server did not start:\n${said.join('')}`);
    }
    await delay(100);
  }
  return { authority, stop: () => stop(child) };
}

/** The address that opens a folder of this machine in a running server. */
export function workbenchAddress({ authority }: RunningServer, folder: string, payload: Payload = {}): string {
  const query = new URLSearchParams({ folder });
  const pairs = Object.entries(payload).flatMap(([name, values]) => [values].flat().map((value) => [name, value]));
  if (pairs.length > 0) query.set('payload', JSON.stringify(pairs));
  return `http://${authority}/?${query}`;
}

/** The URI of a folder or file of this machine as the workbench of a server names it. */
export function remoteUri({ authority }: RunningServer, path: string): string {
  return `vscode-remote://${authority}${path}`;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
