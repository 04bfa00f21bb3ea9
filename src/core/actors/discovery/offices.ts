import { titles } from './words.ts';

/** "глава Роскосмоса", "президент Белоруссии": a word in the genitive after an office in the nominative is what it is of, unless women's surnames end so; one in Latin letters is a body. */
export function isOfOffice(office: string, word: string): boolean {
  if (!/^\p{Script=Cyrillic}/u.test(office) || !titles().has(office)) return false;
  if (/^\p{Script=Latin}/u.test(word)) return true;
  if (!/[аяиыіїу]$/.test(word)) return false;
  const isNominative = /(?:глава|[бвгджзклмнпрстфхцчшщйьр]|голова|речниця)$/.test(office);
  return isNominative && !/(?:[оеє]ва|[иії]на|ына|ая|ко|швили|швілі|дзе|ски|цьки)$/.test(word);
}
