import type { CslDate, CslName } from '../../citations/item.ts';
import { parseDate, parseName } from '../recordFields.ts';

/** How the metadata of files writes dates and names, read into CSL's form. What cannot be read for certain is `undefined`. */

/** The names of months: English, German, French, Spanish, Portuguese, Italian, Dutch, Scandinavian, Russian. Their beginnings are abbreviations. */
const months = [
  'january januar jänner janvier enero janeiro gennaio januari январь января',
  'february februar feber février fevrier febrero fevereiro febbraio februari февраль февраля',
  'march märz maerz mrz mars marzo março marco maart mrt marts март марта',
  'april avril abril aprile апрель апреля',
  'may mai mayo maio maggio mei maj май мая',
  'june juni juin junio junho giugno июнь июня',
  'july juli juillet julio julho luglio июль июля',
  'august août aout agosto augustus augusti август августа',
  'september septembre septiembre setiembre setembro settembre сентябрь сентября',
  'october oktober octobre octubre outubro ottobre октябрь октября',
  'november novembre noviembre novembro ноябрь ноября',
  'december dezember décembre decembre diciembre dezembro dicembre desember декабрь декабря',
].map((names) => names.split(' '));
const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A date as metadata writes it: ISO 8601 with or without time, `2025/06/24`, `24.06.2025`, `24 June 2025`, `24 juin 2025`, `June 24, 2025`, a PDF date (`D:20250624…`). The day is the one
 * written, whatever the time zone. `06/07/2025` has two readings and gives none.
 */
export function statedDate(text: string | undefined): CslDate | undefined {
  const value = text?.trim() ?? '';
  const numbers =
    /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?=$|[T\s])/.exec(value) ??
    /^(\d{4})(?:(\d{2})(\d{2}))?(?=$|T)/.exec(value) ??
    dayFirst(value) ??
    /^D:(\d{4})(\d{2})?(\d{2})?/.exec(value);
  if (numbers) return calendar(numbers[1]!, numbers[2], numbers[3]);
  const words =
    /^(?:\p{L}{2,10},?\s+)?(?:(\d{1,2})(?:st|nd|rd|th|er|º)?\.?\s+(?:de\s+)?(\p{L}{3,10})\.?|(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?\s+(?:de\s+|del\s+)?(\d{4})(?!\d)/iu.exec(
      value,
    );
  const name = words?.[2] ?? words?.[3] ?? '';
  const month = monthOf(name.toLowerCase());
  return words && month !== undefined ? calendar(words[5]!, String(month), words[1] ?? words[4]) : undefined;
}

/** The number of a month, from 1, by its name or the beginning of it in small letters, where that is the beginning of one only. */
function monthOf(name: string): number | undefined {
  const found = months.flatMap((names, index) => (names.some((month) => month.startsWith(name)) ? [index + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}

/** `24.06.2025`, as it is written with full stops the day is first. */
function dayFirst(value: string): readonly (string | undefined)[] | undefined {
  const [whole, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?=$|[,\s])/.exec(value) ?? [];
  return whole === undefined ? undefined : [whole, year, month, day];
}

function calendar(year: string, month?: string, day?: string): CslDate | undefined {
  const padded = [month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  const date = parseDate([year, ...padded].join('-'));
  return date.literal === undefined && Number(year) > 0 && hasDay(Number(year), month, day) ? date : undefined;
}

function hasDay(year: number, month = '1', day = '1'): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month.padStart(2, '0') === '02' && !isLeap ? 28 : longestMonths[Number(month) - 1];
  return last !== undefined && Number(day) <= last;
}

const nobody =
  /^(?:admin|administrator|user|unknown|anonymous|author|editor|staff|owner|guest|root|windows user|microsoft office user|none|n\/?a)$/i;

/**
 * The names in values such as `Jane Doe`, `Doe, Jane`, `By Jane Doe and John Roe`, `Doe, Jane; Roe, John`. Addresses, user names and words for nobody are left out.
 */
export function statedNames(values: readonly string[]): readonly CslName[] | undefined {
  const names = values
    .flatMap((value) => value.split(/\s*;\s*|\s+(?:and|&)\s+/))
    .flatMap((value) => (value.split(',').length > 2 ? value.split(/\s*,\s*/) : [value]))
    .map((value) =>
      value
        .replace(/^by:?\s+/i, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(
      (value) =>
        value !== '' && value.length < 150 && !/[@/\\(){}<>=]|^https?:|\d{3}/.test(value) && !nobody.test(value),
    );
  const unique = [...new Set(names)];
  return unique.length > 0 ? unique.map(parseName) : undefined;
}

/** A title a person gave; programs write file names and words for none in its place. */
export function statedTitle(text: string | undefined): string | undefined {
  const title = text?.replace(/\s+/g, ' ').trim() ?? '';
  const isProgram =
    /^(?:untitled|document ?\d*|microsoft word\b.*|title|slide 1|powerpoint presentation|.*\.(?:docx?|pdf|indd|tex|dvi|qxd|pptx?|rtf|odt))$/i;
  return title === '' || isProgram.test(title) ? undefined : title;
}

/** Leaves out what is not stated. */
export function stated(fields: Readonly<globalThis.Record<string, unknown>>): globalThis.Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
}

/** The DOI in `doi:10.1/x`, `https://doi.org/10.1/x`, `10.1/x`. */
export function statedDoi(text: string | undefined): string | undefined {
  return /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S{1,200})$/i.exec(text?.trim() ?? '')?.[1];
}

/** An absolute web address; anything else is none. */
export function statedUrl(text: string | undefined): string | undefined {
  const value = text?.trim() ?? '';
  return /^https?:\/\/[^\s/]+(?:\/\S*)?$/i.test(value) ? value : undefined;
}
