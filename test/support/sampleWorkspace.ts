import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/build/folders.ts';
import { scratchFolder } from './scratch.ts';

/** A fresh copy of the sample to work in: the corpus with the drafts beside it. Deleted when this process ends. */
export function sampleWorkspace(settings: Readonly<Record<string, unknown>> = {}): string {
  const folder = join(scratchFolder('workspace'), 'sample');
  copySample(folder, settings);
  return folder;
}

/** Copies the sample into `folder`, with settings of that folder. */
export function copySample(folder: string, settings: Readonly<Record<string, unknown>> = {}): void {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  cpSync(join(projectFolder, 'corpus'), join(folder, 'corpus'), { recursive: true });
  cpSync(join(projectFolder, 'media', 'sample'), folder, { recursive: true });
  // The server saves by itself otherwise, which would hide whether Ibid does.
  const all = { 'files.autoSave': 'off', ...settings };
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(all, undefined, 2));
}
