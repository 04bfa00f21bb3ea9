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
  return { 'date-parts': dates, ...(read.some((match) => match![4] !== undefined) ? { circa: true } : {}) };
}

function partsOf([, year, month, day]: readonly (string | undefined)[]): number[] {
  const number = Number(year!.replace(/^Y/, '').replace(/X/g, '0'));
  const parts = [number <= 0 ? number - 1 : number];
  const inYear = Number(month ?? 0);
  if (inYear < 1 || inYear > 12) return parts;
  return Number(day ?? 0) > 0 ? [...parts, inYear, Number(day)] : [...parts, inYear];
}
