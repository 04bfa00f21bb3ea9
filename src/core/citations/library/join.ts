import type { FileFinding } from '../../finding.ts';
import { lineStarts, positionAt } from '../../text/lines.ts';
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

/** Joins files and records: one entry for each key, in the order of the files. */
export function joined(files: readonly LoadedFile[], sources: ReadonlyMap<string, CslItem>): Joined {
  const held = new Map<string, Held>();
  const duplicates: FileFinding[] = [];
  const rows: LibraryRow[] = [];
  for (const file of files) {
    for (const entry of file.read.entries) {
      const first = held.get(entry.key);
      if (!first) {
        held.set(entry.key, { file, entry });
        rows.push(...rowsOf(file.uri, entry));
      } else if (first.file === file || isOtherWork(first.entry, entry)) {
        duplicates.push(duplicate(entry.key, first, { file, entry }));
      }
    }
  }
  const all = withAliases(rows, held);
  const corpus = [...sources.values()].filter(({ id }) => !held.has(id));
  return { held, duplicates, rows: [...corpus.map((item) => ({ key: item.id, ...rowTexts(item) })), ...all] };
}

function rowsOf(uri: string, { key, label, search, aliases = [] }: LibraryEntry): LibraryRow[] {
  const others = aliases.filter((alias) => alias !== key);
  return [
    { key, label, search, uri },
    ...others.map((alias) => ({ key: alias, label, search: foldForSearch(alias), uri, aliasOf: key })),
  ];
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

function duplicate(key: string, first: Held, second: Held): FileFinding {
  const message = `The key “${key}” stands for two entries: in ${placeText(first)} and in ${placeText(second)}. The first is used; give the other a key of its own.`;
  return {
    uri: second.file.uri,
    code: 'citation.duplicate-key',
    severity: 'warning',
    message,
    ...keySpan(second.entry),
  };
}

/** Where the key of an entry stands. */
export function keySpan({ key, keyStart, end }: LibraryEntry): Span {
  return { start: keyStart, end: Math.min(end, keyStart + key.length) };
}

function placeText({ file, entry }: Held): string {
  const name = file.uri.slice(file.uri.lastIndexOf('/') + 1);
  const before = file.text.slice(0, entry.keyStart);
  return `${decoded(name)}, line ${positionAt(lineStarts(before), before.length).line + 1}`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
