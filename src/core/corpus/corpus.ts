import type { FileFinding } from '../finding.ts';
import type { Clock, FileEntry, FileStore } from '../ports.ts';
import { inSlices, slices } from '../slices.ts';
import { folderOf, isSource } from './corpusFiles.ts';
import { type FailedSource, type FiledFailure, type FiledSource, type LoadOptions, unreadableFile } from './filed.ts';
import { sidecarOf } from './fileNames.ts';
import { isNumbered, numberingOf, versionOf } from './numbers/numbering.ts';
import { type KeptNumbering, Numberings } from './numbers/numberings.ts';
import { readerFor } from './readers/byExtension.ts';
import type { ReadSource } from './readSource.ts';
import type { Record } from './record.ts';
import { Sketches } from './sketches.ts';
import type { Passage, Source } from './source.ts';
import { SourceFiles } from './sourceFiles.ts';
import { SourceList } from './sourceList.ts';
import { SourceMaker } from './sourceMaker.ts';
import { staleSources } from './stale.ts';
import type { SourceStamp } from './stamp.ts';
import { type TouchedSource, touchedBy } from './touched.ts';

/** So many sources are put in the place of their earlier versions one by one. */
const fewReplaced = 500;

/** What an update did to the sources; those not named are the same objects as before. */
export interface CorpusChange {
  readonly changed: readonly Source[];
  readonly removed: readonly string[];
}

/** The sources below the corpus folders. Sources are immutable: what changes is replaced. */
export class Corpus {
  readonly #files: FileStore;
  readonly #clock: Clock;
  readonly #read = new Map<string, ReadSource>();
  readonly #failed = new Map<string, FiledFailure>();
  readonly #numberings: Numberings;
  readonly #maker = new SourceMaker();
  /** What the files looked like when they were read. */
  readonly #stamps = new WeakMap<ReadSource, SourceStamp>();
  #folders: readonly string[] = [];
  #list = SourceList.of([]);
  readonly #reading: SourceFiles;
  /** What of each source is compared with others. */
  readonly sketches: Sketches;

  constructor(files: FileStore, clock: Clock) {
    this.#files = files;
    this.#clock = clock;
    this.sketches = new Sketches(clock);
    this.#numberings = new Numberings(files);
    this.#reading = new SourceFiles(files, this.#numberings, this.#maker);
  }

  /** In the order of their URIs. */
  get sources(): readonly Source[] {
    return this.#list.sources;
  }

