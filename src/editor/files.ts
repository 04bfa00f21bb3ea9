import { FilePermission, FileType, Uri, workspace } from 'vscode';
import type { FileEntry, FileStore } from '../core/ports.ts';

/** Files through the editor's file systems, for the schemes the worker cannot read itself. */
export const hostFiles: FileStore = {
  async list(folder) {
    const entries: FileEntry[] = [];
    const waiting = [Uri.parse(folder, true)];
    for (let current = waiting.pop(); current; current = waiting.pop()) {
      for (const [name, type] of await childrenOf(current)) {
        if (name.startsWith('.')) continue;
        const child = Uri.joinPath(current, name);
        if (type === FileType.Directory) waiting.push(child);
        else if (type === FileType.File) entries.push(await entryOf(child));
      }
    }
    return entries;
  },
  read: async (uri) => workspace.fs.readFile(Uri.parse(uri, true)),
  async entry(uri) {
    try {
      const file = Uri.parse(uri, true);
      const { type, size, mtime, permissions } = await workspace.fs.stat(file);
      if (!(type & FileType.File)) return undefined;
      const readOnly =
        permissions === FilePermission.Readonly || workspace.fs.isWritableFileSystem(file.scheme) === false;
      return { uri, size, modified: mtime, ...(readOnly ? { readOnly } : {}) };
    } catch {
      return undefined;
    }
  },
};

/** The text of a file as an open editor has it, else as it is on disk; `undefined` when there is no such file. */
export async function currentText(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

async function childrenOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function entryOf(uri: Uri): Promise<FileEntry> {
  const { size, mtime } = await workspace.fs.stat(uri);
  return { uri: uri.toString(), size, modified: mtime };
}
