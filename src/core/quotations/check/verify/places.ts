import type { CiteItem, Locator } from '../../../citations/citation.ts';
import { placesNamed } from '../../../citations/citedPlaces.ts';
import { foldWord } from '../../../text/fold.ts';
import type { ExactPlace } from '../compare/findExact.ts';
import type { SourceText } from '../compare/sourceText.ts';
import type { SourcePlace } from './verification.ts';

/** A place of folded text as one of the source. */
export function sourcePlace(text: SourceText, { spans }: Pick<ExactPlace, 'spans'>): SourcePlace {
  return { source: text.source, stretches: spans.flatMap((span) => text.stretches(span)) };
}

/** The locator of a place: that of its first passage. */
export function locatorOf({ stretches }: SourcePlace): Locator | undefined {
  const locator = stretches[0]?.passage.locator;
  return locator && locator.value !== '' ? locator : undefined;
}

/**
 * Whether a place is where a cite item says. `undefined` when that cannot be told: no locator, or one that counts what the source does not.
 */
export function isAt({ label = 'page', locator }: CiteItem, { stretches }: SourcePlace): boolean | undefined {
  if (locator === undefined || locator === '') return undefined;
  if (label === 'section') {
    const sections = stretches.flatMap(({ passage }) => passage.section ?? []);
    return sections.length === 0 ? undefined : sections.some((section) => foldWord(section) === foldWord(locator));
  }
  const counted = stretches.filter(({ passage }) => passage.locator.label === label && passage.locator.value !== '');
  if (counted.length === 0) return undefined;
  const named = new Set(placesNamed(locator));
  if (![...named].some((value) => /^(?:\d+|[ivxlcdm]+)(?: ¶ \d+)?$/i.test(value))) return undefined;
  // Books have the paragraph behind the chapter; a citation of the chapter alone holds too.
  return counted.some(
    ({ passage: { locator: at } }) => named.has(at.value) || named.has(at.value.replace(/ ¶ \d+$/, '')),
  );
}
