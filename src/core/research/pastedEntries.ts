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
  /** The entries that are new. */
  readonly added: readonly PastedEntry[];
}

/**
 * Reads pasted BibTeX. An entry that the library has under its key already is not new; one whose key stands for another work there gets a letter.
 * Entries that cannot be read, and what stands between them, are left out. Never throws.
 */
export async function pastedEntries(text: string, library: Library): Promise<PastedEntries> {
  const read = readBib(text);
  const rows = new Map(library.rows.map((row) => [row.key, row]));
  const keys: string[] = [];
  const added: PastedEntry[] = [];
  const taken = new Set(rows.keys());
  for (const entry of read.entries) {
    if (rows.get(entry.key)?.search === entry.search) {
      keys.push(entry.key);
      continue;
    }
    const key = uniqueKey(entry.key, taken);
    taken.add(key);
    keys.push(key);
    const item = await read.item(entry, []);
    const before = text.slice(entry.start, entry.keyStart);
    added.push({
      key,
      item: { ...item, id: key },
      text: before + key + text.slice(entry.keyStart + entry.key.length, entry.end),
    });
  }
  return { keys, added };
}
