import type { CiteItem } from '../citation.ts';
import { oneLine, sticks } from './affix.ts';
import { labelBefore, readLocator, splitLabel } from './locator.ts';
import type { LocatorTerms } from './locatorTerms.ts';
import type { Tail } from './pandoc/tail.ts';

const timestamp = /^\d+(?::\d\d)+(?:\.\d+)?(?![\p{L}\p{N}:]|\.\d)/u;

/**
 * Reads what stands after a key in a language that has no markup of its own for locators: `p. 7`, `sec. The War, and more`. After a label that no
 * number follows, the locator reaches to the last comma, as in Org's citeproc processor, else to the end; a comma at the very end closes any locator. What is no locator is the suffix.
 */
export function readPlainNote(source: string, terms: LocatorTerms): Tail {
  const text = oneLine(source).replace(/^,\s*/, '');
  const time = timestamp.exec(text);
  if (time) return withSuffix({ label: 'timestamp', locator: time[0] }, text.slice(time[0].length));
  const closed = text.endsWith(',') ? splitLabel(text.slice(0, -1), terms) : undefined;
  if (closed && closed.value !== text.slice(0, -1) && closed.value !== '')
    return { label: closed.label, locator: closed.value };
  const read = readLocator(text, terms);
  if (read) return withSuffix({ label: read.label, locator: read.value.replace(/--+|–/g, '-') }, text.slice(read.end));
  const { label, value } = splitLabel(text, terms);
  if (value === text || value === '') return withSuffix({}, text);
  const comma = value.lastIndexOf(',');
  const locator = comma < 0 ? value : value.slice(0, comma).trim();
  return locator === ''
    ? withSuffix({}, text)
    : withSuffix({ label, locator }, comma < 0 ? '' : value.slice(comma + 1));
}

/** How a language writes a plain note. */
export interface PlainNoteStyle {
  readonly terms: LocatorTerms;
  /** The suffix in the language's markup. */
  readonly suffix: (text: string) => string;
  /** Whether pages are written without their label. */
  readonly barePages?: boolean;
  /** Whether words as a locator want a comma after them. */
  readonly closeWords?: boolean;
}

/** Writes locator and suffix so that {@link readPlainNote} reads them again where that is possible at all. */
export function writePlainNote(item: CiteItem, style: PlainNoteStyle): string {
  const { terms, barePages = false, closeWords = false } = style;
  const locator = oneLine(item.locator ?? '');
  const suffix = style.suffix(item.suffix ?? '');
  if (locator === '') return suffix;
  const label = item.label ?? 'page';
  const term = label === 'timestamp' ? '' : labelBefore(label, locator, terms);
  const place = `${term} ${locator}`.trim();
  const glued = suffix === '' || sticks(suffix) ? suffix : ` ${suffix}`;
  const isWords = label !== 'timestamp' && readLocator(place, terms) === undefined;
  const closed = `${place},${suffix === '' ? '' : ` ${suffix}`}`;
  // A comma that nothing follows is printed, but where it is the language's own way.
  const mayClose = closeWords || suffix !== '';
  const ways = [
    ...(barePages && label === 'page' ? [locator + glued] : []),
    ...(isWords && closeWords ? [] : [place + glued]),
    ...(mayClose ? [closed] : []),
  ];
  const fits = (note: string) => {
    const read = readPlainNote(note, terms);
    return read.label === label && read.locator === locator && (read.suffix ?? '') === suffix;
  };
  return ways.find(fits) ?? (isWords && mayClose ? closed : place + glued);
}

function withSuffix(tail: Tail, source: string): Tail {
  const suffix = oneLine(source);
  return suffix === '' ? tail : { ...tail, suffix };
}
