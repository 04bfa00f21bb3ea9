import { type EmphasisMarks, writeAffix } from '../affix.ts';

const marks: EmphasisMarks = { i: ['*', '*'], b: ['**', '**'] };
const special = /[\\`*_[\]<>@^~$]|&(?=#?[\p{L}\p{N}]+;)/gu;
const tokens = /\\([!-/:-@[-`{-~])|\*\*|\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|[^\\*_]+|[\s\S]/gu;

/** Prose escaped for Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(special, '\\$&');
}

/** A prefix or suffix of the model as it stands between the brackets of a citation. */
export function writeMarkdownAffix(affix: string): string {
  return writeAffix(affix, marks, escapeInBrackets);
}

/** Text inside a citation's brackets, where semicolons and braces mean something. */
export function escapeInBrackets(text: string): string {
  return escapeMarkdown(text).replace(/[;{}]/g, '\\$&');
}

/** The inverse of {@link writeMarkdownAffix}: escapes undone, emphasis as CSL's tags, one line. */
export function readMarkdownAffix(source: string): string {
  const parts: string[] = [];
  const open = new Map<string, number>();
  for (const [token, escaped] of source.matchAll(tokens)) {
    const tag = token === '**' ? 'b' : token === '*' || token === '_' ? 'i' : undefined;
    if (!tag) parts.push(escaped ?? token);
    else if (open.has(token)) {
      parts[open.get(token)!] = `<${tag}>`;
      parts.push(`</${tag}>`);
      open.delete(token);
    } else {
      open.set(token, parts.length);
      parts.push(token);
    }
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Undoes backslash escapes. */
export function unescapeMarkdown(source: string): string {
  return source.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
