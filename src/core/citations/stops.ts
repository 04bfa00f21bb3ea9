import type { DocumentLanguage } from '../text/language.ts';
import type { Citation } from './citation.ts';
import { syntaxFor } from './syntax/byLanguage.ts';

/** A place in a written citation where the locator of one of its items can still be typed. */
export interface LocatorStop {
  /** Offset in the written citation, in UTF-16 code units. */
  readonly at: number;
  /** The item of the citation, counted from 0. */
  readonly item: number;
  /** What has to stand before the number (`, ` in Pandoc, `[p. ` in Typst, `[` in LaTeX) and after it. Both only when there is a number. */
  readonly before: string;
  readonly after: string;
}

/** Stands for the number that is not known yet; no key holds it. */
const number = '9090909090909';

/**
 * The places of `written`, which is how the syntax of the language writes `citation` in the document `text` at `offset`, where the pages of those items can
 * be typed that have no locator: `written.slice(0, at) + before + '33' + after + written.slice(at)` is the citation with that page. In order; none for an
 * item whose locator would need the citation to be written in another way (one of several keys of a LaTeX command), and none in plain text.
 */
export function stopsOf(
  written: string,
  citation: Citation,
  language: DocumentLanguage,
  text: string,
  offset?: number,
): readonly LocatorStop[] {
  if (language === 'plaintext' || written.includes(number)) return [];
  const syntax = syntaxFor(language);
  const stops = citation.items.map((item, index): LocatorStop | undefined => {
    if (item.locator) return undefined;
    const { label: _label, ...rest } = item;
    const items = citation.items.with(index, { ...rest, locator: number });
    return stopBetween(written, syntax.write({ ...citation, items }, text, offset), index);
  });
  return stops.filter((stop) => stop !== undefined).sort((a, b) => a.at - b.at);
}

/** Where `located` has the number and what belongs to it, when it is otherwise as `written`. */
function stopBetween(written: string, located: string, item: number): LocatorStop | undefined {
  const place = located.indexOf(number);
  if (place < 0) return undefined;
  let at = 0;
  while (at < place && at < written.length && written[at] === located[at]) at++;
  const rest = written.slice(at);
  const end = located.length - rest.length;
  if (end < place + number.length || !located.endsWith(rest)) return undefined;
  return { at, item, before: located.slice(at, place), after: located.slice(place + number.length, end) };
}
