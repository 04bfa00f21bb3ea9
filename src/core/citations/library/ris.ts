import type { Finding } from '../../finding.ts';
import { sentence } from '../../text/sentence.ts';
import type { CslDate, CslItem, CslName } from '../item.ts';
import { citationKeyFor, uniqueKey } from '../key.ts';
import { type BibliographyFile, brokenEntry, type LibraryEntry } from './bibliographyFile.ts';
import { rowTexts } from './entryRow.ts';
import { risTypes } from './risTypes.ts';

interface RisField {
  readonly tag: string;
  readonly value: string;
  /** Where the value begins. */
  readonly start: number;
}

interface RisRecord {
  readonly start: number;
  readonly end: number;
  readonly fields: readonly RisField[];
  /** Whether its `TY` and `ER` were there. */
  readonly whole: boolean;
}

const fieldLine = /^\uFEFF?\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

/**
 * Reads an RIS file. A record without `ID` gets the key that a first citation would give it. Never throws.
 * Tags: https://en.wikipedia.org/wiki/RIS_(file_format), as Zotero's RIS translator reads them.
 */
export function readRis(text: string): BibliographyFile {
  const findings: Finding[] = [];
  const entries: LibraryEntry[] = [];
  const items = new Map<number, CslItem>();
  const keys = new Keys();
  for (const record of splitRis(text)) {
    const head = { start: record.start, end: Math.min(record.end, record.start + 6) };
    if (!record.whole)
      findings.push(brokenEntry(head, sentence`This record needs a first line “TY  - ” and a last line “ER  - ”.`));
    const read = itemOf(record.fields);
    const idField = record.fields.find(({ tag, value }) => tag === 'ID' && value !== '');
    const key = idField?.value ?? keys.make(read);
    if (record.fields.length === 0) continue;
    keys.taken.add(key);
    const item: CslItem = { ...read, id: key };
    items.set(record.start, item);
    entries.push({
      key,
      start: record.start,
      end: record.end,
      keyStart: idField?.start ?? record.start,
      ...rowTexts(item),
    });
  }
  return { entries, findings, item: async (entry) => items.get(entry.start)! };
}

/** Letters run out of sense; many records that say nothing get numbers. */
const lettersUntil = 100;

class Keys {
  readonly taken = new Set<string>();
  readonly #times = new Map<string, number>();

  make(item: CslItem): string {
    const wanted = citationKeyFor(item);
    const times = (this.#times.get(wanted) ?? 0) + 1;
    this.#times.set(wanted, times);
    return uniqueKey(times > lettersUntil ? `${wanted}-${times}` : wanted, this.taken);
  }
}

function splitRis(text: string): RisRecord[] {
  const records: RisRecord[] = [];
  let start = -1;
  let end = 0;
  let fields: RisField[] = [];
  const close = (whole: boolean) => {
    if (start >= 0) records.push({ start, end, fields, whole: whole && fields[0]?.tag === 'TY' });
    start = -1;
    fields = [];
  };
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = match[0].trimEnd();
    const found = fieldLine.exec(line);
    const tag = found?.[1];
    if (tag === 'TY' && start >= 0) close(false);
    if (line.trim() === '' || (!found && start < 0)) continue;
    if (start < 0) start = match.index;
    end = match.index + line.length;
    if (tag === 'ER') close(true);
    else if (found) {
      const value = (found[2] ?? '').trim();
      fields.push({ tag: tag!, value, start: match.index + line.length - (found[2] ?? '').trimStart().length });
    } else {
      // A long value goes on in the next line.
      const last = fields.pop();
      if (last) fields.push({ ...last, value: `${last.value} ${line.trim()}` });
    }
  }
  close(false);
  return records;
}

/** The variable a tag fills; the first tag that is there wins. */
const texts: readonly (readonly [variable: string, ...tags: string[]])[] = [
  ['title', 'TI', 'T1', 'CT', 'BT'],
  ['collection-title', 'T3'],
  ['publisher', 'PB'],
  ['publisher-place', 'CY', 'PP'],
  ['volume', 'VL'],
  ['issue', 'IS'],
  ['edition', 'ET'],
  ['URL', 'UR', 'LK'],
  ['DOI', 'DO'],
  ['abstract', 'AB', 'N2'],
  ['language', 'LA'],
  ['note', 'N1'],
  ['archive', 'DB'],
  ['call-number', 'CN'],
  ['genre', 'M3'],
];
const containers = ['JO', 'JF', 'T2', 'JA', 'J2'];

function itemOf(fields: readonly RisField[]): CslItem {
  const get = (...tags: string[]) => {
    for (const tag of tags) {
      const found = fields.find((field) => field.tag === tag && field.value !== '');
      if (found) return found.value;
    }
    return undefined;
  };
  const item: Record<string, unknown> = { id: '', type: risTypes[get('TY')?.toUpperCase() ?? ''] ?? 'document' };
  const set = (variable: string, value: unknown) => {
    if (value !== undefined) item[variable] = value;
  };
  for (const [variable, ...tags] of texts) set(variable, get(...tags));
  set('container-title', get(...containers));
  set('author', namesOf(fields, 'AU', 'A1'));
  set('editor', namesOf(fields, 'ED', 'A2'));
  set('translator', namesOf(fields, 'A4'));
  set('issued', dateOf(get('DA', 'PY', 'Y1')));
  set('accessed', dateOf(get('Y2')));
  set('page', pagesOf(get('SP'), get('EP')));
  set(item.type === 'book' || item.type === 'chapter' ? 'ISBN' : 'ISSN', get('SN'));
  return item as unknown as CslItem;
}

function namesOf(fields: readonly RisField[], ...tags: string[]): CslName[] | undefined {
  const names = fields.filter(({ tag, value }) => tags.includes(tag) && value !== '').map(({ value }) => nameOf(value));
  return names.length > 0 ? names : undefined;
}

/** `Last, First, Suffix`; without a comma the whole is the name. */
function nameOf(value: string): CslName {
  const [family, given, suffix] = value.split(/\s*,\s*/);
  if (!given) return { literal: family };
  return { family, given, ...(suffix ? { suffix } : {}) };
}

/** `2020/05/06/words` or `2020-05-06`; parts may be missing. */
function dateOf(value: string | undefined): CslDate | undefined {
  if (value === undefined) return undefined;
  const match = /^\s*(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?)?)?(?:\/.*)?\s*$/.exec(value);
  if (!match) return { literal: value };
  const parts = match.slice(1, 4);
  const until = parts.findIndex((part) => part === undefined || Number(part) === 0);
  return { 'date-parts': [(until < 0 ? parts : parts.slice(0, until)).map(Number)] };
}

function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || last === undefined || first === last || first.includes('-')) return first;
  return `${first}-${last}`;
}
