/**
 * `npm start`: bundles Ibid and opens a real VS Code with it on a copy of the sample; the desktop one if `code` is on the path, else the
 * server npm delivers. Ends with Ctrl+C, and the copy with it.
 */
import { projectFolder } from '../../src/build/folders.ts';
import { chromiumPath, programPath } from './machine.ts';
import { run, start } from './processes.ts';
import { copySample } from './sampleWorkspace.ts';
import { scratchFolder } from './scratch.ts';
import { remoteUri, startServer, workbenchAddress } from './server.ts';
import { ensureServerHost } from './serverHost.ts';

async function bundle(): Promise<void> {
  const { code } = await run(process.execPath, ['--import=tsx', 'src/build/bundle.ts'], { cwd: projectFolder });
  if (code !== 0) throw new Error('The extension could not be bundled; what is wrong stands above.');
}

async function openDesktop(code: string, folder: string): Promise<void> {
  console.log(`Opening ${code} on a copy of the sample, ${folder}`);
  const args = ['--new-window', '--disable-workspace-trust', `--extensionDevelopmentPath=${projectFolder}`, folder];
  const ended = await run(code, args);
  if (ended.code !== 0) throw new Error(`${code} ended with exit code ${ended.code}`);
  console.log('Ctrl+C here deletes the copy.');
}

async function openServer(folder: string): Promise<void> {
  const server = await startServer(await ensureServerHost());
  const address = workbenchAddress(server, folder, {
    extensionDevelopmentPath: remoteUri(server, projectFolder),
    skipWelcome: 'true',
  });
  console.log(`\nVS Code with Ibid on a copy of the sample, ${folder}:\n\n  ${address}\n\nCtrl+C ends it.`);
  const opener = browserOpener();
  if (opener) start(opener, [address], { stdio: 'ignore' });
}

/** A program that shows an address to the person at this machine; `undefined` where there is no display. */
function browserOpener(): string | undefined {
  if (process.platform === 'darwin') return programPath('open');
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  return programPath('xdg-open') ?? chromiumPath();
}

async function main(): Promise<void> {
  await bundle();
  const folder = `${scratchFolder('start')}/sample`;
  copySample(folder);
  const code = programPath('code');
  await (code ? openDesktop(code, folder) : openServer(folder));
  // Until Ctrl+C, which processes.ts listens for.
  setInterval(() => {}, 2 ** 31 - 1);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
