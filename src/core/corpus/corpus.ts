import { uniqueKey } from '../citations/key.ts';
import type { FileFinding } from '../finding.ts';
import type { Clock, FileEntry, FileStore } from '../ports.ts';
import { decode } from './decode.ts';
import { mergeMetadata } from './metadata.ts';
import { readerFor } from './readers/byExtension.ts';
import { UnreadableFile } from './readers/reader.ts';
import { type ReadSource, readSource } from './readSource.ts';
import type { Passage, Source } from './source.ts';

/** Larger files are no articles or reports; in bytes. */
const largestFile = 50_000_000;
/** Work goes on this long, in milliseconds, before others get a turn. */
const slice = 10;

export interface LoadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What an update did to the sources; those not named are the same objects as before. */
export interface CorpusChange {
  readonly changed: readonly Source[];
  readonly removed: readonly string[];
}

/** A source that could not be read at all. */
export interface FailedSource {
  readonly uri: string;
  readonly reason: string;
}

/** Whether a file below a corpus folder is part of the corpus: a supported format or a sidecar, and no actor file. */
export function isCorpusFile(uri: string): boolean {
  return !/\/actors\//.test(uri) && (readerFor(uri) !== undefined || sourceOfSidecar(uri) !== undefined);
}

/** The sources below the corpus folders. Sources are immutable: what changes is replaced. */
export class Corpus {
  readonly #files: FileStore;
  readonly #clock: Clock;
  readonly #read = new Map<string, ReadSource>();
  readonly #failed = new Map<string, string>();
  #folders: readonly string[] = [];
  #sources: readonly Source[] = [];
  /** The sources made of what was read, to be kept while their key stays. */
  readonly #made = new WeakMap<ReadSource, Source>();
  #byUri: ReadonlyMap<string, Source> = new Map();
  #byKey: ReadonlyMap<string, Source> = new Map();
  #byPassage: ReadonlyMap<string, { readonly source: Source; readonly passage: Passage }> = new Map();

  constructor(files: FileStore, clock: Clock) {
    this.#files = files;
    this.#clock = clock;
  }

  /** In the order of their URIs. */
  get sources(): readonly Source[] {
    return this.#sources;
  }