  /** Where sources are looked for. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  get failed(): readonly FailedSource[] {
    return this.filedFailures.map(({ uri, reason }) => ({ uri, reason }));
  }

  /** As {@link failed}, to be stored. */
  get filedFailures(): readonly FiledFailure[] {
    return [...this.#failed.values()];
  }

  /** What is wrong with records and files. */
  get findings(): readonly FileFinding[] {
    const unreadable = this.failed.map(unreadableFile);
    const { findings } = this.#numberings;
    return [...unreadable, ...findings, ...[...this.#read.values()].flatMap((source) => source.findings)];
  }

  source(uri: string): Source | undefined {
    return this.#list.source(uri);
  }

  sourceByKey(key: string): Source | undefined {
    return this.#list.sourceByKey(key);
  }

  passage(id: string): { readonly source: Source; readonly passage: Passage } | undefined {
    return this.#list.passage(id);
  }

  /**
   * The text that the spans of the source's passages are in, read anew; `undefined` when the corpus has no such source. Rejects when the
   * file cannot be read any more.
   */
  async text(uri: string, signal?: AbortSignal): Promise<string | undefined> {
    if (!this.source(uri)) return undefined;
    return (await readerFor(uri)!.read(await this.#files.read(uri, signal), signal)).text;
  }

  /** Reads everything below `folders` anew. A file that cannot be read is a finding; the others are read. Rejects only when cancelled; all is then as before. */
  async load(folders: readonly string[], { signal, onProgress }: LoadOptions = {}): Promise<void> {
    const entries = new Map<string, FileEntry>();
    for (const folder of folders)
      for (const entry of await this.#files.list(folder, signal)) entries.set(entry.uri, entry);
    const wanted = [...entries.values()].filter(({ uri }) => isSource(uri));
    await this.#numberings.load(folders, signal);
    const before = { folders: this.#folders, read: [...this.#read], failed: [...this.#failed] };
    this.#folders = folders;
    this.#read.clear();
    this.#failed.clear();
    try {
      const pause = slices(this.#clock, signal);
      for (const [done, entry] of wanted.entries()) {
        onProgress?.(done, wanted.length);
        const sidecar = entries.get(sidecarOf(entry.uri));
        await this.#readOne({ uri: entry.uri, entry, hasSidecar: sidecar !== undefined, sidecar }, signal);
        await pause();
      }
      onProgress?.(wanted.length, wanted.length);
      await this.#assemble();
    } catch (error) {
      this.#folders = before.folders;
      putBack(this.#read, before.read);
      putBack(this.#failed, before.failed);
      throw error;
    }
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
    this.#maker.entries = records;
  }

  /** Whether the source was read, or was tried to be. */
  knows(uri: string): boolean {
    return this.#read.has(uri) || this.#failed.has(uri);
  }

  /** The sources that changes at `uris` may touch; see {@link touchedBy}. Outside the folders, those that bibliography entries name or named. */
  async touched(uris: readonly string[], signal?: AbortSignal): Promise<TouchedSource[]> {
    const renumbered = uris.some((uri) => this.#numberings.isNumberingFile(uri)) ? await this.#renumbered(signal) : [];
    const known = [...this.#read.keys(), ...this.#failed.keys()];
    const touched = await touchedBy([...uris, ...renumbered], this.#folders, known, this.#files, signal);
    const { entries } = this.#maker;
    for (const uri of new Set([...uris, ...renumbered])) {
      if (folderOf(uri, this.#folders) !== undefined || !(entries.has(uri) || this.knows(uri))) continue;
      const entry = entries.has(uri) ? await this.#entryAt(uri, signal) : undefined;
      touched.push({ uri, entry, hasSidecar: false });
    }
    return touched;
  }

  /** Reads again which numbers are fixed, and gives the sources for which that makes a difference. */
  async #renumbered(signal?: AbortSignal): Promise<string[]> {
    await this.#numberings.load(this.#folders, signal);
    return [...this.#read.values()].filter((read) => !this.#reading.hasItsNumbers(read)).map(({ uri }) => uri);
  }

  /**
   * Which paragraphs of `source` count, and the folder that keeps it: `fixed` says whether it does, for this very version or for another one. `undefined` when the source has no
   * paragraphs with numbers, or no folder keeps it. Rejects when the file cannot be read any more.
   */
  async numberingOf(source: Source): Promise<KeptNumbering | undefined> {
    const read = this.#read.get(source.uri);
    const place = read && this.#numberings.placeOf(source.uri, this.#maker.givenKey(read));
    if (!place || !isNumbered(read.passages)) return undefined;
    const { fixed } = read;
    const version = fixed?.version ?? versionOf(source.uri, await this.#files.read(source.uri));
    return {
      folder: place.folder,
      numbering: numberingOf(place.source, version, read.passages),
      fixed: fixed && (fixed.version ? 'same' : 'other'),
    };
  }

  /** A store that cannot look at one file is asked for its bytes. */
  async #entryAt(uri: string, signal?: AbortSignal): Promise<FileEntry | undefined> {
    return this.#files.entry ? this.#files.entry(uri, signal) : { uri, size: 0, modified: 0 };
  }

  /** Reads what {@link touched} gave, or forgets what is gone. It cannot be cancelled: many are taken in slices. */
  async take(touched: readonly TouchedSource[]): Promise<CorpusChange> {
    const before = this.#list;
    const pause = slices(this.#clock);
    for (const { entry, ...place } of touched) {
      this.#read.delete(place.uri);
      this.#failed.delete(place.uri);
      if (entry) await this.#readOne({ ...place, entry });
      await pause();
    }
    const replaced = this.#replaced(touched.map(({ uri }) => uri));
    if (!replaced) {
      await this.#assemble();
      return this.#list.since(before);
    }
    this.#list = before.replacing(replaced);
    return { changed: replaced, removed: [] };
  }

  /** The new sources where only texts changed: a save must not cost a walk over all sources. */
  #replaced(uris: readonly string[]): Source[] | undefined {
    const read = uris.map((uri) => this.#read.get(uri)).filter((each) => each !== undefined);
    const old = read.map(({ uri }) => this.source(uri)).filter((each) => each !== undefined);
    if (uris.length > fewReplaced || read.length < uris.length || old.length < uris.length) return undefined;
    return this.#maker.makeInPlace(read, old);
  }

  async #readOne(place: TouchedSource & { readonly entry: FileEntry }, signal?: AbortSignal): Promise<void> {
    const reading = await this.#reading.read(place, signal);
    if ('failure' in reading) {
      this.#failed.set(place.uri, reading.failure);
      return;
    }
    this.#read.set(place.uri, reading.read);
    if (reading.stamp) this.#stamps.set(reading.read, reading.stamp);
  }

  /** Merges records, makes keys and builds the look-up tables, in slices. */
  async #assemble(): Promise<void> {
    const made = await inSlices(this.#maker.makingAll(this.#read.values()), slices(this.#clock));
    this.#list = SourceList.of(made, this.#list);
  }

  /** What a source was made of, and what its files looked like then; `undefined` for a source that is not (any more) of the corpus. */
  filed(source: Source): Omit<FiledSource, 'source'> | undefined {
    const read = this.#read.get(source.uri);
    if (!read || !this.#maker.isOf(read, source)) return undefined;
    const stamp = this.#stamps.get(read);
    const { sketches } = this;
    return {
      read,
      stamp,
      get sketch() {
        return sketches.packed(source);
      },
    };
  }

  /**
   * Takes sources that were read before, and those that could not be, in place of all there are; {@link stale} says which to read again. They stay the same objects unless
   * their entry has changed. Works in slices.
   */
  async restore(
    folders: readonly string[],
    filed: Iterable<FiledSource>,
    failed: Iterable<FiledFailure> = [],
  ): Promise<void> {
    const pause = slices(this.#clock);
    this.#folders = folders;
    this.#read.clear();
    this.#failed.clear();
    for (const { source, read, stamp, sketch } of filed) {
      if (stamp && !this.#isWanted(source.uri)) {
        this.#reading.keep(read, stamp);
        continue;
      }
      this.#read.set(source.uri, read);
      this.#maker.keep(read, source);
      if (sketch !== undefined) this.sketches.restore(source, sketch);
      if (stamp) this.#stamps.set(read, stamp);
      await pause();
    }
    for (const failure of failed) this.#failed.set(failure.uri, failure);
    await this.#assemble();
  }

  /** A file outside the folders is a source while an entry names it; a draft that names the entry may be opened later. */
  #isWanted(uri: string): boolean {
    return folderOf(uri, this.#folders) !== undefined || this.#maker.entries.has(uri);
  }

  /** What {@link take} is to read again or forget, by what the files look like now: changed, come, gone, numbered otherwise, or never looked at. */
  async stale(signal?: AbortSignal): Promise<TouchedSource[]> {
    await this.#numberings.load(this.#folders, signal);
    const stamps = new Map<string, SourceStamp | undefined>();
    for (const [uri, read] of this.#read)
      stamps.set(uri, this.#reading.hasItsNumbers(read) ? this.#stamps.get(read) : undefined);
    for (const [uri, { stamp }] of this.#failed) stamps.set(uri, stamp);
    return staleSources(this.#folders, { stamps, elsewhere: this.#maker.entries.keys() }, this.#files, signal);
  }
}

function putBack<V>(map: Map<string, V>, entries: readonly (readonly [string, V])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}
