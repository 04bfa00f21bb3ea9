import type { CslDate, CslItem, CslName } from '../../item.ts';
import { shapedItem } from '../itemShape.ts';
import { cslTypeOf } from './types.ts';

type Fields = Readonly<Record<string, unknown>>;

/** No chain of parents is followed further. */
const mostParents = 8;

/** Variables that are written as they are, by field. */
const texts: Readonly<Record<string, string>> = {
  abstract: 'abstract',
  genre: 'genre',
  issue: 'issue',
  volume: 'volume',
  'volume-total': 'number-of-volumes',
  chapter: 'chapter-number',
  edition: 'edition',
  'page-range': 'page',
  'page-total': 'number-of-pages',
  runtime: 'dimensions',
  language: 'language',
  archive: 'archive',
  'archive-location': 'archive_location',
  'call-number': 'call-number',
  note: 'note',
  annote: 'annote',
};
/** What an entry takes from what it stands in. */
const inherited = [
  'issue',
  'volume',
  'volume-total',
  'edition',
  'page-range',
  'publisher',
  'location',
  'date',
  'language',
];
const numbers: Readonly<Record<string, string>> = {
  doi: 'DOI',
  isbn: 'ISBN',
  issn: 'ISSN',
  pmid: 'PMID',
  pmcid: 'PMCID',
};
const roles: Readonly<Record<string, string>> = {
  translator: 'translator',
  director: 'director',
  narrator: 'narrator',
  'executive-producer': 'executive-producer',
  producer: 'producer',
  composer: 'composer',
  illustrator: 'illustrator',
  compiler: 'compiler',
  organizer: 'organizer',
  collaborator: 'contributor',
  founder: 'contributor',
  introduction: 'contributor',
};

/** The CSL record of an entry of Typst's bibliography format; `undefined` when it is no map. */
export function itemOfEntry(key: string, raw: unknown): CslItem | undefined {
  const fields = mapOf(raw);
  if (!fields) return undefined;
  const parents = parentsOf(fields);
  const type = lower(fields.type) ?? 'misc';
  const whole: Record<string, unknown> = { ...fields };
  for (const parent of parents)
    for (const name of inherited)
      if (whole[name] === undefined && parent[name] !== undefined) whole[name] = parent[name];
  const item: Record<string, unknown> = { id: key, type: cslTypeOf(type, lower(parents[0]?.type)) };
  for (const [field, variable] of Object.entries(texts)) item[variable] = textOf(whole[field]);
  item.title = textOf(fields.title);
  item['title-short'] = textOf(mapOf(fields.title)?.short);
  item['container-title'] = parents.map((parent) => textOf(parent.title)).find((title) => title !== undefined);
  item.author = namesOf(fields.author);
  item.editor =
    namesOf(fields.editor) ?? parents.map((parent) => namesOf(parent.editor)).find((names) => names !== undefined);
  item.issued = dateOf(whole.date);
  Object.assign(item, publication(whole), numbersOf(fields, parents), address(fields, parents), affiliated(fields));
  return shapedItem(Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)));
}

/** The first parent, its own first parent and so on, then the other parents of the entry. */
function parentsOf(fields: Fields): Fields[] {
  const [first, ...others] = mapsOf(fields.parent);
  const chain: Fields[] = [];
  let parent = first;
  while (parent && chain.length < mostParents) {
    chain.push(parent);
    parent = mapsOf(parent.parent)[0];
  }
  return [...chain, ...others];
}

function mapsOf(value: unknown): Fields[] {
  return listOf(value)
    .map(mapOf)
    .filter((map) => map !== undefined);
}

function publication({ publisher, location, organization }: Fields): Fields {
  const named = mapOf(publisher);
  return {
    publisher: textOf(named?.name ?? publisher) ?? textOf(organization),
    'publisher-place': textOf(named?.location) ?? textOf(location),
  };
}

function numbersOf(fields: Fields, parents: readonly Fields[]): Fields {
  const found: Record<string, unknown> = {};
  for (const { 'serial-number': serial } of [fields, ...parents]) {
    const named = mapOf(serial);
    if (!named) continue;
    for (const [name, variable] of Object.entries(numbers)) found[variable] ??= textOf(named[name]);
    found.number ??= textOf(named.serial) ?? (named.arxiv === undefined ? undefined : `arXiv:${textOf(named.arxiv)}`);
  }
  const own = fields['serial-number'];
  return { ...found, ...(mapOf(own) ? {} : { number: textOf(own) }) };
}

function address(fields: Fields, parents: readonly Fields[]): Fields {
  const url = [fields, ...parents].map((each) => each.url).find((each) => each !== undefined);
  const named = mapOf(url);
  return { URL: textOf(named?.value ?? url), accessed: dateOf(named?.date) };
}

function affiliated(fields: Fields): Fields {
  const found: Record<string, CslName[]> = {};
  for (const each of listOf(fields.affiliated)) {
    const { role, names } = mapOf(each) ?? {};
    const variable = roles[lower(role) ?? ''];
    if (variable) found[variable] = [...(found[variable] ?? []), ...(namesOf(names) ?? [])];
  }
  return found;
}

function namesOf(value: unknown): CslName[] | undefined {
  const names = listOf(value).flatMap((each) => nameOf(each) ?? []);
  return names.length > 0 ? names : undefined;
}

/** `von Last, First`, `von Last, Jr., First`, one name alone, or a map of its parts. */
function nameOf(value: unknown): CslName | undefined {
  const map = mapOf(value);
  if (map) {
    const { name, prefix, suffix, 'given-name': given } = map;
    const parts = { family: textOf(name), given: textOf(given), suffix: textOf(suffix) };
    if (parts.family === undefined) return undefined;
    if (parts.given === undefined && prefix === undefined) return { literal: parts.family };
    return defined({ ...parts, 'non-dropping-particle': textOf(prefix) });
  }
  const text = textOf(value)?.trim();
  if (!text) return undefined;
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length === 1) return { literal: text };
  const [, particle, family = ''] = /^((?:\p{Ll}[\p{L}’']*\s+)+)?(.+)$/u.exec(parts[0]!) ?? [];
  return defined({
    family,
    given: parts.at(-1) === '' ? undefined : parts.at(-1),
    suffix: parts.length > 2 ? parts[1] : undefined,
    'non-dropping-particle': particle?.trim(),
  });
}

function defined(name: Readonly<Record<string, string | undefined>>): CslName {
  return Object.fromEntries(Object.entries(name).filter(([, part]) => part !== undefined)) as CslName;
}

/** `2020`, `2020-05`, `2020-05-07`, each with `~` before it for about. */
function dateOf(value: unknown): CslDate | undefined {
  const text = textOf(value)?.trim();
  if (!text) return undefined;
  const match = /^(~)?\s*(-?\+?\d{1,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (!match) return { literal: text };
  const parts = match.slice(2).flatMap((part: string | undefined) => (part === undefined ? [] : [Number(part)]));
  return { 'date-parts': [parts], ...(match[1] ? { circa: true } : {}) };
}

/** A text, or the value of one that is also given in another form (`short`, `verbatim`, `sentence-case`). */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.replace(/\s+/g, ' ').trim();
  if (typeof value === 'number') return String(value);
  const inner = mapOf(value)?.value;
  return inner === undefined ? undefined : textOf(inner);
}

function lower(value: unknown): string | undefined {
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}

function mapOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}
