import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { projectFolder } from '../../../src/build/folders.ts';
import type { Files } from './imports.ts';

/** The TypeScript files below a folder of the project. */
export function projectFiles(folder: 'src' | 'test'): Files {
  const names = readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => [
        `${folder}/${name.split(sep).join('/')}`,
        readFileSync(join(projectFolder, folder, name), 'utf8'),
      ]),
  );
}

/** The text of a file of the project by its path. */
export function projectFile(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}
