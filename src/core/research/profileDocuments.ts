import type { DocumentFacts } from '../actors/profileExport.ts';
import { isoDate } from '../citations/label.ts';
import type { Source } from '../corpus/source.ts';

/** What an export says of a source; `undefined` without one. */
export function documentFacts(source: Source | undefined): DocumentFacts | undefined {
  if (!source) return undefined;
  const { item } = source.metadata;
  const names = (item.author ?? []).map(
    ({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '),
  );
  return {
    key: item.id,
    title: item.title ?? item.id,
    authors: names.filter((name) => name !== ''),
    date: isoDate(item.issued),
    url: item.URL,
    publisher: item.publisher ?? item['container-title'],
  };
}
