import { access, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import type { Excludes } from '../core/corpus/ignored.ts';
import { fileUri } from '../worker/files.node.ts';
import { parseJsonWithComments } from './jsonWithComments.ts';

/** What the editor would leave out of a corpus. */
export interface CorpusRules {
  readonly excludes: readonly Excludes[];
  /** Whether the files that bibliography entries name are sources too. */
  readonly attachedFiles: boolean;
}

/** What VS Code leaves out unless its settings say otherwise. */
const defaultExcludes: Readonly<Record<string, unknown>> = {
  '**/.git': true,
  '**/.svn': true,
  '**/.hg': true,
  '**/.DS_Store': true,
  '**/Thumbs.db': true,
};

/**
 * The rules for corpus folders, given as paths: `files.exclude`, `search.useIgnoreFiles` and `ibid.bibliography.attachedFiles` in the `.vscode/settings.json`
 * of the folder each belongs to, and the `.gitignore` files in it. That is `current` where the corpus lies in it, else the nearest folder above, below
 * the home folder, that has a `.vscode` or `.git`, else the corpus folder itself. Settings that cannot be read count as not there.
 */
export async function corpusRules(corpus: readonly string[], current: string): Promise<CorpusRules> {
  const folders = new Set<string>();
  for (const path of corpus) folders.add(await workspaceOf(resolve(current, path), current));
  const excludes: Excludes[] = [];
  let attachedFiles = true;
  for (const folder of folders) {
    const settings = await settingsOf(folder);
    const globs: Readonly<Record<string, unknown>> = { ...defaultExcludes, ...asObject(settings['files.exclude']) };
    const patterns = Object.keys(globs).filter((glob) => globs[glob] === true);
    excludes.push({ folder: fileUri(folder), patterns, ignoreFiles: settings['search.useIgnoreFiles'] !== false });
    attachedFiles &&= settings['ibid.bibliography.attachedFiles'] !== false;
  }
  return { excludes, attachedFiles };
}

async function workspaceOf(corpus: string, current: string): Promise<string> {
  if (corpus === current || corpus.startsWith(current.endsWith(sep) ? current : `${current}${sep}`)) return current;
  // In the home folder `.vscode` is where VS Code keeps its extensions.
  for (let folder = corpus; folder !== homedir() && folder !== dirname(folder); folder = dirname(folder))
    for (const name of ['.vscode', '.git']) if (await isThere(join(folder, name))) return folder;
  return corpus;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function settingsOf(folder: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return asObject(parseJsonWithComments(await readFile(join(folder, '.vscode', 'settings.json'), 'utf8')));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
