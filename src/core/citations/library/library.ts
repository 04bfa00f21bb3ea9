import type { FileFinding } from '../../finding.ts';
import { type Span, spanAt } from '../../text/span.ts';
import { comparableAddress } from '../forms/webAddress.ts';
import type { CslItem } from '../item.ts';
import { AddressBook, idsByAddress, isAt } from './addresses.ts';
import type { BibTables } from './bib/tables.ts';
import type { LibraryEntry } from './bibliographyFile.ts';
import { type EntryFile, entryFiles } from './entryFiles.ts';
import {
  duplicatesIn,
  type Held,
  isOtherWork,
  type Joined,
  joined,
  KnownRows,
  keySpan,
  type LoadedFile,
} from './join.ts';
import type { LibraryRow } from './libraryRow.ts';
import { readBibliography } from './readBibliography.ts';

export type { LibraryRow } from './libraryRow.ts';

/** Where an entry stands. */
export interface EntryPlace extends Span {
  readonly uri: string;
  readonly keySpan: Span;
  /** The entry's own key. */
  readonly key: string;
  /** The entry as written. */
  readonly text: string;
}

/**
 * All entries that can be cited: those of the bibliography files, and the records of the corpus. An entry of a file wins over a record with
 * its key, since it is what will be printed; of two entries in files the first wins.
 */
export class Library {
  readonly #files = new Map<string, LoadedFile>();
  #sources: ReadonlyMap<string, CslItem> = new Map();
  #joined: Joined | undefined;
  /** The ids of sources by their addresses; made when one is asked for. */
  #sourcesAt: ReadonlyMap<string, string> | undefined;
  readonly #made = new KnownRows();
  /** By the file it is for; a new list each time a file changes, so that kept records are made anew. */
  #tables = new Map<string, readonly BibTables[]>();
  /** What entries name, by what was read: it is looked for once, when it is asked for. */
  readonly #entryFiles = new WeakMap<LoadedFile, readonly EntryFile[]>();
  readonly #addresses = new AddressBook();

