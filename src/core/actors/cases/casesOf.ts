import { type Declined, declined, declines, foreignTo, type Paradigms, phrasesOf } from './paradigm.ts';
import { russianCases } from './russian.ts';
import { ukrainianCases } from './ukrainian.ts';

/** A language whose names decline; a file of paradigms each. */
export type CaseLanguage = 'ru' | 'uk';

const paradigms: Readonly<Record<CaseLanguage, Paradigms>> = { ru: russianCases, uk: ukrainianCases };

const cyrillicName = /^\p{Script=Cyrillic}+(?:[ ’'-]\p{Script=Cyrillic}+)*$/u;
const mostPersonWords = 3;
const mostWords = 6;

/** Given names of men that end as women's do. */
const menInA = new Set(
  'Никита Илья Лука Фома Кузьма Данила Савва Гаврила Микола Ілля Сава Хома Олекса Кирила Микита Данило Сила Зосима Мина'.split(
    ' ',
  ),
);

/**
 * The forms of `name` in the other cases, when it is written in Cyrillic; none for other scripts. Of a person every word declines, all in one case; of others the
 * first noun and the adjectives before it do: Камский завод, Министерство обороны. A name that can be of either language has the forms of both (a Ukrainian text writes
 * of Russians as well), Russian ones first; `language` asks for those of one. A man's genitive can be a woman's nominative (Светлова): where both are known the
 * name is ambiguous.
 */
export function casesOf(name: string, isPerson: boolean, language?: CaseLanguage): string[] {
  if (!cyrillicName.test(name)) return [];
  const words = name.split(' ');
  if (words.length > (isPerson ? mostPersonWords : mostWords)) return [];
  // No Ukrainian given name ends as Дмитрий does.
  const isRussian = isPerson && words.length > 1 && words[0]!.endsWith('ий');
  const languages = (language ? [language] : isRussian ? (['ru'] as const) : (['ru', 'uk'] as const)).filter(
    (each) => !foreignTo[each].test(name),
  );
  const forms = languages.flatMap((each) => formsIn(words, isPerson, paradigms[each]));
  return [...new Set(forms)].filter((form) => form !== name);
}

function formsIn(words: readonly string[], isPerson: boolean, rules: Paradigms): string[] {
  return phrasesOf(isPerson ? person(words, rules) : thing(words, rules));
}

function person(words: readonly string[], { masculine, feminine }: Paradigms): Declined[] {
  const rules = isFeminine(words) ? feminine : masculine;
  return words.map((word) => declined(word, rules));
}

/** A given name that ends as women's do; a surname alone by its ending. */
function isFeminine(words: readonly string[]): boolean {
  const [first] = words;
  if (menInA.has(first!)) return false;
  return /[ая]$/.test(first!) || (words.length > 1 && /^(?:Любовь?|Нинель|Рашель)$/.test(first!));
}

/** Adjectives and the first noun decline; what follows stands in a case of its own. */
function thing(words: readonly string[], { noun, adjective }: Paradigms): Declined[] {
  const isAdjective = (at: number) =>
    at < words.length - 1 && declines(words[at]!, adjective) && isBeforeNoun(words, at);
  let head = 0;
  while (isAdjective(head)) head++;
  // Of what does not live the accusative is the nominative, where the adjective shows it.
  const isLifeless = head > 0 && declined(words[0]!, adjective)[2]![0] === words[0];
  return words.map((word, at) => {
    if (at > head) return unchanged(word);
    const forms = declined(word, at < head ? adjective : noun);
    return at === head && isLifeless ? forms.map((spellings, index) => (index === 2 ? [word] : spellings)) : forms;
  });
}

/** Whether the word can be an adjective to the next: not "рада" before "міста". */
function isBeforeNoun(words: readonly string[], at: number): boolean {
  const [word, next] = [words[at]!, words[at + 1]!];
  if (/(?:ая|яя)$/.test(word)) return /[аяь]$|ая$|яя$/.test(next);
  if (/[ая]$/.test(word)) return /[аяь]$/.test(next) && /(?:[сцз]ьк|н|в)[ая]$/.test(word);
  if (/(?:ое|ее|[^аеиоуы]е)$/.test(word)) return /[оея]$/.test(next);
  return true;
}

function unchanged(word: string): Declined {
  return Array.from({ length: 5 }, () => [word]);
}
