import { readerFor } from './readers/byExtension.ts';

/** Whether a file below a corpus folder is part of the corpus: a supported format or a sidecar, and no actor file. */
export function isCorpusFile(uri: string): boolean {
  return !/\/actors\//.test(uri) && (readerFor(uri) !== undefined || sourceOfSidecar(uri) !== undefined);
}

/** Whether a file below a corpus folder is a source itself. */
export function isSource(uri: string): boolean {
  return isCorpusFile(uri) && sourceOfSidecar(uri) === undefined;
}

/** The source a sidecar is of; `undefined` for any other file. */
export function sourceOfSidecar(uri: string): string | undefined {
  const source = /^(.*)\.yaml$/i.exec(uri)?.[1];
  return source !== undefined && readerFor(source) ? source : undefined;
}

/** The first of `folders` that `uri` is below, without a slash at its end; `undefined` when none is, or the way there leads through a hidden folder. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .map((folder) => folder.replace(/\/$/, ''))
    .find((folder) => uri.startsWith(`${folder}/`) && !/\/\./.test(uri.slice(folder.length)));
}
