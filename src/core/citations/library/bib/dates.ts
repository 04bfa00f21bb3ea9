import type { CslDate } from '../../item.ts';

const part = /^(-?\d{4}|Y-?\d{5,}|\d{2}XX|\d{3}X)(?:-(\d{2}))?(?:-(\d{2}))?(?:T[^/]*)?([~?%])?$/;

/**
 * A BibLaTeX date: ISO 8601-2, a range with `/`, `~` or `?` for about. `undefined` for anything else. Years before Christ count as the
 * standard does (0000 is 1 BC), those of CSL have no year 0. Source: the BibLaTeX manual, 2.3.8.
 */
export function bibDate(text: string): CslDate | undefined {
  const ends = text.trim().split('/');
  const read = ends.filter((end) => end !== '' && end !== '..').map((end) => part.exec(end.trim()));
  if (ends.length > 2 || read.length === 0 || read.some((match) => match === null)) return undefined;
  const dates = read.map((match) => partsOf(match!));
  const season = Number(read[0]![2] ?? 0) - firstSeason + 1;
  return {
    'date-parts': dates,
    ...(season >= 1 && season <= 4 ? { season } : {}),
    ...(read.some((match) => match![4] !== undefined) ? { circa: true } : {}),
  };
}

/** Months 21 to 24 of ISO 8601-2, which CSL has as its seasons. */
const firstSeason = 21;

function partsOf([, year, month, day]: readonly (string | undefined)[]): number[] {
  const number = Number(year!.replace(/^Y/, '').replace(/X/g, '0'));
  const parts = [number <= 0 ? number - 1 : number];
  const inYear = Number(month ?? 0);
  if (inYear < 1 || inYear > 12) return parts;
  return Number(day ?? 0) > 0 ? [...parts, inYear, Number(day)] : [...parts, inYear];
}

const plainYear = /^\[?\s*(c(?:irca|a)?\.?\s*)?(\d{4})(?:\s*(?:\/|--?-?|–)\s*(\d{4}))?\s*([?~])?\s*\]?$/i;
const monthNames = 'january february march april may june july august september october november december'.split(' ');
const seasons: Readonly<Record<string, number>> = { spring: 1, summer: 2, autumn: 3, fall: 3, winter: 4 };

/**
 * The date of classic BibTeX's `year`, `month` and `day`, the names of months as `@string` gives them (`03`): also `1984/1985`, `c. 1850`, `[1923?]`, `03~3` (what
 * `mar # "~3"` makes), `3~03`, `March/April`, `summer`. `undefined` when the year is none.
 */
export function bibtexDate(year: string, month = '', day = ''): CslDate | undefined {
  const [, about, from, to, doubt] = plainYear.exec(year.replace(/[{}]/g, '').trim()) ?? [];
  if (from === undefined) return undefined;
  const circa = about !== undefined || doubt !== undefined ? { circa: true } : {};
  if (to !== undefined) return { 'date-parts': [[Number(from)], [Number(to)]], ...circa };
  const written = month.replace(/[{}]/g, '').trim().toLowerCase();
  if (Object.hasOwn(seasons, written)) return { 'date-parts': [[Number(from)]], season: seasons[written]!, ...circa };
  const dates = monthDays(written, day.trim()).map((parts) => [Number(from), ...parts]);
  return { 'date-parts': dates.length > 0 ? dates : [[Number(from)]], ...circa };
}

/** Month and day, one or two of them. */
function monthDays(written: string, day: string): number[][] {
  const ends = written.split(/\s*(?:\/|--?-?|–)\s*/).map((end) => {
    const [first = '', second] = end
      .replace(/(?<=\d)(?:st|nd|rd|th)\b/, '')
      .split(/[\s~.,]+/)
      .filter((part) => part !== '');
    // A month made of an `@string` has two digits, a day before it rarely a nought.
    const dayFirst =
      second !== undefined && (/^[a-z]/.test(second) || (/^0\d$/.test(second) && !/^(?:0|[a-z])/.test(first)));
    const [inYear, inMonth] = dayFirst ? [monthOf(second), Number(first)] : [monthOf(first), Number(second ?? 0)];
    return { inYear, inMonth };
  });
  const [start, end] = ends;
  if (!start || start.inYear === 0 || ends.length > 2) return [];
  const one = isDay(start.inMonth) ? start.inMonth : end === undefined && isDay(Number(day)) ? Number(day) : 0;
  const first = one > 0 ? [start.inYear, one] : [start.inYear];
  if (end === undefined || (end.inYear === 0 && !isDay(end.inMonth))) return [first];
  return [
    first,
    end.inYear === 0 ? [start.inYear, end.inMonth] : isDay(end.inMonth) ? [end.inYear, end.inMonth] : [end.inYear],
  ];
}

function isDay(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 31;
}

/** 1 to 12; 0 for what is no month. */
function monthOf(word: string): number {
  if (/^\d{1,2}$/.test(word)) return Number(word) <= 12 ? Number(word) : 0;
  return word.length < 3 ? 0 : monthNames.findIndex((name) => name.startsWith(word)) + 1;
}
