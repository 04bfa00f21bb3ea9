import type { CslDate, CslItem, CslName } from '../item.ts';

const nameVariables = new Set([
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
]);
const dateVariables = new Set(['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted']);
const textVariables = ['title', 'container-title', 'publisher', 'URL', 'DOI', 'language', 'abstract'];

/**
 * A record out of a file in the shape the code relies on: `id` and the common texts are strings, names and dates what CSL says. What cannot be
 * understood is kept as words where it can be; other variables stay. `undefined` when it has no key.
 */
export function shapedItem(raw: unknown): CslItem | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const { id, type, ...rest } = raw as Record<string, unknown>;
  const key = typeof id === 'number' ? String(id) : typeof id === 'string' ? id.trim() : '';
  if (key === '') return undefined;
  const item: Record<string, unknown> = { id: key, type: typeof type === 'string' && type !== '' ? type : 'document' };
  for (const [variable, value] of Object.entries(rest)) {
    const shaped = shapedValue(variable, value);
    if (shaped !== undefined) item[variable] = shaped;
  }
  return item as unknown as CslItem;
}

function shapedValue(variable: string, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (nameVariables.has(variable)) return shapedNames(value);
  if (dateVariables.has(variable)) return shapedDate(value);
  // BibLaTeX has lists where CSL has one text (publisher, location, language); pandoc joins them the same way.
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('; ');
  if (textVariables.includes(variable)) return typeof value === 'object' ? undefined : String(value);
  return value;
}

function shapedNames(value: unknown): CslName[] | undefined {
  const names = (Array.isArray(value) ? value : [value]).map(shapedName).filter((name) => name !== undefined);
  return names.length > 0 ? names : undefined;
}

function shapedName(value: unknown): CslName | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { literal: value.trim() };
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = Object.entries(value).filter(([, part]) => part !== null && part !== '' && typeof part !== 'object');
  const name = Object.fromEntries(
    parts.map(([part, text]) => [part, typeof text === 'number' ? String(text) : text]),
  ) as CslName;
  return (name.family ?? name.given ?? name.literal) ? name : undefined;
}

function shapedDate(value: unknown): CslDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return dateOfText(String(value));
  if (typeof value !== 'object') return undefined;
  // pandoc's own YAML writes { year, month, day }, or a list of these.
  const list = Array.isArray(value) ? value : 'year' in (value as object) ? [value] : undefined;
  if (list) {
    const parts = list.map(partsOfFields).filter((part) => part.length > 0);
    return parts.length > 0 ? { 'date-parts': parts } : undefined;
  }
  const { 'date-parts': parts, ...rest } = value as Record<string, unknown>;
  if (parts === undefined) return Object.keys(rest).length > 0 ? (rest as CslDate) : undefined;
  const dates = (Array.isArray(parts) ? parts : [])
    .map((part: unknown) => numbers(Array.isArray(part) ? part : [part]))
    .filter((part) => part.length > 0);
  if (dates.length > 0) return { ...(rest as CslDate), 'date-parts': dates };
  return Object.keys(rest).length > 0 ? (rest as CslDate) : undefined;
}

function partsOfFields(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return numbers([value]);
  const { year, month, day } = value as Record<string, unknown>;
  return numbers([year, month, day]);
}

/** Leading whole numbers; a part that is none ends the date. */
function numbers(parts: readonly unknown[]): number[] {
  const read: number[] = [];
  for (const part of parts) {
    const number = typeof part === 'string' && part.trim() !== '' ? Number(part) : part;
    if (typeof number !== 'number' || !Number.isInteger(number)) break;
    read.push(number);
  }
  return read;
}

/** ISO dates and ranges; anything else stays in words. */
function dateOfText(text: string): CslDate | undefined {
  const ends = text.trim().split('/');
  const parts = ends.map((end) => /^(-?\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?[~?%]?$/.exec(end.trim()));
  if (ends.length <= 2 && parts.every((part) => part !== null)) {
    const dateParts = parts.map((part) => numbers(part!.slice(1)));
    return { 'date-parts': dateParts, ...(/[~?%]/.test(text) ? { circa: true } : {}) };
  }
  return text.trim() === '' ? undefined : { literal: text.trim() };
}
