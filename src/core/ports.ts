/** What the core asks of the world. Adapters live in `worker` (Node) and `editor` (virtual file systems). */

/** One file below a listed folder. `modified` is in milliseconds since the epoch, `size` in bytes. */
export interface FileEntry {
  readonly uri: string;
  readonly size: number;
  readonly modified: number;
}

/** Read-only access to files by URI string. */
export interface FileStore {
  /** All files below `folder`, any depth, in no particular order; an absent folder gives none. Hidden folders are left out. */
  list(folder: string, signal?: AbortSignal): Promise<readonly FileEntry[]>;
  /** The bytes of a file. Rejects with an error whose message names the file when it cannot be read. */
  read(uri: string, signal?: AbortSignal): Promise<Uint8Array>;
}

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export interface Clock {
  /** Milliseconds from some fixed point; only differences mean anything. */
  now(): number;
  /** Lets other work run; long work awaits it about every 10 ms. */
  pause(): Promise<void>;
}

/** CSL styles and locales as XML text. */
export interface StyleStore {
  /** The style by its short name (`apa`) or by the URI of a `.csl` file; `undefined` when there is none. */
  style(name: string): Promise<string | undefined>;
  /** The locale of exactly this BCP 47 tag (`en-GB`); `undefined` when there is none. */
  locale(tag: string): Promise<string | undefined>;
}
