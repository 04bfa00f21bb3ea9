import type { Actor } from '../../actors/actor.ts';

/**
 * The title of an actor on a day, by its file: of the newest role whose period holds the ISO date, maybe partial. Without a date, or when no role has
 * a period that holds it, the only role that has no period; else `undefined`.
 */
export function roleOn({ role }: Actor, date: string | undefined): string | undefined {
  const dated = role.filter(({ start, end }) => start !== undefined || end !== undefined);
  const held =
    date === undefined ? undefined : dated.find(({ start, end }) => !isBefore(date, start) && !isBefore(end, date));
  if (held) return held.title;
  const timeless = role.filter(({ start, end }) => start === undefined && end === undefined);
  return timeless.length === 1 ? timeless[0]!.title : undefined;
}

/** Partial dates count as far as both are stated. */
function isBefore(date: string | undefined, other: string | undefined): boolean {
  if (date === undefined || other === undefined) return false;
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}
