import type { CslItem } from '../citations/item.ts';
import { TakenKeys } from '../citations/key.ts';
import type { FileFinding } from '../finding.ts';
import type { Clock, FileEntry, FileStore } from '../ports.ts';
import { folderOf, isSource } from './corpusFiles.ts';
import { decode } from './decode.ts';
import { nameOf, sidecarOf } from './fileNames.ts';
import { mergeMetadata } from './metadata.ts';
import { readerFor } from './readers/byExtension.ts';
import { UnreadableFile } from './readers/reader.ts';
import { type ReadSource, readSource } from './readSource.ts';
import type { Record } from './record.ts';
import type { Passage, Source } from './source.ts';
import { staleSources } from './stale.ts';
import type { SourceStamp } from './stamp.ts';
import { type TouchedSource, touchedBy } from './touched.ts';

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

/** A source with what it was made of. */
export interface FiledSource {
  readonly source: Source;
  readonly read: ReadSource;
  /** Absent when nobody looked at its files. */
  readonly stamp?: SourceStamp;
}

/** The sources below the corpus folders. Sources are immutable: what changes is replaced. */
export class Corpus {
  readonly #files: FileStore;
  readonly #clock: Clock;
  readonly #read = new Map<string, ReadSource>();
  readonly #failed = new Map<string, string>();
  /** What the files looked like when they were read. */
  readonly #stamps = new WeakMap<ReadSource, SourceStamp>();
  #folders: readonly string[] = [];
  /** The records of bibliography entries that name sources, by URI. */
  #entries: ReadonlyMap<string, Record> = new Map();
  #sources: readonly Source[] = [];
  /** The sources made of what was read, to be kept while their key stays. */
  readonly #made = new WeakMap<ReadSource, Source>();
  #byUri: ReadonlyMap<string, Source> = new Map();
  #byKey: ReadonlyMap<string, Source> = new Map();
  /** The passages of a source by id, made when one is asked for: a save must not cost a walk over all passages. */
  readonly #byPassage = new WeakMap<Source, ReadonlyMap<string, Passage>>();

  constructor(files: FileStore, clock: Clock) {
    this.#files = files;
    this.#clock = clock;
  }

  /** In the order of their URIs. */
  get sources(): readonly Source[] {
    return this.#sources;
  }

  /** Where sources are looked for. */
  get folders(): readonly string[] {
    return this.#folders;
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
    const source = this.#byUri.get(id.slice(0, Math.max(0, id.lastIndexOf('#'))));
    const passage = source && this.#passagesOf(source).get(id);
    return source && passage && { source, passage };
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
      const sidecar = entries.get(sidecarOf(entry.uri));
      await this.#readOne(entry, sidecar !== undefined, sidecar, signal);
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
    const touched = await this.touched(uris, signal);
    return touched.length > 0 ? this.take(touched) : undefined;
  }

  /**
   * Takes the records of bibliography entries that name files, by the URI of the file, in place of the earlier ones. Their files are sources wherever they
   * lie. What has changed by it is to be given to {@link touched} and {@link take}.
   */
  setEntries(records: ReadonlyMap<string, Record>): void {
    this.#entries = records;
  }

  /** Whether the source was read, or was tried to be. */
  knows(uri: string): boolean {
    return this.#read.has(uri) || this.#failed.has(uri);
  }

