import { titles } from './words.ts';

/** Offices that are of a body, in the nominative. Ministers and generals have a surname after them. */
const nominatives = new Set([
  ...['глава', 'директор', 'представитель', 'председатель', 'пресс-секретарь'],
  ...['голова', 'речник', 'речниця'],
]);

/** "глава Роскосмоса", "президент Белоруссии": a word in the genitive after an office in the nominative is what it is of, unless women's surnames end so; one in Latin letters is a body. */
export function isOfOffice(office: string, word: string): boolean {
  if (!/^\p{Script=Cyrillic}/u.test(office) || !titles().has(office)) return false;
  if (/^\p{Script=Latin}/u.test(word)) return true;
  if (!/[аяиыіїу]$/.test(word)) return false;
  return nominatives.has(office) && !/(?:[оеє]ва|[иії]на|ына|ая|ко|швили|швілі|дзе|ски|цьки)$/.test(word);
}
