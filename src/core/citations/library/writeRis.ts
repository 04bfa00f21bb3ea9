import type { CslDate, CslItem, CslName } from '../item.ts';
import { risTypeOf } from './risTypes.ts';

const textTags: readonly (readonly [tag: string, variable: string])[] = [
  ['TI', 'title'],
  ['T2', 'container-title'],
  ['T3', 'collection-title'],
  ['PB', 'publisher'],
  ['CY', 'publisher-place'],
  ['VL', 'volume'],
  ['IS', 'issue'],
  ['ET', 'edition'],
  ['SN', 'ISBN'],
  ['SN', 'ISSN'],
  ['DO', 'DOI'],
  ['UR', 'URL'],
  ['LA', 'language'],
  ['M3', 'genre'],
  ['N1', 'note'],
  ['AB', 'abstract'],
];

/** The lines of an RIS record, from `TY` to `ER`. What RIS has no tag for is left out. */
export function writeRis(item: CslItem): string[] {
  const lines = [line('TY', risTypeOf(item.type)), line('ID', item.id)];
  lines.push(...nameLines('AU', item.author), ...nameLines('ED', item.editor));
  for (const [tag, variable] of textTags) {
    const value = item[variable];
    if (typeof value === 'string' || typeof value === 'number') lines.push(line(tag, String(value)));
  }
  lines.push(...dateLines('DA', item.issued), ...dateLines('Y2', item.accessed), ...pageLines(item.page));
  return [...lines, line('ER', '')];
}

function line(tag: string, value: string): string {
  return `${tag}  - ${value.replace(/\s+/g, ' ').trim()}`;
}

function nameLines(tag: string, names: readonly CslName[] | undefined): string[] {
  return (names ?? []).map(({ family, given, literal, suffix, ...parts }) => {
    const particle = parts['non-dropping-particle'] ?? parts['dropping-particle'];
    const last = [particle, family].filter((part) => part).join(' ');
    return line(tag, family ? [last, given, suffix].filter((part) => part).join(', ') : (literal ?? given ?? ''));
  });
}

function dateLines(tag: string, date: CslDate | undefined): string[] {
  const parts = date?.['date-parts']?.[0];
  if (!parts || parts.length === 0) {
    const words = date?.literal ?? date?.raw;
    return words ? [line(tag, words)] : [];
  }
  const [year, month, day] = parts;
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const text = `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
  return [line('PY', String(year)), line(tag, text)];
}

function pageLines(page: unknown): string[] {
  if (typeof page !== 'string' && typeof page !== 'number') return [];
  const range = /^(\S+?)\s*[-–]+\s*(\S+)$/.exec(String(page));
  return range ? [line('SP', range[1]!), line('EP', range[2]!)] : [line('SP', String(page))];
}
