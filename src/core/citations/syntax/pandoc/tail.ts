import type { CiteItem, LocatorLabel } from '../../citation.ts';
import { oneLine, sticks } from '../affix.ts';
import { isNumeric, labelBefore, readLocator, splitLabel } from '../locator.ts';
import type { LocatorTerms } from '../locatorTerms.ts';
import { escapeInBrackets, readMarkdownAffix, unescapeMarkdown, writeMarkdownAffix } from './affix.ts';

/** What follows a key inside a citation: locator and suffix. */
export interface Tail {
  readonly label?: LocatorLabel;
  readonly locator?: string;
  readonly suffix?: string;
}

/** CSL has no term for timestamps, so they stand after an empty locator. */
const timestamp = /^,\s*(\d+(?::\d\d)+(?:\.\d+)?)(?![\p{L}\p{N}:])/u;

/** Reads what stands between a key and the next `;` or `]`. */
export function readTail(source: string, terms: LocatorTerms): Tail {
  const text = source.replace(/\\ |\u00a0|&nbsp;/g, ' ');
  const lead = /^\s*,?\s*/.exec(text)![0];
  const comma = lead.includes(',');
  const rest = text.slice(lead.length);
  const close = rest[0] === '{' ? closingBrace(rest) : undefined;
  if (close !== undefined) {
    const inner = rest.slice(1, close).trim();
    const after = rest.slice(close + 1);
    return inner === '' ? readUnlocated(after) : delimited(inner, after, terms);
  }
  const located = readLocator(rest, terms);
  if (!located) return withSuffix({}, comma && rest.trim() !== '' ? `, ${rest}` : rest);
  return withSuffix({ label: located.label, locator: oneLine(located.value) }, rest.slice(located.end));
}

/** Writes the locator and suffix of `item` so that Pandoc reads them as such; `narrative` citations have them in brackets of their own. */
export function writeTail(item: CiteItem, terms: LocatorTerms, narrative: boolean): string {
  const locator = oneLine(item.locator ?? '');
  const suffix = writeMarkdownAffix(item.suffix ?? '');
  const glued = suffix === '' || sticks(suffix) ? suffix : ` ${suffix}`;
  if (locator === '') {
    const read = readTail(glued, terms);
    return read.locator === undefined && (read.suffix ?? '') === oneLine(item.suffix ?? '') ? glued : `{}${glued}`;
  }
  const label = item.label ?? 'page';
  if (label === 'timestamp') return writeTimestamp(locator, glued);
  const lead = narrative ? '' : ', ';
  const value = escapeInBrackets(locator);
  const body = label === 'page' && isNumeric(locator) ? value : `${labelBefore(label, locator, terms)} ${value}`.trim();
  const read = readTail(lead + body, terms);
  const plain = suffix === '' && read.locator === locator && read.label === label && read.suffix === undefined;
  return plain ? lead + body : `${lead}{${body}}${glued}`;
}

function writeTimestamp(value: string, suffix: string): string {
  return `{}, ${escapeInBrackets(value)}${suffix}`;
}

function readUnlocated(after: string): Tail {
  const time = timestamp.exec(after);
  return time
    ? withSuffix({ label: 'timestamp', locator: time[1]! }, after.slice(time[0].length))
    : withSuffix({}, after);
}

function delimited(inner: string, after: string, terms: LocatorTerms): Tail {
  const { label, value } = splitLabel(unescapeMarkdown(inner), terms);
  return withSuffix({ label, locator: oneLine(value) }, after);
}

function withSuffix(tail: Tail, source: string): Tail {
  const suffix = readMarkdownAffix(source);
  return suffix === '' ? tail : { ...tail, suffix };
}

function closingBrace(text: string): number | undefined {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '{') depth++;
    else if (text[index] === '}' && --depth === 0) return index;
  }
  return undefined;
}
