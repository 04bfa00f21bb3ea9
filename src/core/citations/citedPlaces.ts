import type { DocumentLanguage } from '../text/language.ts';
import type { Locator } from './citation.ts';
import { syntaxFor } from './syntax/byLanguage.ts';

/** A range of more pages or paragraphs than this names a part of a source rather than places in it. */
const longestRange = 100;

/**
 * What a draft cites: each key, and for each place that a locator names `placeOf` that place. Ranges count as all their numbers.
 */
export function citedPlaces(text: string, language: DocumentLanguage): Set<string> {
  const cited = new Set<string>();
  for (const { items } of syntaxFor(language).find(text))
    for (const { key, label = 'page', locator } of items) {
      cited.add(key);
      for (const value of locator === undefined ? [] : placesNamed(locator)) cited.add(placeOf(key, { label, value }));
    }
  return cited;
}

/** One string for a place in a source, to be compared with those of `citedPlaces`. */
export function placeOf(key: string, { label, value }: Locator): string {
  return `${key}\n${label} ${value}`;
}

/** The places a locator names: `3, 7-9` names 3, 7, 8 and 9; `133-35` ends with 135. */
export function placesNamed(locator: string): string[] {
  return locator.split(/[,;&]/).flatMap((part) => {
    const [from = '', to] = part.split(/[-–—]+/).map((end) => end.trim());
    const first = Number(from);
    const last = to === undefined ? first : Number(to.length < from.length ? from.slice(0, -to.length) + to : to);
    if (from === '' || !Number.isInteger(first) || !Number.isInteger(last)) return from === '' ? [] : [from];
    if (last <= first || last - first > longestRange) return [from];
    return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  });
}
