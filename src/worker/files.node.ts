import type { Dirent } from 'node:fs';
import { access, constants, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileEntry, FileStore } from '../core/ports.ts';
import { SaidError, saidBy } from '../core/text/saidError.ts';
import { type Sentence, sentence } from '../core/text/sentence.ts';

/** The permissions to write, of anybody: an administrator may write what is marked as read-only, but should not. */
const anyWrites = 0o222;

/** Files by `file:` URI, read from disk. Hidden folders and links are left out of lists: they may lead anywhere, also in circles. */
export class NodeFileStore implements FileStore {
  async list(
    folder: string,
    signal?: AbortSignal,
    skip?: (folder: string) => Promise<boolean>,
  ): Promise<readonly FileEntry[]> {
    const entries: FileEntry[] = [];
    const waiting = [fileURLToPath(folder)];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      signal?.throwIfAborted();
      for (const child of await childrenOf(path)) {
        if (child.name.startsWith('.')) continue;
        const childPath = join(path, child.name);
        if (child.isDirectory()) {
          if (!(await skip?.(fileUri(childPath)))) waiting.push(childPath);
        } else if (child.isFile()) entries.push(await entryOf(childPath));
      }
    }
    return entries;
  }

  async entry(uri: string): Promise<FileEntry | undefined> {
    const path = fileURLToPath(uri);
    try {
      const found = await stat(path);
      if (!found.isFile()) return undefined;
      const readOnly = (found.mode & anyWrites) === 0 || !(await canWrite(path));
      return { uri, size: found.size, modified: found.mtimeMs, ...(readOnly ? { readOnly } : {}) };
    } catch {
      return undefined;
    }
  }

  async isLinked(uri: string, folder: string): Promise<boolean> {
    const [path, root] = [fileURLToPath(uri), fileURLToPath(folder)];
    try {
      return (await realpath(path)) !== join(await realpath(root), relative(root, path));
    } catch {
      return false;
    }
  }

  async read(uri: string, signal?: AbortSignal): Promise<Uint8Array> {
    try {
      return await readFile(fileURLToPath(uri), { signal });
    } catch (error) {
      signal?.throwIfAborted();
      throw new SaidError(sentence`Cannot read ${fileURLToPath(uri)}: ${reasonOf(error)}`);
    }
  }
}

async function canWrite(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

async function childrenOf(path: string): Promise<Dirent[]> {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' || codeOf(error) === 'EACCES') return [];
    throw error;
  }
}

async function entryOf(path: string): Promise<FileEntry> {
  const uri = fileUri(path);
  try {
    const { size, mtimeMs } = await stat(path);
    return { uri, size, modified: mtimeMs };
  } catch {
    // Gone or locked since it was listed: reading it will say so by name.
    return { uri, size: 0, modified: 0 };
  }
}

/** The `file:` URI of a path, escaped as VS Code escapes it, so that URI strings from host and worker can be compared. */
export function fileUri(path: string): string {
  const { host, pathname } = pathToFileURL(path);
  const segments = decodeURIComponent(pathname)
    .replace(/^\/([A-Z]):/, (_, drive: string) => `/${drive.toLowerCase()}:`)
    .split('/');
  return `file://${host}${segments.map(escapeSegment).join('/')}`;
}

function escapeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function reasonOf(error: unknown): Sentence {
  switch (codeOf(error)) {
    case 'ENOENT':
      return sentence`the file is not there`;
    case 'EACCES':
    case 'EPERM':
      return sentence`no permission`;
    case 'EISDIR':
      return sentence`it is a folder`;
    default:
      return saidBy(error);
  }
}
