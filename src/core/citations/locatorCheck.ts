import type { Finding } from '../finding.ts';
import { type Sentence, sentence, told } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import type { CiteItem, FoundCitation, FoundCiteItem, Locator } from './citation.ts';
import type { LocatorTerms } from './syntax/locatorTerms.ts';

/** What the check of locators knows of a document and its sources. */
export interface LocatorContext {
  readonly text: string;
  readonly terms: LocatorTerms;
  /** The locator of the last numbered passage of the source of a key. */
  lastLocator(key: string): Locator | undefined;
}

/** `citation.bad-locator` when the place a cite item names cannot be one: a label without a value, no page, past the end of the source. */
export function checkLocator(
  citation: FoundCitation,
  item: FoundCiteItem,
  context: LocatorContext,
): Finding | undefined {
  const problem = problemOf(item, context);
  if (problem === undefined) return undefined;
  return {
    code: 'citation.bad-locator',
    severity: 'warning',
    ...told(problem),
    ...placeOf(citation, item, context.text),
  };
}

/** What is wrong with the place that a cite item names, as a sentence; `undefined` when nothing is. */
export function problemOf(item: CiteItem, { terms, lastLocator }: LocatorContext): Sentence | undefined {
  const bare = item.suffix?.replace(/^[\s,]+|\s+$/g, '').toLowerCase();
  if (item.locator === '' || (item.locator === undefined && bare && isLabel(bare, terms)))
    return sentence`The label of the locator is followed by no value: write the number of the page or paragraph after it.`;
  if (item.locator === undefined) return undefined;
  const { label = 'page', locator } = item;
  if (label === 'page' && !isPage(locator))
    return sentence`“${locator}” is no page: a number is expected, such as 33 or 33-35.`;
  if (label !== 'page' && label !== 'paragraph') return undefined;
  const isPaged = label === 'page';
  const numbers = [...locator.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  if (/^\d+$/.test(locator) && numbers[0] === 0)
    return isPaged ? sentence`There is no page 0.` : sentence`There is no paragraph 0.`;
  const range = /^(\d+)\s*[-–]\s*(\d+)$/.exec(locator);
  // Shortened ends such as 133-35 are common.
  if (range && range[2]!.length >= range[1]!.length && Number(range[2]) < Number(range[1]))
    return sentence`The range ${locator} runs backwards.`;
  const last = lastLocator(item.key);
  const most = Math.max(...numbers);
  if (last?.label !== label || !/^\d+$/.test(last.value) || !(most > Number(last.value))) return undefined;
  return isPaged
    ? sentence`There is no page ${most}: the last page of “${item.key}” is ${last.value}.`
    : sentence`There is no paragraph ${most}: the last paragraph of “${item.key}” is ${last.value}.`;
}

/** Only what can be nothing else: an abbreviation or a sign. A word such as “note” may be meant as such. */
function isLabel(text: string, terms: LocatorTerms): boolean {
  return /[.¶§]$/.test(text) && terms.some(({ forms }) => forms.includes(text));
}

function isPage(locator: string): boolean {
  return (
    /\p{N}/u.test(locator) ||
    /^passim$/i.test(locator) ||
    /(?<!\p{L})[ivxlcdm]+(?!\p{L})/iu.test(locator) ||
    /^\p{L}$/u.test(locator)
  );
}

/** The value where it stands: after the key, or before it as in LaTeX; else the key. */
function placeOf(citation: FoundCitation, { keySpan, locator, suffix }: FoundCiteItem, text: string): Span {
  const words = locator || suffix?.replace(/^[\s,]+|\s+$/g, '');
  if (!words) return keySpan;
  const next = citation.items.find((other) => other.keySpan.start > keySpan.start)?.keySpan.start ?? citation.end;
  const after = text.slice(keySpan.end, next).indexOf(words);
  if (after >= 0) return { start: keySpan.end + after, end: keySpan.end + after + words.length };
  const before = text.slice(citation.start, keySpan.start).lastIndexOf(words);
  return before < 0 ? keySpan : { start: citation.start + before, end: citation.start + before + words.length };
}
