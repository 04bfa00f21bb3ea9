/** The forms of a word in the five cases: genitive, dative, accusative, instrumental, prepositional (locative); the spellings in use beside each other for each. */
export type Declined = readonly (readonly string[])[];

/** An ending, how many letters of it to cut off, and the endings of the five cases; spellings in use beside each other stand with `|`. */
export type Rule = readonly [RegExp, number, readonly [string, string, string, string, string]];

/** How one language declines names. */
export interface Paradigms {
  /** Surnames, given names and patronymics of men. */
  readonly masculine: readonly Rule[];
  /** The same of women; what no rule fits does not decline. */
  readonly feminine: readonly Rule[];
  /** Words such as Россия, Москва, Кремль, завод, енергомережа. */
  readonly noun: readonly Rule[];
  /** Adjectives before a noun. */
  readonly adjective: readonly Rule[];
}

/** What a name of the language never has: letters, and endings of adjectives. */
export const foreignTo = { ru: /[іїєґ]/i, uk: /[ыэъё]|(?:ая|яя|ое|ее|ие)(?!\p{L})/iu } as const;

/** Whether a text in Cyrillic is Ukrainian rather than Russian, by the letters that only one of them has. */
export function isUkrainian(text: string): boolean {
  return /[іїєґ]/i.test(text) && !/[ыэъ]/i.test(text);
}

const shortestWord = 3;

/** The spellings of a word in each case; a word that no rule fits is the same in all. */
export function declined(word: string, rules: readonly Rule[]): Declined {
  const rule = ruleFor(word, rules);
  if (!rule) return Array.from({ length: 5 }, () => [word]);
  const stem = word.slice(0, word.length - rule[1]);
  return rule[2].map((endings) => endings.split('|').map((ending) => stem + ending));
}

/** Whether one of the rules fits. */
export function declines(word: string, rules: readonly Rule[]): boolean {
  return ruleFor(word, rules) !== undefined;
}

/** Every way to take one spelling of each word, all in one case. */
export function phrasesOf(words: readonly Declined[]): string[] {
  return [0, 1, 2, 3, 4].flatMap((grammaticalCase) =>
    words.reduce<string[]>(
      (phrases, word) =>
        phrases.flatMap((phrase) => word[grammaticalCase]!.map((form) => (phrase ? `${phrase} ${form}` : form))),
      [''],
    ),
  );
}

function ruleFor(word: string, rules: readonly Rule[]): Rule | undefined {
  return word.length < shortestWord ? undefined : rules.find(([ending]) => ending.test(word));
}
