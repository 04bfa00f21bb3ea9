import type { Locator } from '../../../citations/citation.ts';
import type { Source } from '../../../corpus/source.ts';
import { bareText } from '../compare/bareText.ts';

/** What an inserted quotation or citation remembers of where it came from; one line of `.ibid/provenance.jsonl`. */
export interface ProvenanceRecord {
  /** Citation key. */
  readonly key: string;
  readonly label?: Locator['label'];
  readonly locator?: string;
  /** URI of the source. */
  readonly source: string;
  /** Of the words of the passage, see {@link passageHash}. */
  readonly hash: string;
  /** Of the words that were quoted; absent for a citation alone. */
  readonly quoted?: string;
  readonly speaker?: string;
  /** ISO date and time. */
  readonly when: string;
}

/** A name for the words of a passage that stays the same when only typography changes: FNV-1a, 32 bits twice, base 36. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function passageHash(text: string): string {
  const words = bareText(text);
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let index = 0; index < words.length; index++) {
    const unit = words.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return `${(low >>> 0).toString(36)}-${(high >>> 0).toString(36)}`;
}

/** The records for a key, newest first; with a locator only those for that place. */
export function recordsFor(records: readonly ProvenanceRecord[], key: string, locator?: Locator): ProvenanceRecord[] {
  return records
    .filter((record) => record.key === key && (!locator || isAtPlace(record, locator)))
    .sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0));
}

/** Whether the source still has a passage with the words that the record remembers. */
export function stillThere(record: ProvenanceRecord, source: Source): boolean {
  return source.passages.some(({ text }) => passageHash(text) === record.hash);
}

function isAtPlace({ label, locator }: ProvenanceRecord, place: Locator): boolean {
  return (label ?? 'page') === place.label && (locator ?? '') === place.value;
}
