import type { Clock, FileEntry, FileStore } from '../../src/core/ports.ts';

/** Files in memory by URI; a `Uint8Array` for bytes that are no UTF-8, an `Error` for a file that cannot be read. */
export class MemoryFiles implements FileStore {
  readonly files: Map<string, string | Uint8Array | Error>;
  /** URIs in the order in which they were read. */
  readonly reads: string[] = [];

  constructor(files: Readonly<Record<string, string | Uint8Array | Error>> = {}) {
    this.files = new Map(Object.entries(files));
  }

  async list(folder: string): Promise<readonly FileEntry[]> {
    const inside = [...this.files].filter(([uri]) => uri.startsWith(`${folder}/`));
    return inside.map(([uri, content]) => ({
      uri,
      size: typeof content === 'string' ? content.length : 1,
      modified: 0,
    }));
  }

  async read(uri: string, signal?: AbortSignal): Promise<Uint8Array> {
    signal?.throwIfAborted();
    this.reads.push(uri);
    const content = this.files.get(uri);
    if (content === undefined) throw new Error(`Cannot read ${uri}: the file is not there`);
    if (content instanceof Error) throw content;
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
}

/** A clock that stands still, so that nothing pauses unless a test says so. */
export const stillClock: Clock = { now: () => 0, pause: async () => {} };
