import type { FoundName } from './foundName.ts';

/** The names that stand as "International Atomic Energy Agency (IAEA)", or the other way round: the abbreviation and what it stands for. */
export function abbreviationsIn(text: string, names: readonly FoundName[]): (readonly [short: string, long: string])[] {
  const found: (readonly [string, string])[] = [];
  for (const [at, name] of names.entries()) {
    const next = names[at + 1];
    if (!next || text.slice(name.end, next.start) !== ' (' || text[next.end] !== ')') continue;
    if (abbreviates(next.surface, name.surface)) found.push([next.surface, name.surface]);
    else if (abbreviates(name.surface, next.surface)) found.push([name.surface, next.surface]);
  }
  return found;
}

/** Whether the letters of `short` are, in order, first letters of words of `long`, or nearly all. */
function abbreviates(short: string, long: string): boolean {
  const letters = [...short.replace(/[^\p{L}]/gu, '').toLowerCase()];
  if (
    letters.length < 2 ||
    letters.length > 8 ||
    !/^[\p{Lu}\p{Ll}.]+$/u.test(short) ||
    !/\p{Lu}{2}|\p{Lu}\./u.test(short)
  )
    return false;
  const initials = [...long.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(([word]) => word[0]!.toLowerCase());
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at += 1;
  return letters.length <= initials.length && at === letters.length;
}
