import { incompleteEntry } from '../citations/library/incomplete.ts';
import type { Library } from '../citations/library/library.ts';
import { readBibliography } from '../citations/library/readBibliography.ts';
import { unusedEntries } from '../citations/library/unused.ts';
import type { Finding } from '../finding.ts';
import type { Clock } from '../ports.ts';

/** A bibliography file as it is in the editor, and the keys that are cited. */
export interface EntryCheckRequest {
  readonly uri: string;
  readonly text: string;
  /** Keys that the drafts of the workspace cite; absent when nobody can say that they cite no other. */
  readonly cited?: readonly string[];
  /** Whether the text is not that of the file, so that what was found in the file says nothing about it. */
  readonly unsaved?: boolean;
}

/** In a larger file only what is cited is looked at for completeness. */
const mostEntries = 5000;
/** How long to work without a pause, in milliseconds. */
const slice = 10;

/** Entries of a bibliography file that are incomplete, those that no draft cites, and in an unsaved one keys that stand for two. Nothing for a file of no format Ibid reads. */
export async function checkEntries(
  { uri, text, cited, unsaved }: EntryCheckRequest,
  library: Library,
  clock: Clock,
  signal?: AbortSignal,
): Promise<Finding[]> {
  const read = readBibliography(uri, text);
  if (!read) return [];
  const keys = new Set(cited);
  const isLarge = read.entries.length > mostEntries;
  const others = library.tablesBeside(uri);
  const findings: Finding[] = unsaved ? library.duplicatesIn({ uri, text, read }) : [];
  if (cited) for (const found of unusedEntries(uri, text, read.entries, keys)) findings.push(found);
  let since = clock.now();
  for (const entry of read.entries) {
    if (isLarge && !keys.has(entry.key)) continue;
    const found = incompleteEntry(uri, text, entry, await read.item(entry, others));
    if (found) findings.push(found);
    if (clock.now() - since < slice) continue;
    await clock.pause();
    signal?.throwIfAborted();
    since = clock.now();
  }
  return findings;
}
