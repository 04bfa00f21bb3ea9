import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** Children that still run, each the leader of a process group of its own. */
const running = new Set<ChildProcess>();

process.once('exit', () => {
  for (const child of running) killGroup(child, 'SIGKILL');
});
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.once(signal, () => process.exit(code));
}

/** Starts a program with a process group of its own, which ends with this process at the latest. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { detached: process.platform !== 'win32', ...options });
  running.add(child);
  child.once('exit', () => {
    killGroup(child, 'SIGKILL');
    running.delete(child);
  });
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends a program and all it started: asks first, and insists after five seconds. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  killGroup(child, 'SIGTERM');
  const insist = setTimeout(() => killGroup(child, 'SIGKILL'), 5000);
  await ended;
  clearTimeout(insist);
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // The group has ended already.
  }
}

export interface RunOptions extends Pick<SpawnOptions, 'cwd' | 'env'> {
  /** Milliseconds after which the program and all it started is killed; default: none. */
  readonly limit?: number;
  /** A file for its output, which is shown when there is none. */
  readonly log?: string;
}

export interface Ended {
  /** `undefined` when it was killed or could not be started. */
  readonly code: number | undefined;
  readonly timedOut: boolean;
}

/** Runs a program to its end. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { cwd, env, limit, log } = options;
  const child = start(command, args, {
    cwd,
    env,
    stdio: log ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  const logged = log ? writeLog(child, log) : undefined;
  let timedOut = false;
  const timer = limit
    ? setTimeout(() => {
        timedOut = true;
        void stop(child);
      }, limit)
    : undefined;
  const code = await new Promise<number | undefined>((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('exit', (exitCode) => resolve(exitCode ?? undefined));
  });
  clearTimeout(timer);
  await logged;
  return { code, timedOut };
}

async function writeLog(child: ChildProcess, path: string): Promise<void> {
  const file = createWriteStream(path, { flags: 'a' });
  child.stdout?.pipe(file, { end: false });
  child.stderr?.pipe(file, { end: false });
  child.once('close', () => file.end());
  child.once('error', () => file.end());
  await finished(file);
}
