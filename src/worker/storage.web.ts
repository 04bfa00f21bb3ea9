import type { BlobEntry, IndexStorage, OpenBlob } from '../core/ports.ts';

interface StoredBlob {
  readonly bytes: Uint8Array;
  readonly modified: number;
}

const store = 'blobs';

/** Blobs in a database of the browser. A write is one transaction: it is there whole, or not at all. */
export class WebIndexStorage implements IndexStorage {
  readonly #name: string;
  #opened: Promise<IDBDatabase> | undefined;

  /** `name` tells one workspace's database from another's. */
  constructor(name: string) {
    this.#name = name;
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    const blob = await this.#do<StoredBlob | undefined>('readonly', (blobs) => blobs.get(name));
    return blob?.bytes;
  }

  async open(name: string): Promise<OpenBlob | undefined> {
    const bytes = await this.read(name);
    return bytes && { size: bytes.length, read: (start, end) => bytes.slice(start, end) };
  }

  async write(name: string, parts: readonly Uint8Array[]): Promise<void> {
    const blob: StoredBlob = { bytes: joined(parts), modified: Date.now() };
    await this.#do('readwrite', (blobs) => blobs.put(blob, name));
  }

  async remove(name: string): Promise<void> {
    await this.#do('readwrite', (blobs) => blobs.delete(name));
  }

  async list(): Promise<readonly BlobEntry[]> {
    const database = await this.#database();
    return new Promise((resolve, reject) => {
      const entries: BlobEntry[] = [];
      const transaction = database.transaction(store, 'readonly');
      const request = transaction.objectStore(store).openCursor();
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return;
        entries.push({ name: String(cursor.key), modified: (cursor.value as StoredBlob).modified });
        cursor.continue();
      };
      transaction.oncomplete = () => resolve(entries);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }

  /** Resolves when the whole transaction is through, so that what was written is there. */
  async #do<T>(mode: IDBTransactionMode, ask: (blobs: IDBObjectStore) => IDBRequest): Promise<T> {
    const database = await this.#database();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const request = ask(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result as T);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }

  #database(): Promise<IDBDatabase> {
    this.#opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(this.#name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return this.#opened;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
