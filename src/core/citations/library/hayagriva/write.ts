import type { CslDate, CslItem, CslName } from '../../item.ts';
import { isoDate } from '../bib/write.ts';
import { isPlainYaml } from '../plainYaml.ts';
import { yamlMap } from '../writeYaml.ts';
import { writtenTypeOf } from './types.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The entry for a record in Typst's bibliography format, as lines without line ends. What the format has no place for is left out. */
export function writeHayagriva(item: CslItem, indent: string): string[] {
  const key = isPlainYaml(item.id) ? item.id : JSON.stringify(item.id);
  return [`${key}:`, ...yamlMap(fieldsOf(item), '').map((line) => indent + line)];
}

function fieldsOf(item: CslItem): Fields {
  const { type, parent } = writtenTypeOf(item.type);
  const container = text(item['container-title']);
  const isPeriodical = parent === 'periodical' || parent === 'newspaper';
  const bound = { volume: number(item.volume), issue: number(item.issue) };
  const numbers = filled({
    doi: text(item.DOI),
    isbn: text(item.ISBN),
    issn: isPeriodical ? undefined : text(item.ISSN),
    serial: text(item.number),
  });
  const inParent = parent !== undefined && container !== undefined;
  const isPart = inParent && !isPeriodical;
  return filled({
    type,
    title: titleOf(item),
    author: names(item.author),
    editor: isPart ? undefined : names(item.editor),
    affiliated: item.translator ? [{ role: 'translator', names: names(item.translator as CslName[]) }] : undefined,
    date: dateText(item.issued),
    genre: text(item.genre),
    edition: number(item.edition),
    ...(inParent ? {} : bound),
    'page-range': pageRange(item.page),
    'page-total': wholeNumber(item['number-of-pages']),
    publisher: isPart ? undefined : publisherOf(item),
    'serial-number': numbers,
    url: addressOf(item),
    language: languageOf(item.language),
    note: text(item.note),
    abstract: text(item.abstract),
    parent: inParent
      ? filled({
          type: parent,
          title: container,
          editor: isPart ? names(item.editor) : undefined,
          publisher: isPart ? publisherOf(item) : undefined,
          ...bound,
          'serial-number': isPeriodical ? filled({ issn: text(item.ISSN) }) : undefined,
        })
      : undefined,
  })!;
}

/** The map without what is absent; `undefined` when nothing is left. */
function filled(fields: Fields): Fields | undefined {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Typst changes the case of titles only where a style says so, and keeps what stands in braces. */
function titleOf(item: CslItem): unknown {
  const title = text(item.title);
  const short = text(item['title-short']);
  return title !== undefined && short !== undefined ? { value: title, short } : title;
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const plain = String(value)
    .replace(/<\/?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? undefined : plain;
}

/** Volume, issue and edition are numbers or words. */
function number(value: unknown): string | undefined {
  return text(value);
}

function wholeNumber(value: unknown): string | undefined {
  const plain = text(value);
  return plain !== undefined && /^\d+$/.test(plain) ? plain : undefined;
}

function pageRange(value: unknown): string | undefined {
  return text(value)?.replace(/\s*[-–]+\s*/g, '-');
}

/** Only dates Typst can read; words have no place. */
function dateText(date: CslDate | undefined): string | undefined {
  const first = date?.['date-parts']?.[0];
  const iso = first && isoDate({ 'date-parts': [first] });
  return iso === undefined ? undefined : `${date?.circa ? '~' : ''}${iso}`;
}

/** Typst wants a tag of BCP 47. */
function languageOf(value: unknown): string | undefined {
  const tag = text(value);
  return tag !== undefined && /^[a-z]{2,3}(?:-[A-Za-z]{2,4}|-\d{3})?$/.test(tag) ? tag : undefined;
}

function publisherOf(item: CslItem): unknown {
  const [name, location] = [text(item.publisher), text(item['publisher-place'])];
  return name !== undefined && location !== undefined ? { name, location } : name;
}

function addressOf({ URL: url, accessed }: CslItem): unknown {
  const date = dateText(accessed)?.replace('~', '');
  return url !== undefined && date !== undefined ? { value: url, date } : url;
}

function names(list: readonly CslName[] | undefined): unknown {
  const written = (list ?? []).map(nameOf).filter((name) => name !== undefined && name !== '');
  return written.length > 1 ? written : written[0];
}

/** As one text where it is read back as the same, else by its parts. */
function nameOf(name: CslName): unknown {
  const { family, given, suffix, literal } = name;
  const prefix = name['non-dropping-particle'] ?? name['dropping-particle'];
  if (!family) {
    const whole = literal ?? given ?? '';
    return whole.includes(',') ? { name: whole } : whole;
  }
  const isPlain = ![family, given, suffix].some((part) => part?.includes(',')) && !/^\p{Ll}/u.test(family);
  if (isPlain && given && (prefix === undefined || /^\p{Ll}[\p{L}’'\s]*$/u.test(prefix)))
    return [prefix === undefined ? family : `${prefix} ${family}`, ...(suffix ? [suffix] : []), given].join(', ');
  return filled({ name: family, 'given-name': given, prefix, suffix });
}