  /** The sources that changes at `uris` may touch; see {@link touchedBy}. Outside the folders, those that bibliography entries name or named. */
  async touched(uris: readonly string[], signal?: AbortSignal): Promise<TouchedSource[]> {
    const known = [...this.#read.keys(), ...this.#failed.keys()];
    const touched = await touchedBy(uris, this.#folders, known, this.#files, signal);
    for (const uri of uris) {
      if (folderOf(uri, this.#folders) !== undefined || !(this.#entries.has(uri) || this.knows(uri))) continue;
      const entry = this.#entries.has(uri) ? await this.#entryAt(uri, signal) : undefined;
      touched.push({ uri, entry, hasSidecar: false });
    }
    return touched;
  }

  /** A store that cannot look at one file is asked for its bytes. */
  async #entryAt(uri: string, signal?: AbortSignal): Promise<FileEntry | undefined> {
    return this.#files.entry ? this.#files.entry(uri, signal) : { uri, size: 0, modified: 0 };
  }

  /** Reads what {@link touched} gave, or forgets what is gone. It cannot be cancelled: many are taken in slices. */
  async take(touched: readonly TouchedSource[]): Promise<CorpusChange> {
    const before = this.#byUri;
    let turn = this.#clock.now();
    for (const { uri, entry, hasSidecar, sidecar } of touched) {
      this.#read.delete(uri);
      this.#failed.delete(uri);
      if (entry) await this.#readOne(entry, hasSidecar, sidecar);
      if (this.#clock.now() - turn <= slice) continue;
      await this.#clock.pause();
      turn = this.#clock.now();
    }
    this.#assemble();
    return {
      changed: this.#sources.filter((source) => before.get(source.uri) !== source),
      removed: [...before.keys()].filter((uri) => !this.#byUri.has(uri)),
    };
  }

  async #readOne(entry: FileEntry, hasSidecar: boolean, record?: FileEntry, signal?: AbortSignal): Promise<void> {
    const { uri, size } = entry;
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
      const read = await readSource(uri, bytes, readerFor(uri)!, sidecar, signal);
      this.#read.set(uri, read);
      if (hasSidecar === (record !== undefined)) this.#stamps.set(read, { file: entry, sidecar: record });
    } catch (error) {
      signal?.throwIfAborted();
      const reason = error instanceof Error ? error.message : String(error);
      this.#failed.set(uri, error instanceof UnreadableFile ? `${nameOf(uri)}: ${reason}` : reason);
    }
  }

  /** Merges records, makes keys and builds the look-up tables. */
  #assemble(): void {
    const read = [...this.#read.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const taken = new TakenKeys(
      read.map(({ uri, given }) => given.id ?? this.#entries.get(uri)?.id).filter((id) => typeof id === 'string'),
    );
    this.#sources = read.map((source) => this.#make(source, taken));
    this.#byUri = new Map(this.#sources.map((source) => [source.uri, source]));
    // Of two sources with one given key the first keeps it.
    this.#byKey = new Map([...this.#sources].reverse().map((source) => [source.metadata.item.id, source]));
  }

  /** What a source was made of, and what its files looked like then; `undefined` for a source that is not (any more) of the corpus. */
  filed(source: Source): { readonly read: ReadSource; readonly stamp?: SourceStamp } | undefined {
    const read = this.#read.get(source.uri);
    return read && this.#made.get(read) === source ? { read, stamp: this.#stamps.get(read) } : undefined;
  }

  /** Takes sources that were read before in place of all there are; {@link stale} says which to read again. They stay the same objects unless their entry has changed. */
  restore(folders: readonly string[], filed: Iterable<FiledSource>): void {
    this.#folders = folders;
    this.#read.clear();
    this.#failed.clear();
    for (const { source, read, stamp } of filed) {
      this.#read.set(source.uri, read);
      const { item, origins } = source.metadata;
      const isOfEntry = this.#entries.has(source.uri) || Object.values(origins).includes('bibliography');
      if (!isOfEntry || isSameRecord(item, this.#merge(read).item)) this.#made.set(read, source);
      if (stamp) this.#stamps.set(read, stamp);
    }
    this.#assemble();
  }

  /** What {@link take} is to read again or forget, by what the files look like now: changed, come, gone, or never looked at. */
  stale(signal?: AbortSignal): Promise<TouchedSource[]> {
    const stamps = new Map([...this.#read].map(([uri, read]) => [uri, this.#stamps.get(read)]));
    return staleSources(this.#folders, { stamps, elsewhere: this.#entries.keys() }, this.#files, signal);
  }

  #passagesOf(source: Source): ReadonlyMap<string, Passage> {
    const known = this.#byPassage.get(source);
    if (known) return known;
    const passages = new Map(source.passages.map((passage) => [passage.id, passage]));
    this.#byPassage.set(source, passages);
    return passages;
  }

  #merge({ uri, given, stated, inferred }: ReadSource) {
    return mergeMetadata([
      { origin: 'given', record: given },
      { origin: 'bibliography', record: this.#entries.get(uri) ?? {} },
      { origin: 'file', record: stated },
      { origin: 'inferred', record: inferred },
    ]);
  }

  /** The source with its merged record; the same object as before while nothing about it changes. */
  #make(read: ReadSource, taken: TakenKeys): Source {
    const { uri, sidecar, textHome } = read;
    const merged = this.#merge(read);
    const isGiven = merged.origins.id !== 'inferred';
    const id = isGiven ? merged.item.id : taken.take(merged.item.id);
    if (isGiven) taken.add(id);
    const made = this.#made.get(read);
    if (made?.metadata.item.id === id) return made;
    const metadata = { ...merged, item: { ...merged.item, id } };
    const source = { uri, sidecar, metadata, passages: read.passages, textHome };
    this.#made.set(read, source);
    return source;
  }
}

/** Whether two records say the same; keys that were made up may differ. */
function isSameRecord(a: CslItem, b: CslItem): boolean {
  return JSON.stringify({ ...a, id: '' }) === JSON.stringify({ ...b, id: '' });
}
