import { close, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { BlobEntry, IndexStorage, OpenBlob } from '../core/ports.ts';

/** Blobs as files of one folder, which is made when the first is written. A file is written beside its place, flushed, and then renamed. */
export class NodeIndexStorage implements IndexStorage {
  readonly #folder: string;
  /** Closes files that nobody reads any more. */
  readonly #unused = new FinalizationRegistry<number>((file) => close(file, () => {}));
  #written = 0;

  /** `folder` is a path. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(join(this.#folder, name));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  async open(name: string): Promise<OpenBlob | undefined> {
    let file: number;
    try {
      file = openSync(join(this.#folder, name), 'r');
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
    const blob = new OpenFile(file);
    this.#unused.register(blob, file);
    return blob;
  }

  async write(name: string, parts: readonly Uint8Array[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    // No other process, thread or write has this name.
    const temporary = join(this.#folder, `${name}.${process.pid}-${threadId}-${this.#written++}.tmp`);
    try {
      const file = await open(temporary, 'wx');
      try {
        for (const part of parts) await file.writeFile(part);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, join(this.#folder, name));
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {});
      throw error;
    }
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.#folder, name), { force: true });
  }

  async list(): Promise<readonly BlobEntry[]> {
    const names = await readdir(this.#folder).catch((error) => {
      if (isAbsent(error)) return [];
      throw error;
    });
    const entries = await Promise.all(names.map((name) => this.#entry(name)));
    return entries.filter((entry) => entry !== undefined);
  }

  async #entry(name: string): Promise<BlobEntry | undefined> {
    try {
      return { name, modified: (await stat(join(this.#folder, name))).mtimeMs };
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }
}

class OpenFile implements OpenBlob {
  readonly size: number;
  readonly #file: number;

  constructor(file: number) {
    this.#file = file;
    this.size = fstatSync(file).size;
  }

  read(start: number, end: number): Uint8Array {
    const bytes = new Uint8Array(end - start);
    for (let done = 0; done < bytes.length; ) {
      const read = readSync(this.#file, bytes, done, bytes.length - done, start + done);
      if (read === 0) throw new Error('The file ends too early.');
      done += read;
    }
    return bytes;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
