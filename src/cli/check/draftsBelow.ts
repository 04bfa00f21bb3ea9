import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { draftExtensions } from '../../core/text/language.ts';

/** Word's files are drafts here too: those that came back. */
const isDraft = new RegExp(`\\.(?:${[...draftExtensions, 'docx', 'docm'].join('|')})$`, 'i');
/** What Ibid itself writes beside drafts, and what Word does while one is open. */
const isNone = /\.sheet\.\w+$|^~\$/i;

/** A draft that was named, or found in a folder that was. */
export interface NamedDraft {
  /** As it was typed, or the typed folder with the path in it. */
  readonly name: string;
  readonly inFolder: boolean;
}

/** The drafts that are meant by names of files and folders, in order and each once. What is hidden or belongs to the corpus is left out of folders. */
export async function draftsBelow(names: readonly string[], corpus: readonly string[]): Promise<NamedDraft[]> {
  const left = new Set(corpus.map((folder) => resolve(folder)));
  const found = new Map<string, NamedDraft>();
  for (const name of names) {
    const isFolder = (await stat(name).catch(() => undefined))?.isDirectory() === true;
    for (const each of isFolder ? await inFolder(name, left) : [name]) {
      const path = resolve(each);
      if (!found.has(path)) found.set(path, { name: each, inFolder: isFolder });
    }
  }
  return [...found.values()];
}

async function inFolder(folder: string, left: ReadonlySet<string>): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const drafts: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || left.has(resolve(path))) continue;
    if (entry.isDirectory()) drafts.push(...(await inFolder(path, left)));
    else if (entry.isFile() && isDraft.test(entry.name) && !isNone.test(entry.name)) drafts.push(path);
  }
  return drafts;
}
