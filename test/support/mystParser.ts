import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../../src/build/folders.ts';
import { npm, quietly } from './npm.ts';

/** The parser of mystmd: 61 packages, 12 MB, under the MIT licence and its like. */
const packages = { 'myst-parser': '1.7.3' };

const folder = join(projectFolder, '.vscode-test', 'myst');
const stamp = join(folder, 'installed.json');
const wanted = JSON.stringify({ packages }, undefined, 2);

/** A node of what the parser makes of a text. */
export interface MystNode {
  readonly type: string;
  readonly children?: readonly MystNode[];
  /** Of a `cite`: its key, how it is cited, and what stands around it. */
  readonly label?: string;
  readonly kind?: 'narrative' | 'parenthetical';
  readonly prefix?: string;
  readonly suffix?: string;
  readonly partial?: 'author' | 'year';
}

/** Whether it is installed. */
export function hasMystParser(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** Installs it where it is not there yet; what was left of a broken-off installation is thrown away. */
export async function ensureMystParser(): Promise<void> {
  if (hasMystParser()) return;
  console.log('Installing the parser of mystmd from npm (once, ten seconds)');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  await npm(folder, ['install', ...quietly], join(folder, 'install.log'));
  writeFileSync(`${stamp}.new`, wanted);
  renameSync(`${stamp}.new`, stamp);
}

/** The parser, once it is installed. */
export async function mystParser(): Promise<(text: string) => MystNode> {
  const file = join(folder, 'node_modules', 'myst-parser', 'dist', 'index.js');
  const { mystParse } = (await import(pathToFileURL(file).href)) as { mystParse: (text: string) => MystNode };
  return mystParse;
}
