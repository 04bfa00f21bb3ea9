import type { CiteItem } from '../citation.ts';
import type { ProcessorCiteItem } from './processor.ts';

/** Labels that the processor calls otherwise than we do. */
const processorLabels: Readonly<Record<string, string>> = { 'sub-verbo': 'sub verbo' };

/** A cite item as the processor takes it, for the item it knows as `id`. */
export function processorCiteItem(
  { label, locator, prefix, suffix, suppressAuthor }: CiteItem,
  id: string,
): ProcessorCiteItem {
  return {
    id,
    ...(locator ? { locator, label: label ? (processorLabels[label] ?? label) : 'page' } : {}),
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix: apart(suffix) } : {}),
    ...(suppressAuthor ? { 'suppress-author': true } : {}),
  };
}

/** The processor puts a space only before a letter; without one, `99 years later` would run into the year. */
function apart(suffix: string): string {
  return /^[\s\p{L},.;:!?)’”]/u.test(suffix) ? suffix : ` ${suffix}`;
}