  get failed(): readonly FailedSource[] {
    return [...this.#failed].map(([uri, reason]) => ({ uri, reason }));
  }

  /** What is wrong with records and files. */
  get findings(): readonly FileFinding[] {
    const unreadable = this.failed.map(
      ({ uri, reason }): FileFinding => ({
        uri,
        code: 'source.unreadable',
        severity: 'error',
        message: reason,
        start: 0,
        end: 0,
      }),
    );
    return [...unreadable, ...[...this.#read.values()].flatMap((source) => source.findings)];
  }

  source(uri: string): Source | undefined {
    return this.#byUri.get(uri);
  }

  sourceByKey(key: string): Source | undefined {
    return this.#byKey.get(key);
  }

  passage(id: string): { readonly source: Source; readonly passage: Passage } | undefined {
    return this.#byPassage.get(id);
  }

  /**
   * The text that the spans of the source's passages are in, read anew; `undefined` when the corpus has no such source. Rejects when the
   * file cannot be read any more.
   */
  async text(uri: string, signal?: AbortSignal): Promise<string | undefined> {
    if (!this.#byUri.has(uri)) return undefined;
    return (await readerFor(uri)!.read(await this.#files.read(uri, signal), signal)).text;
  }

  /** Reads everything below `folders` anew. A file that cannot be read is a finding; the others are read. Rejects only when cancelled. */
  async load(folders: readonly string[], { signal, onProgress }: LoadOptions = {}): Promise<void> {
    const entries = new Map<string, FileEntry>();
    for (const folder of folders)
      for (const entry of await this.#files.list(folder, signal)) entries.set(entry.uri, entry);
    const wanted = [...entries.values()].filter(({ uri }) => isSource(uri));
    this.#folders = folders;
    this.#read.clear();
    this.#failed.clear();
    let turn = this.#clock.now();
    for (const [done, entry] of wanted.entries()) {
      onProgress?.(done, wanted.length);
      await this.#readOne(entry, entries.has(sidecarOf(entry.uri)), signal);
      if (this.#clock.now() - turn > slice) {
        await this.#clock.pause();
        turn = this.#clock.now();
      }
    }
    onProgress?.(wanted.length, wanted.length);
    this.#assemble();
  }

  /** Reads the sources again that changed, whose sidecar changed, or that are gone. Resolves to `undefined` when none of `uris` is of the corpus. */
  async update(uris: readonly string[], signal?: AbortSignal): Promise<CorpusChange | undefined> {
    const changed = new Set<string>();
    for (const uri of uris) {
      if (!isCorpusFile(uri) || !this.#folders.some((folder) => uri.startsWith(`${folder.replace(/\/$/, '')}/`)))
        continue;
      changed.add(sourceOfSidecar(uri) ?? uri);
    }
    if (changed.size === 0) return undefined;
    const before = this.#byUri;
    const entries = new Map<string, FileEntry>();
    for (const folder of this.#folders)
      for (const entry of await this.#files.list(folder, signal)) entries.set(entry.uri, entry);
    for (const uri of changed) {
      this.#read.delete(uri);
      this.#failed.delete(uri);
      const entry = entries.get(uri);
      if (entry) await this.#readOne(entry, entries.has(sidecarOf(uri)), signal);
    }
    this.#assemble();
    return {
      changed: this.#sources.filter((source) => before.get(source.uri) !== source),
      removed: [...before.keys()].filter((uri) => !this.#byUri.has(uri)),
    };
  }

  async #readOne({ uri, size }: FileEntry, hasSidecar: boolean, signal?: AbortSignal): Promise<void> {
    try {
      if (size > largestFile)
        throw new Error(
          `${nameOf(uri)} has ${Math.round(size / 1e6)} MB; Ibid reads sources up to ${largestFile / 1e6} MB.`,
        );
      const bytes = await this.#files.read(uri, signal);
      const sidecarUri = sidecarOf(uri);
      const sidecar = hasSidecar
        ? { uri: sidecarUri, text: decode(await this.#files.read(sidecarUri, signal)) }
        : undefined;
      this.#read.set(uri, await readSource(uri, bytes, readerFor(uri)!, sidecar, signal));
    } catch (error) {
      signal?.throwIfAborted();
      const reason = error instanceof Error ? error.message : String(error);
      this.#failed.set(uri, error instanceof UnreadableFile ? `${nameOf(uri)}: ${reason}` : reason);
    }
  }

  /** Merges records, makes keys and builds the look-up tables. */
  #assemble(): void {
    const read = [...this.#read.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const taken = new Set(read.map(({ given }) => given.id).filter((id) => typeof id === 'string'));
    this.#sources = read.map((source) => this.#make(source, taken));
    this.#byUri = new Map(this.#sources.map((source) => [source.uri, source]));
    // Of two sources with one given key the first keeps it.
    this.#byKey = new Map([...this.#sources].reverse().map((source) => [source.metadata.item.id, source]));
    this.#byPassage = new Map(
      this.#sources.flatMap((source) => source.passages.map((passage) => [passage.id, { source, passage }] as const)),
    );
  }

  /** The source with its merged record; the same object as before while nothing about it changes. */
  #make(read: ReadSource, taken: Set<string>): Source {
    const { uri, sidecar, given, stated, inferred, passages, textHome } = read;
    const merged = mergeMetadata([
      { origin: 'given', record: given },
      { origin: 'file', record: stated },
      { origin: 'inferred', record: inferred },
    ]);
    const isGiven = merged.origins.id === 'given';
    const id = isGiven ? merged.item.id : uniqueKey(merged.item.id, taken);
    taken.add(id);
    const made = this.#made.get(read);
    if (made?.metadata.item.id === id) return made;
    const source = { uri, sidecar, metadata: { ...merged, item: { ...merged.item, id } }, passages, textHome };
    this.#made.set(read, source);
    return source;
  }
}

function isSource(uri: string): boolean {
  return isCorpusFile(uri) && sourceOfSidecar(uri) === undefined;
}

/** `report.pdf` has its record in `report.pdf.yaml`. */
function sidecarOf(uri: string): string {
  return `${uri}.yaml`;
}

function sourceOfSidecar(uri: string): string | undefined {
  const source = /^(.*)\.yaml$/i.exec(uri)?.[1];
  return source !== undefined && readerFor(source) ? source : undefined;
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
