import type { Citation, CiteItem } from '../citation.ts';
import { oneLine } from './affix.ts';
import { labelBefore } from './locator.ts';
import { locatorTerms } from './locatorTerms.ts';
import type { CitationSyntax } from './syntax.ts';

/** Plain text has no markup for citations: none is found, and what is written names the keys. The rendered citation of a style is the better choice. */
export const plaintextSyntax: CitationSyntax = {
  languages: ['plaintext'],
  find: () => [],
  write: writeKeys,
  writeQuotation: (words, citation) => `“${oneLine(words)}” ${writeKeys(citation)}`,
  keyBeingTyped: () => undefined,
};

function writeKeys({ items }: Citation): string {
  return `[${items.map(keyAndPlace).join('; ')}]`;
}

function keyAndPlace({ key, label = 'page', locator, prefix, suffix }: CiteItem): string {
  const place = locator ? `, ${labelBefore(label, locator, locatorTerms(undefined))} ${locator}` : '';
  return [prefix, key + place, suffix].filter((part) => part).join(' ');
}
