import { namedPlaces } from '../../actors/discovery/places.ts';
import { organizationWords, peopleWords, placeWords } from '../../actors/discovery/words.ts';
import { once } from '../../once.ts';
import type { StatementRules } from './rules.ts';

/** Whether a name is that of a body, a place or a people, which "he" and "she" are not: by a word of it, unless a given name begins it. */
export function namesBody(name: string, rules: StatementRules): boolean {
  const words = name.split(' ');
  const lower = words.map((word) => word.toLowerCase());
  if (lower.some((word) => rules.bodies.has(word) || rules.speakerNouns.has(word))) return true;
  if (words.length === 1 && rules.genderOf(name)) return false;
  if (words.length === 1) return peopleWords.has(name) || known().has(name) || /^\p{Lu}{2,}s?$/u.test(name);
  return (
    known().has(name) ||
    (rules.genderOf(words[0]!) === undefined &&
      (rules.placeOpeners.has(lower[0]!) || words.some((word) => organizationWords().has(word))))
  );
}

const known = once(
  () => new Set([namedPlaces.places, namedPlaces.bodies, namedPlaces.blocs].flatMap((names) => names.split('|'))),
);

/** Whether names of bodies and places have the word: "Journal", "County". */
export function isOfBody(word: string): boolean {
  return organizationWords().has(word) || placeWords.has(word);
}
