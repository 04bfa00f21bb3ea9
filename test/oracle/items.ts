import type { CslItem } from '../../src/core/citations/item.ts';

/** Records for every key that the golden files of the syntaxes cite; the texts in them are plain, so that all processors print the same. */
export function recordsFor(keys: readonly string[]): CslItem[] {
  return [...new Set(keys)].map((id, index) => ({
    id,
    type: 'book',
    title: `Harbours ${roman(index)}`,
    author: [{ family: `Okafor${letters(index)}`, given: 'Ada' }],
    issued: { 'date-parts': [[1990 + index]] },
    publisher: 'Quay Press',
    'publisher-place': 'Bergen',
  }));
}

function letters(index: number): string {
  return String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26));
}

function roman(index: number): string {
  return `of the ${letters(index)} coast`;
}