  /** Takes the text of a bibliography file in place of the earlier one. A file of no format Ibid reads has no entries. */
  setFile(uri: string, text: string): void {
    if (this.#files.get(uri)?.text === text) return;
    const read = readBibliography(uri, text) ?? {
      entries: [],
      findings: [],
      item: () => Promise.reject(new Error(uri)),
    };
    this.#files.set(uri, { uri, text, read });
    this.#changed();
  }

  removeFile(uri: string): void {
    if (this.#files.delete(uri)) this.#changed();
  }

  /** Takes the records of the corpus in place of the earlier ones. */
  setSources(items: readonly CslItem[]): void {
    if (items.length === this.#sources.size && items.every((item) => this.#sources.get(item.id) === item)) return;
    this.#sources = new Map(items.map((item) => [item.id, item]));
    this.#joined = undefined;
    this.#sourcesAt = undefined;
  }

  /** One row for each key, the corpus first. The same array until something changes. */
  get rows(): readonly LibraryRow[] {
    return this.#join().rows;
  }

  /** Entries that could not be read, and keys that stand for two different works. */
  get findings(): readonly FileFinding[] {
    const broken = [...this.#files.values()].flatMap(({ uri, read }) =>
      read.findings.map((finding) => ({ ...finding, uri })),
    );
    return [...broken, ...this.#join().duplicates];
  }

  has(key: string): boolean {
    return this.#join().held.has(key) || this.#sources.has(key);
  }

  /** The record that `key` stands for, with `key` as its id; `undefined` when there is none. */
  async item(key: string): Promise<CslItem | undefined> {
    const held = this.#join().held.get(key);
    if (!held) return this.#sources.get(key);
    const item = await held.file.read.item(held.entry, this.#tablesBeside(held.file));
    return item.id === key ? item : { ...item, id: key };
  }

  /** Where the entry of `key` stands in a bibliography file, rather in one of `preferred`; `undefined` when it stands in none. */
  placeOf(key: string, preferred: readonly string[] = []): EntryPlace | undefined {
    const first = this.#join().held.get(key);
    if (!first) return undefined;
    const held = preferred.includes(first.file.uri) ? first : (this.#heldIn(key, preferred) ?? first);
    const { start, end, key: own } = held.entry;
    const { uri, text } = held.file;
    return { uri, start, end, keySpan: keySpan(held.entry), key: own, text: text.slice(start, end) };
  }

  /** The files that entries name. An entry whose key stands for another work names none. */
  get entryFiles(): readonly EntryFile[] {
    const { held } = this.#join();
    return [...this.#files.values()].flatMap((file) =>
      this.#entryFilesOf(file).filter((named) => {
        const own = spanAt(file.read.entries, named.start);
        const first = held.get(named.key);
        return own !== undefined && first !== undefined && !isOtherWork(first.entry, own);
      }),
    );
  }

  /** Whether an entry of one of the files `uris` has the key, as its own or as another one. */
  isIn(key: string, uris: readonly string[]): boolean {
    const held = this.#join().held.get(key);
    return held !== undefined && (uris.includes(held.file.uri) || this.#heldIn(key, uris) !== undefined);
  }

  #heldIn(key: string, uris: readonly string[]): Held | undefined {
    for (const uri of uris) {
      const file = this.#files.get(uri);
      const entry = file?.read.entries.find((each) => each.key === key || each.aliases?.includes(key) === true);
      if (file && entry) return { file, entry };
    }
    return undefined;
  }

  /** Keys of entries whose text holds `words` (in lower case) in any case, and of all records of the corpus: candidates for a closer look. */
  keysNear(words: string): string[] {
    const near = [...this.#files.values()].flatMap(({ text, read }) => {
      const lower = text.toLowerCase();
      const found: LibraryEntry[] = [];
      for (let at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + words.length)) {
        const entry = spanAt(read.entries, at);
        if (entry) found.push(entry);
      }
      return found;
    });
    return [...new Set([...near.map(({ key }) => key), ...this.#sources.keys()])];
  }

  /** The key of the entry or source whose URL or DOI this address of the web is; `undefined` when none has it. */
  async keyOfAddress(address: string): Promise<string | undefined> {
    for (const key of this.#addresses.keysAt(this.#files.values(), address)) {
      const item = await this.item(key);
      if (item && isAt(item, address)) return key;
    }
    this.#sourcesAt ??= idsByAddress(this.#sources.values());
    return this.#sourcesAt.get(comparableAddress(address));
  }

  /** The `citation.duplicate-key` findings on a file as it is in the editor. */
  duplicatesIn(file: LoadedFile): FileFinding[] {
    return duplicatesIn(file, this.#join().held);
  }

  /** What entries of the file `uri`, which need not be loaded, can refer to in the other files. */
  tablesBeside(uri: string): readonly BibTables[] {
    return this.#tablesBeside({ uri });
  }

  #entryFilesOf(file: LoadedFile): readonly EntryFile[] {
    const known = this.#entryFiles.get(file) ?? entryFiles(file.uri, file.text, file.read.entries);
    this.#entryFiles.set(file, known);
    return known;
  }

  #changed(): void {
    this.#joined = undefined;
    this.#tables = new Map();
  }

  /** What entries of a `.bib` file can refer to in the others: LaTeX reads all of them as one. */
  #tablesBeside({ uri }: Pick<LoadedFile, 'uri'>): readonly BibTables[] {
    let tables = this.#tables.get(uri);
    if (!tables) {
      const others = [...this.#files.values()].filter((other) => other.uri !== uri);
      tables = others.flatMap(({ read }) => read.tables ?? []);
      this.#tables.set(uri, tables);
    }
    return tables;
  }

  #join(): Joined {
    this.#joined ??= joined([...this.#files.values()], this.#sources, this.#made);
    return this.#joined;
  }
}
