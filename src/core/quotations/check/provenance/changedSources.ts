import type { FoundCitation } from '../../../citations/citation.ts';
import { authorYear } from '../../../citations/label.ts';
import type { Source } from '../../../corpus/source.ts';
import type { Finding } from '../../../finding.ts';
import { sentence, told } from '../../../text/sentence.ts';
import type { DraftQuotation } from '../draft/draftQuotation.ts';
import { type ProvenanceRecord, passageHash, recordsFor, stillThere } from './provenance.ts';

/**
 * `source.changed` on citations whose passage no longer has the words that it had when it was cited. The newest record of a place counts, and a citation is told
 * of once. Records whose quoted words the draft no longer has say nothing.
 */
export function changedSources(
  citations: readonly FoundCitation[],
  quotations: readonly DraftQuotation[],
  records: readonly ProvenanceRecord[],
  sourceOf: (key: string) => Source | undefined,
): Finding[] {
  if (records.length === 0) return [];
  const quoted = new Map<FoundCitation | number, Set<string>>();
  for (const { citation, words } of quotations) {
    if (!citation) continue;
    const hashes = quoted.get(citation.start) ?? new Set();
    quoted.set(citation.start, hashes.add(passageHash(words)));
  }
  const unchanged = new Map<ProvenanceRecord, boolean>();
  const isThere = (record: ProvenanceRecord, source: Source) => {
    const known = unchanged.get(record) ?? stillThere(record, source);
    unchanged.set(record, known);
    return known;
  };
  return citations.flatMap((citation) =>
    citation.items.flatMap(({ key, label = 'page', locator, keySpan }): Finding[] => {
      const source = sourceOf(key);
      if (!source) return [];
      const words = quoted.get(citation.start);
      const place = locator === undefined ? undefined : { label, value: locator };
      const [newest] = recordsFor(records, key, place).filter((record) => isMeant(record, words, place === undefined));
      if (!newest || isThere(newest, source)) return [];
      const name = `${authorYear(source.metadata.item)} (${key})`;
      const said = sentence`${name} no longer has the passage that was cited here: its text changed. Check the words and the locator.`;
      return [{ code: 'source.changed', severity: 'warning', ...told(said), ...keySpan }];
    }),
  );
}

/** A record of a quotation is of this citation when the words are; one of a citation alone when it names the place. */
function isMeant(
  { quoted, locator }: ProvenanceRecord,
  words: ReadonlySet<string> | undefined,
  noPlace: boolean,
): boolean {
  if (quoted !== undefined) return words?.has(quoted) ?? false;
  return !noPlace || locator === undefined;
}
