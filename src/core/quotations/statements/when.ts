import type { When } from './rules.ts';

/** How a language writes dates; the groups of `pattern` are day, month, year and weekday, numbered where it has them twice, and `relative`. */
export interface DateWords {
  readonly pattern: RegExp;
  /** 0 for January; negative when it is none. */
  monthOf(name: string): number;
  /** 0 for Sunday; negative when it is none. */
  weekdayOf(name: string): number;
  daysBack(relative: string): number;
  /** In what is printed of a weekday to come. */
  readonly ahead: RegExp;
}

const dayLength = 86_400_000;

/** The first date in `text`. A weekday is on the source's date or before it; a day without a year falls in the year that brings it nearest to that date. */
export function whenIn(text: string, words: DateWords, sourceDate: string | undefined): When | undefined {
  const match = words.pattern.exec(text);
  if (!match) return undefined;
  const groups = match.groups ?? {};
  const printed = match[0].trim();
  const get = (name: string) => groups[name] ?? groups[`${name}2`] ?? groups[`${name}3`];
  const source = /^\d{4}-\d{2}-\d{2}$/.test(sourceDate ?? '') ? new Date(`${sourceDate}T00:00:00Z`) : undefined;
  const [day, monthName, year] = [get('day'), get('month'), get('year')];
  if (monthName !== undefined) {
    const month = words.monthOf(monthName);
    if (month < 0) return { text: printed, basis: 'none' };
    if (year !== undefined) return { text: printed, date: isoOf(year, month, day), basis: 'printed' };
    return resolved(printed, source && day !== undefined ? nearestYear(source, month, Number(day)) : undefined);
  }
  if (year !== undefined) return { text: printed, date: year, basis: 'printed' };
  const weekday = get('weekday');
  if (weekday !== undefined && !words.ahead.test(printed))
    return resolved(printed, source && weekdayBefore(source, words.weekdayOf(weekday)));
  if (groups.relative !== undefined)
    return resolved(printed, source && new Date(source.getTime() - words.daysBack(groups.relative) * dayLength));
  return { text: printed, basis: 'none' };
}

function resolved(text: string, date: Date | undefined): When {
  if (!date || Number.isNaN(date.getTime())) return { text, basis: 'none' };
  return { text, date: date.toISOString().slice(0, 10), basis: 'resolved' };
}

function isoOf(year: string, month: number, day: string | undefined): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month + 1)}${day === undefined ? '' : `-${two(Number(day))}`}`;
}

function weekdayBefore(source: Date, weekday: number): Date {
  return new Date(source.getTime() - ((source.getUTCDay() - weekday + 7) % 7) * dayLength);
}

function nearestYear(source: Date, month: number, day: number): Date | undefined {
  const candidates = [-1, 0, 1].map((step) => new Date(Date.UTC(source.getUTCFullYear() + step, month, day)));
  const valid = candidates.filter((date) => date.getUTCMonth() === month && date.getUTCDate() === day);
  const distance = (date: Date) => Math.abs(date.getTime() - source.getTime());
  return valid.sort((a, b) => distance(a) - distance(b))[0];
}
