import type { CiteItem } from '../citations/citation.ts';
import { placesNamed } from '../citations/citedPlaces.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { foldedText } from '../quotations/check/compare/foldQuoted.ts';
import { type ProvenanceRecord, passageHash } from '../quotations/check/provenance/provenance.ts';
import { speakerAt } from '../quotations/check/verify/speakerCheck.ts';
import type { Statement } from '../quotations/statement.ts';

/** A citation as it was inserted, behind the words that were quoted with it if any. */
export interface Inserted {
  readonly items: readonly CiteItem[];
  readonly quoted?: string;
  /** ISO date and time. */
  readonly when: string;
}

/** What sources there are and who speaks in them. */
interface Sources {
  sourceOf(key: string): Source | undefined;
  statementsOf(source: Source): readonly Statement[];
}

/** What to remember of an inserted citation: a record for each cite item whose passage can be told, by the quoted words or by its locator. */
export function provenanceRecords({ items, quoted, when }: Inserted, sources: Sources): ProvenanceRecord[] {
  return items.flatMap((item): ProvenanceRecord[] => {
    const source = sources.sourceOf(item.key);
    const passage = source && passageOf(source, item, quoted);
    if (!source || !passage) return [];
    const { key, label, locator } = item;
    const speaker = quoted === undefined ? undefined : speakerIn(source, passage, quoted, sources);
    return [
      {
        key,
        ...(locator === undefined ? {} : { label: label ?? 'page', locator }),
        source: source.uri,
        hash: passageHash(passage.text),
        ...(quoted === undefined ? {} : { quoted: passageHash(quoted) }),
        ...(speaker === undefined ? {} : { speaker }),
        when,
      },
    ];
  });
}

/** The passage with the quoted words, at the place that is cited if it is there; of a citation alone the only passage at its place. */
function passageOf({ passages }: Source, { label = 'page', locator }: CiteItem, quoted: string | undefined) {
  const body = passages.filter(({ kind }) => kind === 'body');
  const places = new Set(locator === undefined ? [] : placesNamed(locator));
  const there = body.filter(({ locator: at }) => at.label === label && places.has(at.value));
  if (quoted === undefined) return there.length === 1 ? there[0] : undefined;
  const words = foldedText(quoted).trim();
  const holds = ({ text }: Passage) => {
    const folded = foldedText(text);
    return folded.includes(words) || words.includes(folded.trim());
  };
  return there.find(holds) ?? body.find(holds);
}

function speakerIn(source: Source, passage: Passage, quoted: string, { statementsOf }: Sources): string | undefined {
  const start = Math.max(0, passage.text.indexOf(quoted));
  const stretch = { passage, start, end: Math.min(passage.text.length, start + quoted.length) };
  return speakerAt({ source, stretches: [stretch] }, statementsOf)?.name;
}
