import type { CslDate, CslItem, CslName } from '../../item.ts';
import type { BibDialect, WrittenAs } from './dialect.ts';
import { latexText, latexTitle, verbatim } from './escape.ts';
import { langidOf } from './languages.ts';
import { bibFieldsOf, bibTypeOf } from './writeTypes.ts';

/** How the entries of a file are laid out. */
export interface BibLayout {
  readonly dialect: BibDialect;
  /** The white space before each field. */
  readonly indent: string;
  readonly lineEnd: string;
}

/** The entry for a record, from `@` to the closing brace. What the record lacks is left out. */
export function writeBibEntry(item: CslItem, { dialect, indent, lineEnd }: BibLayout): string {
  const options: [string, string][] =
    dialect === 'biblatex' && keepsParticle(item) ? [['options', 'useprefix=true']] : [];
  const fields = [...options, ...fieldsOf(item, dialect)].map(([name, value]) => `${indent}${name} = {${value}}`);
  return [`@${bibTypeOf(item, dialect)}{${item.id},`, `${fields.join(`,${lineEnd}`)}`, '}']
    .filter((line) => line !== '')
    .join(lineEnd);
}

/** BibLaTeX drops particles unless it is told not to. */
function keepsParticle(item: CslItem): boolean {
  const names = [...(item.author ?? []), ...(item.editor ?? [])];
  return names.some((name) => name['non-dropping-particle']) && !names.some((name) => name['dropping-particle']);
}

function fieldsOf(item: CslItem, dialect: BibDialect): [name: string, value: string][] {
  const written: [string, string][] = [];
  for (const { name, variable, as } of bibFieldsOf(item, dialect)) {
    const value = item[variable];
    if (value === undefined || value === null || value === '' || written.some(([known]) => known === name)) continue;
    const text = asText(value, as, item);
    if (text !== undefined && text !== '') written.push([name, text]);
    if (as === 'issued' && dialect === 'bibtex') written.push(...yearFields(value as CslDate));
    else if (as === 'issued') written.push(...dateFields(value as CslDate));
  }
  return written;
}

function asText(value: unknown, as: WrittenAs, item: CslItem): string | undefined {
  switch (as) {
    case 'names':
      return Array.isArray(value) ? value.map((name) => writeName(name as CslName)).join(' and ') : undefined;
    case 'date':
      return isoDate(value as CslDate);
    case 'issued':
      return undefined;
    case 'verbatim':
      return verbatim(String(value));
    case 'pages':
      return latexText(String(value)).replace(/\s*[-\u2013]+\s*/g, '--');
    case 'subtype':
      return String(value).replace('article-', '');
    case 'language':
      return langidOf(String(value));
    case 'list': {
      const text = latexText(plainText(value));
      // A list of publishers or places is divided at `and`.
      return /\sand\s/i.test(text) ? `{${text}}` : text;
    }
    case 'title':
      return isEnglish(item) ? latexTitle(plainText(value)) : latexText(plainText(value));
    default:
      return latexText(plainText(value));
  }
}

function plainText(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? '' : String(value);
  return text.replace(/\s+/g, (space) => (space === '\u00a0' ? space : ' ')).trim();
}

function isEnglish({ language }: CslItem): boolean {
  return language === undefined || /^en\b/i.test(language);
}

/** `von Last, Suffix, First`; what would be read as something else stands in braces. */
function writeName(name: CslName): string {
  const { family, given, suffix, literal } = name;
  if (!family) return literal === 'others' ? 'others' : `{${latexText(literal ?? given ?? '')}}`;
  const particles = [name['dropping-particle'], name['non-dropping-particle']].filter((part) => part).join(' ');
  const isPlain = particles === '' || /^\p{Ll}/u.test(particles);
  const whole = isPlain ? guarded(family) : `{${latexText(`${particles} ${family}`)}}`;
  const last = isPlain && particles !== '' ? `${latexText(particles)} ${whole}` : whole;
  if (!given) return suffix ? `${last}, ${latexText(suffix)}, {}` : /\s/.test(family) ? `{${latexText(family)}}` : last;
  return [last, ...(suffix ? [latexText(suffix)] : []), guardedGiven(given)].join(', ');
}

function guarded(family: string): string {
  const latex = latexText(family);
  // A small first letter would make a particle of its first words.
  return /^\p{Ll}/u.test(family) || /,|\sand\s/i.test(family) ? `{${latex}}` : latex;
}

function guardedGiven(given: string): string {
  return /,|\sand\s/i.test(given) ? `{${latexText(given)}}` : latexText(given);
}

/** An ISO 8601 date or range, `~` for about; `undefined` for a date in words. */
export function isoDate(date: CslDate): string | undefined {
  const parts = date['date-parts']?.filter((part) => part.length > 0);
  if (!parts || parts.length === 0) return undefined;
  const season = Number(date.season ?? 0);
  const inSeason = parts.length === 1 && parts[0]!.length === 1 && season >= 1 && season <= 4 ? `-2${season}` : '';
  return parts.map((part) => isoPart(part) + inSeason + (date.circa ? '~' : '')).join('/');
}

function isoPart([year, month, day]: readonly number[]): string {
  // ISO 8601 has a year 0, which is 1 BC.
  const iso = year! < 0 ? year! + 1 : year!;
  const start = (iso < 0 ? '-' : '') + String(Math.abs(iso)).padStart(4, '0');
  if (!month || month > 24) return start;
  return `${start}-${two(month)}${day ? `-${two(day)}` : ''}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function dateFields(date: CslDate): [string, string][] {
  const iso = isoDate(date);
  const words = date.literal ?? date.raw;
  return iso !== undefined ? [['date', iso]] : words ? [['year', latexText(words)]] : [];
}

function yearFields(date: CslDate): [string, string][] {
  const [year, month, day] = date['date-parts']?.[0] ?? [];
  if (year === undefined) return dateFields(date);
  return [
    ['year', String(year)],
    ...(month && month <= 12 ? [['month', two(month)] as [string, string]] : []),
    ...(month && day ? [['day', String(day)] as [string, string]] : []),
  ];
}
