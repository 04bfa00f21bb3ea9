import type { CiteItem, Locator } from '../citations/citation.ts';
import type { WebLocator } from '../settings.ts';

/** What of a passage a citation needs. */
export interface CitablePassage {
  readonly citationKey: string;
  readonly locator: Locator;
  readonly section?: string;
}

/**
 * The cite item for a passage, with the locator a reader can follow. `webLocator` decides for sources without pages, whose passages
 * are numbered by paragraph; a passage without a number (a heading, clutter) is cited as the whole source.
 */
export function citeItemOf(passage: CitablePassage, webLocator: WebLocator): CiteItem {
  const { citationKey: key, locator, section } = passage;
  if (locator.value === '') return { key };
  if (locator.label !== 'paragraph' || webLocator === 'paragraph') {
    return { key, label: locator.label, locator: locator.value };
  }
  return webLocator === 'section' && section ? { key, label: 'section', locator: section } : { key };
}

/** The cite item for passages of one source that belong together, at least one: from the locator of the first to that of the last. */
export function citeItemOfPassages(passages: readonly CitablePassage[], webLocator: WebLocator): CiteItem {
  const first = citeItemOf(passages[0]!, webLocator);
  const last = citeItemOf(passages.at(-1)!, webLocator);
  const isRange =
    first.locator !== undefined &&
    last.locator !== undefined &&
    first.label === last.label &&
    first.locator !== last.locator &&
    first.label !== 'section';
  return isRange ? { ...first, locator: `${first.locator}-${endOf(first.locator!, last.locator!)}` } : first;
}

/** The end of a range; in one chapter (`3 ¶ 12`, `3 ¶ 14`) only its paragraph. */
function endOf(first: string, last: string): string {
  const chapter = / ¶ \d+$/.exec(first) ? first.replace(/\d+$/, '') : '';
  return chapter !== '' && last.startsWith(chapter) ? last.slice(chapter.length) : last;
}
