/** What the core asks of the world. Adapters live in `worker` (Node) and `editor` (virtual file systems). */

/** One file below a listed folder. `modified` is in milliseconds since the epoch, `size` in bytes. */
export interface FileEntry {
  readonly uri: string;
  readonly size: number;
  readonly modified: number;
  /** Set by {@link FileStore.entry} alone, when the file cannot be written. */
  readonly readOnly?: true;
}

/** Read-only access to files by URI string. */
export interface FileStore {
  /**
   * All files below `folder`, any depth, in no particular order; an absent folder gives none. Hidden folders are left out, and a store need not look into
   * those for which `skip` resolves to true.
   */
  list(
    folder: string,
    signal?: AbortSignal,
    skip?: (folder: string) => Promise<boolean>,
  ): Promise<readonly FileEntry[]>;
  /** The bytes of a file. Rejects with an error whose message names the file when it cannot be read. */
  read(uri: string, signal?: AbortSignal): Promise<Uint8Array>;
  /** The file at `uri`, looked at alone; `undefined` when there is none. Stores without it are listed. */
  entry?(uri: string, signal?: AbortSignal): Promise<FileEntry | undefined>;
  /** Whether there is a link on the way from `folder` down to `uri`, which lists would not have followed. Stores without it have no links. */
  isLinked?(uri: string, folder: string): Promise<boolean>;
}

/** A page of the web as it was answered. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** The address that answered, after any redirects. */
  readonly url: string;
  /** The addresses that led there, the one asked for first; empty without redirects. */
  readonly redirects: readonly string[];
  /** A media type without its parameters, in lower case. */
  readonly contentType: string;
}

/** Fetches a page that the user asked for by its address; nothing else uses the network. */
export interface WebFetcher {
  /**
   * Rejects, saying why, when the address is not http or https, is private and `allowPrivate` is not set, is not answered within limits of time, size and
   * redirects, or answers with something that cannot be a source.
   */
  fetch(url: string, allowPrivate: boolean, signal?: AbortSignal): Promise<FetchedPage>;
}

/** A stored blob. `modified` is in milliseconds since the epoch. */
export interface BlobEntry {
  readonly name: string;
  readonly modified: number;
}

/** A blob that is read in parts, at once: where it lies, that is fast. `size` in bytes. */
export interface OpenBlob {
  readonly size: number;
  /** The bytes from `start` to before `end`. Throws when they cannot be read any more. */
  read(start: number, end: number): Uint8Array;
}

/** A place for blobs that may be lost at any time: a cache. Names are letters, digits, dots and hyphens. All may reject: full, read-only, gone. */
export interface IndexStorage {
  /** The bytes of a blob; `undefined` when there is none. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Opens a blob, which stays readable while it is used, also when it is removed; `undefined` when there is none. */
  open(name: string): Promise<OpenBlob | undefined>;
  /** Writes a blob of these parts in a row, in place of one of the same name: whole, or, whatever happens meanwhile, not at all. */
  write(name: string, parts: readonly Uint8Array[]): Promise<void>;
  /** Removes a blob; one that is not there is no error. */
  remove(name: string): Promise<void>;
  list(): Promise<readonly BlobEntry[]>;
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
  /** Does `work` once after so many milliseconds, unless the function it gives is called before. Clocks without it leave such work undone. */
  after?(milliseconds: number, work: () => void): () => void;
}

/** CSL styles and locales as XML text. */
export interface StyleStore {
  /** The style by its short name (`apa`) or by the URI of a `.csl` file; `undefined` when there is none. */
  style(name: string): Promise<string | undefined>;
  /** The locale of exactly this BCP 47 tag (`en-GB`); `undefined` when there is none. */
  locale(tag: string): Promise<string | undefined>;
}
