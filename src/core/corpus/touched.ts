import type { FileEntry, FileStore } from '../ports.ts';
import { folderOf, isCorpusFile, isSource, sourceOfSidecar } from './corpusFiles.ts';
import { sidecarOf } from './fileNames.ts';

/** A place where a source is, was or may be, after something happened there. */
export interface TouchedSource {
  readonly uri: string;
  /** The file that is there now; `undefined` when there is none. */
  readonly entry?: FileEntry;
  readonly hasSidecar: boolean;
  /** The sidecar as a file, where it was looked at. */
  readonly sidecar?: FileEntry;
}

/** Up to so many files are looked at one by one; for more, the folders are listed once. */
const fewFiles = 40;

/**
 * The sources that changes at `uris` may touch. A sidecar touches its source; a folder, which may be gone by now, touches the sources that were in it
 * (those of `known`) and that are in it now. Files outside `folders`, in hidden folders and of other kinds touch none. The order is that of `uris`.
 */
export async function touchedBy(
  uris: readonly string[],
  folders: readonly string[],
  known: Iterable<string>,
  files: FileStore,
  signal?: AbortSignal,
): Promise<TouchedSource[]> {
  const touched = new Set<string>();
  const maybeFolders = new Set<string>();
  for (const uri of uris) {
    const trimmed = uri.replace(/\/$/, '');
    if (!(await isInside(trimmed, folders, files))) continue;
    if (isCorpusFile(trimmed)) touched.add(sourceOfSidecar(trimmed) ?? trimmed);
    else maybeFolders.add(trimmed);
  }
  if (touched.size === 0 && maybeFolders.size === 0) return [];
  if (maybeFolders.size > 0) for (const uri of known) if (isBelow(uri, maybeFolders)) touched.add(uri);
  const entryOf = await entries([...touched], [...maybeFolders], folders, files, signal);
  for (const uri of entryOf.found) if (isBelow(uri, maybeFolders)) touched.add(uri);
  return [...touched].map((uri) => ({
    uri,
    entry: entryOf.entries.get(uri),
    hasSidecar: entryOf.entries.has(sidecarOf(uri)),
    sidecar: entryOf.entries.get(sidecarOf(uri)),
  }));
}

/** Links are no sources, as in lists: they may lead out of the corpus. */
async function isInside(uri: string, folders: readonly string[], files: FileStore): Promise<boolean> {
  if (folders.some((folder) => folder.replace(/\/$/, '') === uri)) return true;
  const folder = folderOf(uri, folders);
  return folder !== undefined && !(await files.isLinked?.(uri, folder));
}

interface Entries {
  readonly entries: ReadonlyMap<string, FileEntry>;
  /** The sources among them. */
  readonly found: readonly string[];
}

async function entries(
  touched: readonly string[],
  maybeFolders: readonly string[],
  folders: readonly string[],
  files: FileStore,
  signal?: AbortSignal,
): Promise<Entries> {
  const all = new Map<string, FileEntry>();
  const add = (entry: FileEntry | undefined) => entry && all.set(entry.uri, entry);
  const isSmall = touched.length + maybeFolders.length <= fewFiles;
  if (isSmall && files.entry) {
    for (const uri of touched.flatMap((each) => [each, sidecarOf(each)])) add(await files.entry(uri, signal));
    for (const folder of maybeFolders) for (const entry of await files.list(folder, signal)) add(entry);
  } else for (const folder of folders) for (const entry of await files.list(folder, signal)) add(entry);
  return { entries: all, found: [...all.keys()].filter((uri) => isSource(uri) && folderOf(uri, folders)) };
}

/** Whether one of the folders above `uri` is in `folders`. */
function isBelow(uri: string, folders: ReadonlySet<string>): boolean {
  for (let slash = uri.lastIndexOf('/'); slash > 0; slash = uri.lastIndexOf('/', slash - 1))
    if (folders.has(uri.slice(0, slash))) return true;
  return false;
}
