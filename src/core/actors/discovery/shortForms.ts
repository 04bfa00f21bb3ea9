import { casesOf } from '../cases/casesOf.ts';
import type { ActorCandidate } from './candidate.ts';

/**
 * The candidates without those that are no more than another's name: a surname in capitals or in another case (БЕРЕГОВ, Берегова beside Игнат Берегов), whose counts
 * join those of its bearer, and one word of a longer name that is sure (Republic beside Islamic Republic).
 */
export function withoutShortForms(candidates: readonly ActorCandidate[]): ActorCandidate[] {
  const bearers = bearersOf(candidates);
  const words = wordsOfSure(candidates);
  const more = new Map<ActorCandidate, number>();
  const kept = candidates.filter((candidate) => {
    if (!isShort(candidate)) return true;
    const bearer = bearers.get(candidate.name.toLowerCase());
    if (bearer) more.set(bearer, (more.get(bearer) ?? 0) + candidate.count);
    return bearer === undefined && !(candidate.confidence === 'possible' && words.has(candidate.name));
  });
  return kept.map((each) => ({ ...each, count: each.count + (more.get(each) ?? 0) }));
}

/** One word of which nothing is sure, or which is written all in capitals. */
function isShort({ name, confidence }: ActorCandidate): boolean {
  return !name.includes(' ') && (confidence === 'possible' || /^\p{Lu}{4,}$/u.test(name));
}

/** The people by their surnames in all cases, in small letters; of several bearers the first. */
function bearersOf(candidates: readonly ActorCandidate[]): ReadonlyMap<string, ActorCandidate> {
  const bearers = new Map<string, ActorCandidate>();
  for (const candidate of candidates) {
    const { name, type } = candidate;
    if (type !== 'person' || !name.includes(' ')) continue;
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    for (const form of [surname, ...casesOf(surname, true)]) {
      const key = form.toLowerCase();
      if (!bearers.has(key)) bearers.set(key, candidate);
    }
  }
  return bearers;
}

function wordsOfSure(candidates: readonly ActorCandidate[]): ReadonlySet<string> {
  const sure = candidates.filter(({ confidence }) => confidence === 'confident');
  const names = sure.flatMap(({ name, alias }) => [name, ...alias]).filter((name) => name.includes(' '));
  return new Set(names.flatMap((name) => name.split(' ').filter((word) => word.length > 3)));
}
