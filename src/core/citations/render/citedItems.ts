import { SaidError } from '../../text/saidError.ts';
import { sentence } from '../../text/sentence.ts';
import type { Citation } from '../citation.ts';
import type { CslItem } from '../item.ts';

/**
 * The items that are cited, in the order of their first citation.
 * @throws an error naming the citation key of an item that is missing.
 */
export function citedItems(citations: readonly Citation[], items: readonly CslItem[]): readonly CslItem[] {
  const byKey = new Map(items.map((item) => [item.id, item]));
  const keys = new Set(citations.flatMap((citation) => citation.items.map(({ key }) => key)));
  return [...keys].map((key) => {
    const item = byKey.get(key);
    if (!item) throw new SaidError(sentence`There is no entry with the citation key “${key}”.`);
    return item;
  });
}
