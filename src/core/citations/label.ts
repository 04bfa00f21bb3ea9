import type { CslDate, CslItem, CslName } from './item.ts';

/** The year of a date; `undefined` when it states none. */
export function yearOf(date: CslDate | undefined): string | undefined {
  const year = date?.['date-parts']?.[0]?.[0];
  if (year !== undefined) return String(year);
  return /\b\d{4}\b/.exec(`${date?.raw ?? ''} ${date?.literal ?? ''}`)?.[0];
}

/** A date as ISO writes it, as far as it is stated (`2025-06`); `undefined` when it states no year. */
export function isoDate(date: CslDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined) return undefined;
  const parts = [String(year).padStart(4, '0'), ...[month, day].flatMap((part) => part ?? []).map(twoDigits)];
  return parts.join('-');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The family name, else the whole name. */
export function shortName(name: CslName): string {
  const particle = name['non-dropping-particle'];
  if (name.family) return particle ? `${particle} ${name.family}` : name.family;
  return name.literal ?? name.given ?? '';
}

/** "Weitz n.d.", "Weitz & Doe 2025", "Weitz et al. 2025"; without an author the first words of the title stand for it. */
export function authorYear(item: CslItem): string {
  const names = (item.author ?? item.editor ?? []).map(shortName).filter((name) => name !== '');
  return `${names.length > 0 ? joinNames(names) : shortTitle(item)} ${yearOf(item.issued) ?? 'n.d.'}`;
}

function joinNames(names: readonly string[]): string {
  if (names.length > 2) return `${names[0]} et al.`;
  return names.join(' & ');
}

function shortTitle({ title = '', id }: CslItem): string {
  const words = title.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return id;
  return `“${words.slice(0, 4).join(' ')}${words.length > 4 ? '…' : ''}”`;
}
