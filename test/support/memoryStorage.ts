import type { BlobEntry, IndexStorage, OpenBlob } from '../../src/core/ports.ts';

/** Blobs in memory. `failing` makes every write fail with that reason, as a full disk does. */
export class MemoryStorage implements IndexStorage {
  readonly blobs = new Map<string, Uint8Array>();
  /** By name; what was not set is new. */
  readonly modified = new Map<string, number>();
  failing: string | undefined;

  async read(name: string): Promise<Uint8Array | undefined> {
    return this.blobs.get(name)?.slice();
  }

  async open(name: string): Promise<OpenBlob | undefined> {
    const bytes = await this.read(name);
    return bytes && { size: bytes.length, read: (start, end) => bytes.slice(start, end) };
  }

  async write(name: string, parts: readonly Uint8Array[]): Promise<void> {
    if (this.failing !== undefined) throw new Error(this.failing);
    this.blobs.set(name, new Uint8Array(Buffer.concat(parts)));
  }

  async remove(name: string): Promise<void> {
    this.blobs.delete(name);
  }

  async list(): Promise<readonly BlobEntry[]> {
    return [...this.blobs.keys()].map((name) => ({ name, modified: this.modified.get(name) ?? Date.now() }));
  }
}
