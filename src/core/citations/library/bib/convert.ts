import type { CslDate, CslItem, CslName } from '../../item.ts';
import { shapedItem } from '../itemShape.ts';
import { addressOf } from './address.ts';
import { type ConvertEntries, loadConverter, type PluginEntry } from './citationCore.ts';
import { bibDate, bibtexDate } from './dates.ts';
import { type EntryLookup, withInherited } from './inherit.ts';
import { tagOf } from './languages.ts';
import { latexToText } from './latex.ts';
import { legible } from './legible.ts';
import { hyphensBack, hyphensKept, isBraced, splitNames } from './names.ts';
import { publisherOf } from './publisher.ts';
import type { RawEntry } from './tables.ts';
import { completeTitles, withoutLoneSubtitles } from './titles.ts';
import { withoutUnseen } from './unseen.ts';

/** Fields that say nothing about the work, or what the converter would take for something else. */
const leftOut = new Set([
  'ids',
  'xdata',
  'file',
  'bdsk-file-1',
  'bdsk-url-1',
  'timestamp',
  'owner',
  'options',
  'keywords',
]);
/** Not read as LaTeX. */
const verbatim = new Set(['url', 'doi', 'eprint', 'verba', 'verbb', 'verbc']);
const nameFields: Readonly<Record<string, string>> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  bookauthor: 'container-author',
  director: 'director',
};

const dateFields: Readonly<Record<string, string>> = {
  date: 'issued',
  urldate: 'accessed',
  eventdate: 'event-date',
  origdate: 'original-date',
};

/** Types of entries that the converter takes for something else than pandoc and Zotero do. */
const cslTypes: Readonly<Record<string, string>> = {
  manual: 'book',
  booklet: 'pamphlet',
  inreference: 'entry-encyclopedia',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  image: 'graphic',
  music: 'song',
};

/** BibLaTeX's names of what becomes of a work, as they are printed. */
const pubstates: Readonly<Record<string, string>> = {
  inpreparation: 'in preparation',
  inpress: 'in press',
};

/** The CSL record of an entry, with what it inherits through `crossref` and `xdata`. `find` gives other entries by key. */
export async function convertEntry(raw: RawEntry, find: EntryLookup): Promise<CslItem> {
  const convert = await loadConverter();
  const entry = withInherited(raw, find);
  return finished(converted(convert, pluginEntry(entry)), entry);
}

function pluginEntry({ type, key, fields }: RawEntry): PluginEntry {
  const properties: Record<string, string> = {};
  for (const [name, value] of fields) {
    const read = verbatim.has(name) ? value : legible(withoutUnseen(value));
    const text = (Object.hasOwn(nameFields, name) ? hyphensKept(read) : read).trim();
    if (!leftOut.has(name) && text !== '') properties[name] = text;
  }
  return { type, label: key, properties };
}

/** A field whose LaTeX the converter cannot read goes in as plain text; one it cannot take even so is left out. */
function converted(convert: ConvertEntries, entry: PluginEntry): Record<string, unknown> {
  const attempt = (properties: PluginEntry['properties']) => {
    try {
      const [made] = convert([{ ...entry, properties: withoutLoneSubtitles(properties) }]);
      return typeof made === 'object' && made !== null ? (made as Record<string, unknown>) : undefined;
    } catch {
      return undefined;
    }
  };
  const whole = attempt(entry.properties);
  if (whole) return whole;
  const mended: Record<string, string> = {};
  for (const [name, value] of Object.entries(entry.properties)) {
    const plain = escaped(latexToText(value));
    if (attempt({ [name]: value })) mended[name] = value;
    else if (attempt({ [name]: plain })) mended[name] = plain;
  }
  return attempt(mended) ?? {};
}

function escaped(text: string): string {
  return text.replace(/[\\{}$~]/g, ' ');
}

function finished(made: Record<string, unknown>, { key, type, fields }: RawEntry): CslItem {
  const { 'citation-key': _key, _graph, ...rest } = made;
  const item: Record<string, unknown> = { ...rest, id: key };
  const usesPrefix = /\buseprefix\s*(?:=\s*true)?\s*(?:,|$)/.test(fields.get('options') ?? '');
  for (const [field, variable] of Object.entries(nameFields)) {
    const list = fields.has(field) ? legible(withoutUnseen(fields.get(field)!)) : undefined;
    if (list !== undefined) item[variable] = completedNames(hyphensBack(item[variable]), list, usesPrefix);
  }
  Object.assign(item, datesOf(fields), statusOf(fields));
  const publisher = publisherOf(fields);
  if (publisher !== undefined && item.publisher !== undefined) item.publisher = publisher;
  const url = addressOf(fields);
  if (url !== undefined) item.URL = url;
  if (Object.hasOwn(cslTypes, type)) item.type = cslTypes[type];
  if (type === 'unpublished' && ['eventtitle', 'eventdate', 'venue'].some((field) => fields.has(field)))
    item.type = 'speech';
  if (fields.has('keywords')) item.keyword = latexToText(fields.get('keywords')!);
  if (type === 'article') asPeriodical(item);
  completeTitles(item, { key, type, fields });
  if (typeof item.language === 'string') item.language = tagOf(item.language);
  return shapedItem(item) ?? { id: key, type: 'document' };
}

/** The dates of an entry, by variable; a `date` wins over a `year`. */
function datesOf(fields: RawEntry['fields']): Record<string, CslDate> {
  const year = fields.get('year');
  const issued = year === undefined ? undefined : bibtexDate(year, fields.get('month'), fields.get('day'));
  const dates: Record<string, CslDate> = issued ? { issued } : {};
  for (const [field, variable] of Object.entries(dateFields)) {
    const date = bibDate(fields.get(field) ?? '');
    if (date) dates[variable] = date;
  }
  return dates;
}

function statusOf(fields: RawEntry['fields']): { readonly status?: string } {
  const state = fields.get('pubstate')?.trim() ?? '';
  return Object.hasOwn(pubstates, state) ? { status: pubstates[state]! } : {};
}

/**
 * The converter gives institutions a family name, and takes every particle for one that stays with the name; BibLaTeX drops it unless the entry says
 * `useprefix`, as pandoc does.
 */
function completedNames(names: unknown, list: string, usesPrefix: boolean): unknown {
  const written = splitNames(list);
  if (!Array.isArray(names) || names.length !== written.length) return names;
  return names.map((name: CslName, index) => {
    const text = written[index]!;
    if (isBraced(text) || text === 'others') return { literal: latexToText(text) };
    const { 'non-dropping-particle': particle, ...rest } = name;
    return particle === undefined || usesPrefix ? name : { ...rest, 'dropping-particle': particle };
  });
}

/** BibLaTeX tells newspapers and magazines from journals by `entrysubtype`. */
function asPeriodical(item: Record<string, unknown>): void {
  if (item.genre !== 'newspaper' && item.genre !== 'magazine') return;
  item.type = `article-${item.genre}`;
  delete item.genre;
}
