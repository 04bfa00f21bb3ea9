import type { CiteItem } from '../../../citations/citation.ts';
import type { LibraryRow } from '../../../citations/library/libraryRow.ts';
import { syntaxFor } from '../../../citations/syntax/byLanguage.ts';
import { parseLocatorInput } from '../../../citations/syntax/locatorInput.ts';
import { type LocatorTerms, locatorTerms } from '../../../citations/syntax/locatorTerms.ts';
import { escapeMarkdown } from '../../../citations/syntax/pandoc/affix.ts';
import type { Block } from '../../../corpus/readers/reader.ts';
import { tokenize } from '../../../text/tokens.ts';

/** Keys by the folded family name of the first author and the year, `n.d.` where there is none. */
export type PrintedNames = ReadonlyMap<string, readonly string[]>;

/** Prepares the rows of a library for {@link returnedMarkdown}: their labels begin with names and year. */
export function printedNames(rows: readonly LibraryRow[]): PrintedNames {
  const found = new Map<string, string[]>();
  for (const { key, label, aliasOf } of rows) {
    const [, names = '', year = ''] = /^(.*?) (\S+)$/.exec(label.split(' · ')[0]!) ?? [];
    if (aliasOf !== undefined || names === '' || names.startsWith('“')) continue;
    const name = nameKey(names.split(/ & | et al\.$/)[0]!, year);
    const keys = found.get(name);
    if (keys) keys.push(key);
    else found.set(name, [key]);
  }
  return found;
}

/** What is known of the works a returned draft may cite. */
export interface KnownWorks {
  readonly names: PrintedNames;
  has(key: string): boolean;
}

/**
 * The blocks of a Word file as Markdown, a paragraph a line with an empty one behind it. Citations that stand in brackets become citations by key where name and year, or the
 * key itself, say for certain which work is meant; others stay as they are printed.
 */
export function returnedMarkdown(blocks: readonly Pick<Block, 'role' | 'text'>[], works: KnownWorks): string {
  const terms = locatorTerms(undefined);
  return blocks
    .map(({ role, text }) => {
      const words = withCitations(text.replace(/\s+/g, ' '), works, terms);
      if (role === 'heading') return `# ${words}`;
      return role === 'quote' ? `> ${words}` : words;
    })
    .map((line) => `${line}\n`)
    .join('\n');
}

const brackets = /[([]([^()[\]]{2,300})[)\]]/g;

function withCitations(text: string, works: KnownWorks, terms: LocatorTerms): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(brackets)) {
    const items = itemsIn(match[1]!, text.slice(Math.max(0, match.index - 80), match.index), works, terms);
    if (items.length === 0) continue;
    const citation = syntaxFor('markdown').write({ items, mode: 'parenthetical' }, '');
    result += escapeMarkdown(text.slice(from, match.index)) + citation;
    from = match.index + match[0].length;
  }
  return result + escapeMarkdown(text.slice(from));
}

/** All pieces have to be citations, so that no words of the text are lost. */
function itemsIn(inside: string, before: string, works: KnownWorks, terms: LocatorTerms): CiteItem[] {
  const items: CiteItem[] = [];
  for (const piece of inside.split(';')) {
    const item = keyed(piece.trim(), works, terms) ?? named(piece.trim(), before, works, terms);
    if (!item) return [];
    items.push(item);
  }
  return items;
}

function keyed(piece: string, { has }: KnownWorks, terms: LocatorTerms): CiteItem | undefined {
  const [, key = '', rest = ''] = /^@?([^\s,;:]+(?::[^\s,;:]+)*)(?:,\s*(.+))?$/.exec(piece) ?? [];
  return has(key) ? { key, ...locator(rest, terms) } : undefined;
}

const printed =
  /^(?:(?:see(?: also)?|cf\.?|e\.g\.,?|siehe|vgl\.|voir)\s+)?(.{0,120}?),?\s*(\d{4}[a-z]?|n\.\s?d\.?|o\.\s?J\.|s\.\s?d\.|forthcoming)(?:[,:]\s*(.{1,60}))?$/i;

/** `Weitz, 2025, p. 3`; or `2025: 3` behind the name in the text. */
function named(piece: string, before: string, { names }: KnownWorks, terms: LocatorTerms): CiteItem | undefined {
  const match = printed.exec(piece);
  if (!match) return undefined;
  const [, inside = '', year = '', rest = ''] = match;
  const author = inside.split(/,| & | and | und | et | y |\bet al\b/)[0]!.trim();
  const keys = author === '' ? keysBefore(before, year, names) : (names.get(nameKey(author, year)) ?? []);
  const [key, ...others] = keys;
  if (key === undefined || others.length > 0) return undefined;
  return { key, ...locator(rest, terms), ...(author === '' ? { suppressAuthor: true } : {}) };
}

/** The names right before the brackets, the longest first. */
function keysBefore(before: string, year: string, names: PrintedNames): readonly string[] {
  const words = before.trimEnd().split(/\s+/).slice(-6);
  for (let from = 0; from < words.length; from++) {
    const name = words
      .slice(from)
      .join(' ')
      .replace(/['’]s$/, '')
      .split(/ & | and | und | et | y /)[0]!;
    const keys = names.get(nameKey(name, year));
    if (keys) return keys;
  }
  return [];
}

/** A place whose kind the words do not say is a page. */
function locator(rest: string, terms: LocatorTerms): Pick<CiteItem, 'label' | 'locator'> {
  const read = rest.trim() === '' ? undefined : parseLocatorInput(rest.trim(), terms);
  return read ? { label: read.label, locator: read.value } : {};
}

function nameKey(name: string, year: string): string {
  const date = /^\d{4}/.exec(year)?.[0] ?? 'n.d.';
  return `${tokenize(name)
    .map(({ folded }) => folded)
    .join(' ')} ${date}`;
}
