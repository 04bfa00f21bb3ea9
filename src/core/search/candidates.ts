import type { SearchHit } from './backend.ts';
import type { EmbeddedSearch } from './embeddedSearch.ts';
import type { QueryNode, WordNode } from './query.ts';
import { termsOf } from './terms.ts';

/** Of the words of a long quotation so many are looked for. */
const mostWords = 40;

/** The passages likeliest to hold these words, best first: those with the most and the rarest of them as they stand (BM25), whatever else they have. */
export async function passagesWith(
  words: readonly string[],
  search: EmbeddedSearch,
  limit: number,
  signal?: AbortSignal,
): Promise<readonly SearchHit[]> {
  const forms = [...new Set(words.flatMap((word) => termsOf(word).map(({ form }) => form)))].slice(0, mostWords);
  const parts = forms.map((form): WordNode => ({ kind: 'word', form, match: 'exact' }));
  const root: QueryNode | undefined = parts.length > 1 ? { kind: 'or', parts } : parts[0];
  return root ? (await search.searchFor(root, { limit }, signal)).hits : [];
}
