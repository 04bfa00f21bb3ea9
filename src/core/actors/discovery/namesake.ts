import { isGivenName } from './declined.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameToken } from './nameTokens.ts';
import { saysBeside } from './wordEvidence.ts';
import { sayingVerbs } from './words.ts';

/** A woman’s surname that is also a case of a place’s name: Ростова of Ростов. */
const surname = /(?:[оеєё]в|[иіїы]н)а$/u;
/** A verb in the past that shows a woman: уехала, вернулась, повернулася. */
const womansVerb = /^\p{Ll}+[аеиоуыяіїє]ла(?:с[ья])?$/u;

/** "Милана сказала", "Ростова уехала": whether the Cyrillic word `at`, which the gazetteer has for a place, is a person of that name. */
export function isNamesake(tokens: readonly NameToken[], at: number, gazetteer: Gazetteer): boolean {
  const { word } = tokens[at]!;
  const entry = gazetteer.find(word);
  if (entry?.type !== 'place' || !/^\p{Script=Cyrillic}/u.test(word)) return false;
  const isCase = entry.isCase === true;
  return (isGivenName(word) || (isCase && surname.test(word))) && acts(tokens, at, isCase);
}

/** Whether the name is the subject of a verb of saying, or, where no place can be a subject, of any verb. Not after a word that governs it: "мэр Ростова сказал". */
function acts(tokens: readonly NameToken[], at: number, isCase: boolean): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before && sayingVerbs.has(before.word)) return saysBeside(tokens, at, at);
  if (after?.gap !== 'space' || (tokens[at]!.gap === 'space' && /^\p{L}/u.test(before?.word ?? ''))) return false;
  return sayingVerbs.has(after.word) || (isCase && womansVerb.test(after.word));
}
