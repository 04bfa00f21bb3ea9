import type { CslName } from '../../item.ts';
import { latexToText } from './latex.ts';

/** The names of a list as LaTeX writes it, divided at `and` outside braces. */
export function splitNames(list: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < list.length; index++) {
    const code = list.charCodeAt(index);
    if (code === 92) index++;
    else if (code === 123) depth++;
    else if (code === 125) depth--;
    else if (depth <= 0 && (code === 97 || code === 65) && isAnd(list, index)) {
      names.push(list.slice(from, index - 1).trim());
      from = index + 3;
      index += 2;
    }
  }
  names.push(list.slice(from).trim());
  return names.filter((name) => name !== '');
}

function isAnd(list: string, index: number): boolean {
  return (
    list.slice(index, index + 3).toLowerCase() === 'and' &&
    index > 0 &&
    /\s/.test(list[index - 1]!) &&
    /\s/.test(list[index + 3] ?? '')
  );
}

/** A hyphen before a small letter, which the converter would part a given name at, and the letter that stands for it. */
const smallHyphen = /(?<=\p{L})-(?=\p{Ll})/gu;
const heldHyphen = '\ue02d';

/** A list of names for the converter, which takes `Sang-il Oum` for one with a particle. */
export function hyphensKept(list: string): string {
  return list.replace(smallHyphen, heldHyphen);
}

/** What the converter made of such a list, with its hyphens. */
export function hyphensBack(names: unknown): unknown {
  if (!Array.isArray(names)) return names;
  return names.map((name: CslName) =>
    Object.fromEntries(
      Object.entries(name).map(([part, text]) => [
        part,
        typeof text === 'string' ? text.replaceAll(heldHyphen, '-') : text,
      ]),
    ),
  );
}

/** Whether the whole of a name stands in braces, which makes it the name of an institution. */
export function isBraced(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}')) return false;
  let depth = 0;
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    if (code === 92) index++;
    else if (code === 123) depth++;
    else if (code === 125) depth--;
    if (depth === 0 && index < name.length - 1) return false;
  }
  return depth === 0;
}

/**
 * A name well enough for a list: `von Last, First`, `von Last, Jr, First`, `First von Last`, `{Institution}`, `family=…, given=…`. What it
 * reads is shown and searched; the record itself comes from the converter.
 */
export function plainName(name: string): CslName {
  if (isBraced(name)) return { literal: latexToText(name) };
  const extended = /(?:^|,)\s*family\s*=\s*("[^"]*"|[^,]*)/.exec(name);
  if (extended) {
    const given = /(?:^|,)\s*given\s*=\s*("[^"]*"|[^,]*)/.exec(name)?.[1];
    return { family: unquoted(extended[1]!), ...(given ? { given: unquoted(given) } : {}) };
  }
  const parts = splitOutsideBraces(name, ',').map(latexToText);
  if (parts.length > 1) return { family: parts[0], given: parts.at(-1) };
  const words = splitOutsideBraces(name.replace(/~/g, ' '), ' ')
    .map(latexToText)
    .filter((word) => word !== '');
  if (words.length < 2) return { family: words[0] ?? '' };
  let first = words.length - 1;
  // Small words before the last one belong to the family name; the first word never does.
  while (first > 1 && isSmall(words[first - 1]!)) first--;
  return { family: words.slice(first).join(' '), given: words.slice(0, first).join(' ') };
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function unquoted(text: string): string {
  return latexToText(text.replace(/"/g, ''));
}

function splitOutsideBraces(text: string, separator: ',' | ' '): string[] {
  if (!text.includes('{') && separator === ',') return text.split(',');
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 123) depth++;
    else if (code === 125) depth--;
    else if (depth <= 0 && (separator === ',' ? code === 44 : code === 32 || (code >= 9 && code <= 13))) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
