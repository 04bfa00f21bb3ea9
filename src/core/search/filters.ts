import type { CslDate } from '../citations/item.ts';
import type { Source } from '../corpus/source.ts';
import { type AuthorGroups, authorText } from './authors.ts';
import { formOf, termsOf } from './terms.ts';

const years = /^(\d{4})?(\.\.|[-–])?(\d{4})?$/;

/** Whether `value` names years: `2024`, `2024..2026`, `2024..`, `..2026`. */
export function isYears(value: string): boolean {
  return yearRange(value) !== undefined;
}

/**
 * The test that `field:value` puts to a source. `whole` values match whole words, others may end in half a word.
 * Fields that are not of the record let everything pass. A whole name of an author finds all spellings of it that `authors` knows.
 */
export function sourceFilter(
  field: string,
  value: string,
  whole: boolean,
  authors: () => AuthorGroups,
): (source: Source) => boolean {
  const wanted = termsOf(value).map((term) => term.form);
  switch (field) {
    case 'author': {
      const spellings = new Set(whole ? authors().spellings(value) : []);
      const isOne = (name: string) => spellings.has(name) || hasWords(name, wanted, whole);
      return ({ metadata: { item } }) => (item.author ?? []).some((name) => isOne(authorText(name)));
    }
    case 'title':
      return ({ metadata: { item } }) => hasWords(item.title ?? '', wanted, whole);
    case 'key':
      return ({ metadata: { item } }) => startsOrIs(item.id, value, whole);
    case 'type':
      return ({ metadata: { item } }) => startsOrIs(item.type, value, whole);
    case 'lang':
      return ({ metadata: { item } }) => startsOrIs(item.language ?? '', value, whole);
    case 'year': {
      const range = yearRange(value);
      return ({ metadata: { item } }) => range !== undefined && inYears(item.issued, range);
    }
    case 'in':
      return ({ uri }) => inFolder(uri, value);
    default:
      return () => true;
  }
}

/** Whether `value` is one that `is:` knows: `evidence`, passages that can be quoted. */
export function isState(value: string): boolean {
  return value.toLowerCase() === 'evidence';
}

/** A date as a number that sorts as dates do; smaller than all for a source without a date. */
export function dateNumber(date: CslDate | undefined): number {
  const [year, month = 0, day = 0] = date?.['date-parts']?.[0] ?? [];
  return year === undefined ? Number.NEGATIVE_INFINITY : year * 10000 + month * 100 + day;
}

/** Whether the folded words stand in a row in `text`. */
function hasWords(text: string, wanted: readonly string[], whole: boolean): boolean {
  // Most sources are told apart without dividing their titles into words.
  if (wanted.length === 0 || !formOf(text).includes(wanted[0]!)) return false;
  const have = termsOf(text).map((term) => term.form);
  return have.some((_, start) =>
    wanted.every((form, index) => {
      const there = have[start + index];
      const half = !whole && index === wanted.length - 1;
      return half ? there?.startsWith(form) === true : there === form;
    }),
  );
}

function startsOrIs(text: string, value: string, whole: boolean): boolean {
  const [have, wanted] = [text.toLowerCase(), value.toLowerCase()];
  return whole ? have === wanted : have.startsWith(wanted);
}

function yearRange(value: string): readonly [number, number] | undefined {
  const match = years.exec(value.trim());
  const [, from, dots, to] = match ?? [];
  if (from === undefined && to === undefined) return undefined;
  if (!dots && to !== undefined) return undefined;
  return [Number(from ?? 0), Number(to ?? (dots ? 9999 : from))];
}

function inYears(date: CslDate | undefined, range: readonly [number, number]): boolean {
  const parts = date?.['date-parts'];
  const first = parts?.[0]?.[0];
  if (first === undefined) return false;
  const last = parts?.[1]?.[0] ?? first;
  return first <= range[1] && range[0] <= last;
}

/** Whether one of the folders on the way to the file is `folder`, or several in a row are. */
function inFolder(uri: string, folder: string): boolean {
  const wanted = folder.replace(/^\/+|\/+$/g, '').toLowerCase();
  return (
    wanted !== '' &&
    decoded(uri.slice(0, uri.lastIndexOf('/') + 1))
      .toLowerCase()
      .includes(`/${wanted}/`)
  );
}

function decoded(uri: string): string {
  if (!uri.includes('%')) return uri;
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
