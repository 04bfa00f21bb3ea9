import type { CslItem } from '../citations/item.ts';
import { uniqueKey } from '../citations/key.ts';
import { readBib } from '../citations/library/bib/readBib.ts';
import type { Library } from '../citations/library/library.ts';

/** An entry of a pasted text: the record, and the entry as it was written, under the key it is to have. */
export interface PastedEntry {
  readonly key: string;
  readonly item: CslItem;
  readonly text: string;
}

/** What a pasted text brings. */
export interface PastedEntries {
  /** The keys to cite, in the order of the text: those of new entries, and those under which the library has the same work already. */
  readonly keys: readonly string[];
  /** What each of the keys stands for. */
  readonly entries: readonly PastedEntry[];
  /** Whether the library has none of it that is new. */
  readonly isKnown: boolean;
}

/**
 * Reads pasted BibTeX. An entry that the library has under its key already is not new; one whose key stands for another work there gets a letter.
 * Entries that cannot be read, and what stands between them, are left out. Never throws.
 */
export async function pastedEntries(text: string, library: Library): Promise<PastedEntries> {
  const read = readBib(text);
  const rows = new Map(library.rows.map((row) => [row.key, row]));
  const entries: PastedEntry[] = [];
  let isKnown = true;
  const taken = new Set(rows.keys());
  for (const entry of read.entries) {
    const isThere = rows.get(entry.key)?.search === entry.search;
    const key = isThere ? entry.key : uniqueKey(entry.key, taken);
    taken.add(key);
    isKnown &&= isThere;
    const item = await read.item(entry, []);
    const before = text.slice(entry.start, entry.keyStart);
    entries.push({
      key,
      item: { ...item, id: key },
      text: before + key + text.slice(entry.keyStart + entry.key.length, entry.end),
    });
  }
  return { keys: entries.map(({ key }) => key), entries, isKnown };
}
