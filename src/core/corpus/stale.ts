import type { FileEntry, FileStore } from '../ports.ts';
import { isSource } from './corpusFiles.ts';
import { sidecarOf } from './fileNames.ts';
import { isSameStamp, type SourceStamp } from './stamp.ts';
import type { TouchedSource } from './touched.ts';

/** What is known of the sources of a corpus before its files are looked at. */
export interface KnownSources {
  /** By URI: what the files of a source looked like when it was read; `undefined` when nobody looked. */
  readonly stamps: ReadonlyMap<string, SourceStamp | undefined>;
  /** Files outside the folders that are sources all the same. */
  readonly elsewhere: Iterable<string>;
}

/** The sources to read again or to forget, by what the files look like now: changed, come, gone, or never looked at. Rejects when cancelled. */
export async function staleSources(
  folders: readonly string[],
  { stamps, elsewhere }: KnownSources,
  files: FileStore,
  signal?: AbortSignal,
): Promise<TouchedSource[]> {
  const entries = new Map<string, FileEntry>();
  for (const folder of folders) for (const entry of await files.list(folder, signal)) entries.set(entry.uri, entry);
  for (const uri of elsewhere) {
    const entry = entries.get(uri) ?? (files.entry ? await files.entry(uri, signal) : { uri, size: 0, modified: 0 });
    if (entry) entries.set(uri, entry);
  }
  return [...new Set([...stamps.keys(), ...entries.keys()])].filter(isSource).flatMap((uri): TouchedSource[] => {
    const file = entries.get(uri);
    const sidecar = entries.get(sidecarOf(uri));
    const stamp = stamps.get(uri);
    if (file && stamp && isSameStamp(stamp, { file, sidecar })) return [];
    return [{ uri, entry: file, hasSidecar: sidecar !== undefined, sidecar }];
  });
}
