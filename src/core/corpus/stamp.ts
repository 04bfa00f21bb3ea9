import type { FileEntry } from '../ports.ts';

/** What a file looked like: `size` in bytes, `modified` in milliseconds since the epoch. */
export type FileStamp = Pick<FileEntry, 'size' | 'modified'>;

/** What the files of a source looked like when it was read. */
export interface SourceStamp {
  readonly file: FileStamp;
  /** Absent when it had none. */
  readonly sidecar?: FileStamp;
}

/** Whether nothing has happened to the files since. */
export function isSameStamp(a: SourceStamp, b: SourceStamp): boolean {
  return isSameFile(a.file, b.file) && isSameFile(a.sidecar, b.sidecar);
}

function isSameFile(a: FileStamp | undefined, b: FileStamp | undefined): boolean {
  return a?.size === b?.size && a?.modified === b?.modified;
}
