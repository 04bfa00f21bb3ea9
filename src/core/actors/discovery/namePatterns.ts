// How names of one kind look, whatever their words are.

import { isGivenName } from './declined.ts';
import { eventWords, organizationWords, placeWords, treatyWords } from './words.ts';

/** An abbreviation in capitals. */
export const acronym = /^(?:\p{Lu}{2,7}|\p{Lu}\p{Ll}?\p{Lu}{2,5})s?$/u;
/** Capitals that abbreviate no body. */
export const noBody =
  /^(?:II|III|IV|VI|VII|VIII|IX|XI|XII|TV|CD|DVD|PM|AM|GMT|CEO|CFO|GDP|PDF|FAQ|USD|EUR|GBP|AD|BC|ID|IT|PR|QA|VAT|DNA|HIV|AIDS|NGO|NGOs|MP|MPs|MEP|MEPs|UFO|PhD|MBA|IDs|AI|WMD|GPS|VIP|ИИ|ВВП|СМИ|ЗМІ|ВОПРОС|ОТВЕТ|QUESTION|ANSWER)$/;
/** What offices and the names of bodies alike begin with. */
export const ofOffices =
  /^(?:Foreign|Defence|Defense|Finance|Interior|Energy|Prime|First|Special|General|King|Queen|Prince|Royal|Chief|Sultan)$/;
/** Letters after a name. */
export const afterNames = /^(?:KC|QC|MP|MEP|MD|PhD|CBE|OBE|MBE|Jr|Sr)$/;
/** A code with any name before it: Flanker-2. */
export const weaponOfAnyName = /^\p{Lu}\p{L}{0,11}-\d{1,4}\p{L}{0,2}$/u;
/** The code of a weapon: S-400. */
export const weapon = /^\p{Lu}[\p{L}]{0,3}-\d{1,4}\p{L}{0,2}$/u;

/** "Elsby United", "Elsby Dockers": what teams have after a place. A plural of what bodies, places and treaties are called is none: "Elsby Airports". */
export function isTeam(word: string): boolean {
  if (/^(?:United|City|Rovers|Wanderers|Athletic)$/.test(word)) return true;
  const singular = word.slice(0, -1);
  const isKind = [organizationWords(), placeWords, treatyWords, eventWords].some((words) => words.has(singular));
  return /^\p{Lu}\p{Ll}{2,}[^us]s$/u.test(word) && !isKind && !isGivenName(word);
}
