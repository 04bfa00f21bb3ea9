import { argumentEnd, readArguments } from '../../../../text/zones/latexArguments.ts';
import type { QuotedRegion } from '../quotedRegion.ts';

/** csquotes: `\enquote{…}`, `\textquote[cite][punct]{…}`, `\blockquote…`, with `c` a key before the words, with `foreign` or `hyphen` a language first. */
const command = /\\(enquote\*?|(?:foreign|hyphen)quote\*?|(?:foreign|hyphen)?(text|block)(c?)quote\*?)(?![A-Za-z@])/g;
const environment = /\\begin\{(quote|quotation|(?:foreign|hyphen)?displayc?quote|quoting|verse)\}/g;
/** A last line that names the author: `\\\\ \\hfill --- Owen Pritchard`. */
const attribution =
  /(?:\\\\|\n|\\par)\s{0,40}(?:\\(?:hfill|raggedleft|flushright|par|begin\{flushright\})\s{0,40}){0,3}(?:---|--|—|–)[\s~]{0,3}(?:\\\w+\{)?\p{Lu}[^\n]{1,200}$/u;
const longestAttribution = 400;
/** csquotes' own limit is TeX's memory; nobody quotes more in an argument. */
const longest = 20_000;

/** The quotations of LaTeX that are commands or environments. Those in ``…'' are found with the other marks. */
export function latexRegions(text: string): QuotedRegion[] {
  return [...commands(text), ...environments(text)];
}

function commands(text: string): QuotedRegion[] {
  const regions: QuotedRegion[] = [];
  for (const match of text.matchAll(command)) {
    const [whole, name = '', kind, key] = match;
    const before = (/^(?:foreign|hyphen)/.test(name) ? 1 : 0) + (key === 'c' ? 1 : 0);
    let at = match.index + whole.length;
    if (before > 0) at = argumentsEnd(text, at, before) ?? text.length;
    for (let option = argumentEnd(text, at, '[', ']'); option !== undefined; option = argumentEnd(text, at, '[', ']'))
      at = option;
    const start = text.indexOf('{', at);
    if (start < 0 || text.slice(at, start).trim() !== '') continue;
    const end = braceEnd(text, start);
    if (end === undefined) continue;
    regions.push({
      span: { start: start + 1, end: end - 1 },
      outer: { start: match.index, end },
      form: kind === 'block' ? 'block' : 'inline',
    });
  }
  return regions;
}

/** The end of the last of so many arguments in braces, options between them left aside. */
function argumentsEnd(text: string, from: number, groups: number): number | undefined {
  const braces = readArguments(text, from, ['[', '{'], groups).filter(({ open }) => open === '{');
  return braces.length === groups ? braces.at(-1)!.end : undefined;
}

/** As `argumentEnd`, for arguments of several paragraphs. */
function braceEnd(text: string, start: number): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, start + longest);
  for (let index = start; index < limit; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return index + 1;
  }
  return undefined;
}

function environments(text: string): QuotedRegion[] {
  const regions: QuotedRegion[] = [];
  for (const { 0: whole, 1: name, index } of text.matchAll(environment)) {
    const closing = `\\end{${name}}`;
    let start = index + whole.length;
    if (name!.includes('display')) {
      const groups = (/^(?:foreign|hyphen)/.test(name!) ? 1 : 0) + (name!.endsWith('cquote') ? 1 : 0);
      const all = readArguments(text, start, ['[', '{'], groups);
      start = all.at(-1)?.end ?? start;
      for (
        let option = argumentEnd(text, start, '[', ']');
        option !== undefined;
        option = argumentEnd(text, start, '[', ']')
      )
        start = option;
    }
    const end = text.indexOf(closing, start);
    if (end < 0) break;
    const span = { start, end: attributionStart(text, start, end) };
    regions.push({ span, outer: { start: index, end: end + closing.length }, form: 'block' });
  }
  return regions;
}

/** Where the line that names the author begins, or the end. */
function attributionStart(text: string, start: number, end: number): number {
  const last = text.slice(Math.max(start, end - longestAttribution), end).trimEnd();
  const match = attribution.exec(last);
  return match ? Math.max(start, end - longestAttribution) + match.index : end;
}
