/** Runs code inside a real VS Code: the npm-delivered server, or with IBID_DESKTOP=1 (and off Linux) a downloaded desktop. */
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { projectFolder } from '../../src/build/folders.ts';
import { sampleWorkspace } from './sampleWorkspace.ts';
import { scratchFolder } from './scratch.ts';
import type { Summary } from './summary.ts';

const launcher = fileURLToPath(new URL('launcher.ts', import.meta.url));
const desktopVersion = '1.139.1';

/** Runs the tests in `test/host`. Returns what came of them; rejects when VS Code did not get as far as running them. */
export async function runHostTests(): Promise<Summary> {
  return (await runInVSCode('run', sampleWorkspace())) as Summary;
}

/** Runs the smoke tests of `test/host` in the oldest VS Code that `engines.vscode` promises. */
export async function runSmokeTests(): Promise<Summary> {
  // The launcher and the tests are programs of their own, which are told by their environment.
  Object.assign(process.env, { IBID_HOST_VERSION: 'oldest', IBID_HOST_ONLY: 'smoke' });
  try {
    return (await runInVSCode('run', sampleWorkspace())) as Summary;
  } finally {
    delete process.env.IBID_HOST_VERSION;
    delete process.env.IBID_HOST_ONLY;
  }
}

/**
 * Runs `out/host/<entry>.cjs` in the extension host of a VS Code with Ibid (as bundled last), `folder` open in it.
 * Returns what the entry has left as `<entry>.json` beside the folder; rejects when it has left nothing.
 */
export async function runInVSCode(entry: string, folder: string): Promise<unknown> {
  const answer = join(dirname(folder), `${entry}.json`);
  try {
    await runTests({
      ...vscode(),
      extensionDevelopmentPath: projectFolder,
      extensionTestsPath: join(projectFolder, 'out', 'host', `${entry}.cjs`),
      launchArgs: [folder, '--user-data-dir', scratchFolder('user')],
    });
  } catch (error) {
    // Failed tests end VS Code with an exit code too, but have left their summary.
    if (!existsSync(answer)) throw error;
  }
  return JSON.parse(readFileSync(answer, 'utf8'));
}

function vscode(): { version: string } | { vscodeExecutablePath: string } {
  if (process.env.IBID_DESKTOP === '1' || process.platform !== 'linux') return { version: desktopVersion };
  // A copy of the project may have lost the mark that makes the file a program.
  chmodSync(launcher, 0o755);
  return { vscodeExecutablePath: launcher };
}
