import type { CslDate, CslName } from '../citations/item.ts';
import { type Sentence, sentence } from '../text/sentence.ts';
import { recordField } from './recordSchema.ts';

/** Reads a field as a person writes it in YAML into the form CSL JSON has; `undefined` for an empty one. For a form that CSL has no room for, `bad` says what to write. */
export function readField(field: string, value: unknown): { readonly value?: unknown; readonly bad?: Sentence } {
  if (value === '' || value === null || value === undefined) return {};
  const kind = recordField(field)?.kind;
  if (kind === 'names') return readNames(field, value);
  if (kind === 'date') return readDate(field, value);
  if (typeof value === 'string' || typeof value === 'number') return { value: String(value) };
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return { value: value.join(', ') };
  return { bad: sentence`${field}: expected text.` };
}

function readNames(field: string, value: unknown): { value?: readonly CslName[]; bad?: Sentence } {
  const names = (Array.isArray(value) ? value : [value]).map(readName);
  if (names.every((name) => name !== undefined)) return { value: names };
  return {
    bad: sentence`${field}: expected a name such as Jane Doe, a list of names, or { family: Doe, given: Jane }.`,
  };
}

function readName(value: unknown): CslName | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : parseName(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const parts = Object.entries(value).filter(([, part]) => typeof part === 'string' && part !== '');
  if (!parts.some(([name]) => name === 'family' || name === 'literal' || name === 'given')) return undefined;
  return Object.fromEntries(parts) as CslName;
}

const particle = /^(?:von|van|der|den|de|la|le|di|da|del|ter|ten|zu|af|al|el|bin|ibn)$/;

/** "Jane Doe", "Doe, Jane", "Ludwig van Beethoven"; one word, or a name in braces, is taken whole. */
export function parseName(text: string): CslName {
  const name = text.trim().replace(/\s+/g, ' ');
  if (/^\{.*\}$/.test(name)) return { literal: name.slice(1, -1) };
  const comma = name.split(/\s*,\s*/);
  if (comma.length === 2) return { family: comma[0], given: comma[1] };
  const words = name.split(' ');
  if (words.length === 1 || comma.length > 2) return { literal: name };
  let first = words.length - 1;
  while (first > 1 && particle.test(words[first - 1]!)) first--;
  return { family: words.slice(first).join(' '), given: words.slice(0, first).join(' ') };
}

function readDate(field: string, value: unknown): { value?: CslDate; bad?: Sentence } {
  if (typeof value === 'string' || typeof value === 'number') return { value: parseDate(String(value)) };
  const parts = (value as { 'date-parts'?: unknown } | null)?.['date-parts'];
  if (Array.isArray(parts)) {
    const numbers = parts.map((part) => (Array.isArray(part) ? part.map(Number) : [Number(part)]));
    if (numbers.every((part) => part.length > 0 && part.every(Number.isInteger)))
      return { value: { 'date-parts': numbers } };
  }
  return { bad: sentence`${field}: expected a date such as 2025, 2025-06 or 2025-06-24.` };
}

/** An ISO date that may be partial, or two of them with a slash between; `~` or `?` after it means about. Anything else is kept in words. */
export function parseDate(text: string): CslDate {
  const ends = text.trim().split('/');
  const parts = ends.map((end) => /^(-?\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?[~?%]?$/.exec(end.trim()));
  if (ends.length > 2 || !parts.every((part) => part !== null && isCalendar(part))) return { literal: text.trim() };
  const dateParts = parts.map((part) =>
    part!
      .slice(1)
      .filter((number) => number !== undefined)
      .map(Number),
  );
  return { 'date-parts': dateParts, ...(/[~?%]/.test(text) ? { circa: true } : {}) };
}

function isCalendar([, , month = '1', day = '1']: readonly (string | undefined)[]): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
