import type { FileFinding } from '../../finding.ts';
import { lineStarts, positionAt } from '../../text/lines.ts';
import { sentence, told } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import type { CslItem } from '../item.ts';
import type { BibliographyFile, LibraryEntry } from './bibliographyFile.ts';
import { foldForSearch, rowTexts } from './entryRow.ts';
import type { LibraryRow } from './libraryRow.ts';

/** A bibliography file with its text. */
export interface LoadedFile {
  readonly uri: string;
  readonly text: string;
  readonly read: BibliographyFile;
}

/** An entry and the file it is in. */
export interface Held {
  readonly file: LoadedFile;
  readonly entry: LibraryEntry;
}

/** What is worked out of the files and records together, until one of them changes. */
export interface Joined {
  readonly held: ReadonlyMap<string, Held>;
  readonly rows: readonly LibraryRow[];
  readonly duplicates: readonly FileFinding[];
}

/** The rows made before, by the file or record: they stay the same objects, so that what changed can be told from them. */
export class KnownRows {
  readonly #files = new WeakMap<LoadedFile, readonly EntryRows[]>();
  readonly #sources = new WeakMap<CslItem, LibraryRow>();

  /** Those of each entry of a file, in order. */
  ofFile(file: LoadedFile): readonly EntryRows[] {
    const rows = this.#files.get(file) ?? file.read.entries.map((entry) => rowsOf(file.uri, entry));
    this.#files.set(file, rows);
    return rows;
  }

  ofSource(item: CslItem): LibraryRow {
    const row = this.#sources.get(item) ?? { key: item.id, ...rowTexts(item) };
    this.#sources.set(item, row);
    return row;
  }
}

/** The row of an entry, before those of its other keys where it has any. */
type EntryRows = LibraryRow | readonly LibraryRow[];

/** Joins files and records: one entry for each key, in the order of the files. */
export function joined(files: readonly LoadedFile[], sources: ReadonlyMap<string, CslItem>, made: KnownRows): Joined {
  const held = new Map<string, Held>();
  const duplicates: FileFinding[] = [];
  const rows: LibraryRow[] = [];
  const placeOf = places();
  for (const file of files) {
    const own = made.ofFile(file);
    for (const [index, entry] of file.read.entries.entries()) {
      const first = held.get(entry.key);
      if (!first) {
        held.set(entry.key, { file, entry });
        const row = own[index]!;
        if (Array.isArray(row)) rows.push(...row);
        else rows.push(row as LibraryRow);
      } else if (first.file === file || isOtherWork(first.entry, entry)) {
        duplicates.push(duplicate(first, { file, entry }, placeOf));
      }
    }
  }
  const all = withAliases(rows, held);
  const corpus = [...sources.values()].filter(({ id }) => !held.has(id));
  return {
    held,
    duplicates,
    rows: [...corpus.map((item) => made.ofSource(item)), ...all],
  };
}

/** As {@link Joined.duplicates} those in one file as it is now, when `held` is what the keys stand for that are in the files. */
export function duplicatesIn(file: LoadedFile, held: ReadonlyMap<string, Held>): FileFinding[] {
  const own = new Map<string, Held>();
  const placeOf = places();
  const duplicates: FileFinding[] = [];
  for (const entry of file.read.entries) {
    const first = own.get(entry.key);
    const known = held.get(entry.key);
    const elsewhere = known && known.file.uri !== file.uri && isOtherWork(known.entry, entry) ? known : undefined;
    const other = elsewhere ?? first;
    if (other) duplicates.push(duplicate(other, { file, entry }, placeOf));
    if (!first) own.set(entry.key, { file, entry });
  }
  return duplicates;
}

function rowsOf(uri: string, { key, label, search, aliases }: LibraryEntry): EntryRows {
  const row = { key, label, search, uri };
  if (!aliases) return row;
  const others = aliases.filter((alias) => alias !== key);
  return [row, ...others.map((alias) => ({ key: alias, label, search: foldForSearch(alias), uri, aliasOf: key }))];
}

/** Other keys count only where no entry has them as its own. */
function withAliases(rows: readonly LibraryRow[], held: Map<string, Held>): readonly LibraryRow[] {
  return rows.filter(({ key, aliasOf }) => {
    if (aliasOf === undefined) return true;
    if (held.has(key)) return false;
    held.set(key, held.get(aliasOf)!);
    return true;
  });
}

/** Whether two entries of one key are different works. The same record in two files is a copy, as citing makes them, and nothing to complain of. */
export function isOtherWork(a: LibraryEntry, b: LibraryEntry): boolean {
  return a.search !== b.search;
}

function duplicate(first: Held, second: Held, placeOf: (held: Held) => string): FileFinding {
  const { key } = second.entry;
  const said = sentence`The key “${key}” stands for two entries: in ${placeOf(first)} and in ${placeOf(second)}. The first is used; give the other a key of its own.`;
  return {
    uri: second.file.uri,
    code: 'citation.duplicate-key',
    severity: 'warning',
    ...told(said),
    ...keySpan(second.entry),
  };
}

/** Where the key of an entry stands. */
export function keySpan({ key, keyStart, end }: LibraryEntry): Span {
  return { start: keyStart, end: Math.min(end, keyStart + key.length) };
}

/** Names the place of an entry for people; the lines of a file are counted once, and only when it is named. */
function places(): (held: Held) => string {
  const starts = new Map<LoadedFile, readonly number[]>();
  return ({ file, entry }) => {
    const own = starts.get(file) ?? lineStarts(file.text);
    starts.set(file, own);
    const name = file.uri.slice(file.uri.lastIndexOf('/') + 1);
    return `${decoded(name)}, line ${positionAt(own, entry.keyStart).line + 1}`;
  };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
