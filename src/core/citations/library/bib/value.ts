import { partEndAt } from './fields.ts';

/** Looks up an `@string` by its name in lower case. */
export type StringLookup = (name: string) => string | undefined;

/** BibTeX's own names of the months, as numbers. */
const months: Readonly<Record<string, string>> = Object.fromEntries(
  'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .map((month, index) => [month, String(index + 1).padStart(2, '0')]),
);

/**
 * What the value written in `[start, end)` says: parts joined, `@string` names replaced, outer braces or quotation marks gone. LaTeX stays as it
 * is. A name that is defined nowhere stands for itself, so that nothing is lost.
 */
export function valueText(text: string, start: number, end: number, lookup: StringLookup): string {
  let value = '';
  let index = start;
  while (index < end) {
    const code = text.charCodeAt(index);
    if (code === 35 || code === 32 || (code >= 9 && code <= 13)) {
      index++;
      continue;
    }
    const partEnd = partEndAt(text, index, end);
    // A value that is never closed is taken as far as it goes.
    if (partEnd < 0) return value + text.slice(index + 1, end);
    if (partEnd <= index) return value + text.slice(index, end);
    const delimited = code === 123 || code === 34;
    value += delimited ? text.slice(index + 1, partEnd - 1) : macro(text.slice(index, partEnd), lookup);
    index = partEnd;
  }
  return value;
}

function macro(word: string, lookup: StringLookup): string {
  if (/^\d+$/.test(word)) return word;
  const lower = word.toLowerCase();
  return lookup(lower) ?? (Object.hasOwn(months, lower) ? months[lower]! : word);
}
