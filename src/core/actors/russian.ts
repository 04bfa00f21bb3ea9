/**
 * Case forms of Russian names, made from the nominative: Песков gives Пескова, Пескову, Песковым, Пескове. The paradigms are the singular ones of school grammar for
 * surnames, given names and patronymics, chosen by the ending alone; a form that nobody uses may be among them. A man's genitive can be a woman's
 * nominative (Светлова): where both are known the name is ambiguous.
 */

const cyrillicName = /^\p{Script=Cyrillic}+(?:[ -]\p{Script=Cyrillic}+)*$/u;

/** An ending, how many letters of it to cut off, and the endings of genitive, dative, accusative, instrumental and prepositional; spellings in use beside each other stand with `|`. */
type Rule = readonly [RegExp, number, readonly [string, string, string, string, string]];

const soft: readonly Rule[] = [
  [/ия$/, 1, ['и', 'и', 'ю', 'ей', 'и']],
  [/я$/, 1, ['и', 'е', 'ю', 'ей', 'е']],
  [/[гкхжчшщ]а$/, 1, ['и', 'е', 'у', 'ой|ей', 'е']],
  [/а$/, 1, ['ы', 'е', 'у', 'ой', 'е']],
];

const masculine: readonly Rule[] = [
  [/(?:ов|ев|ёв|ин|ын)$/, 0, ['а', 'у', 'а', 'ым', 'е']],
  [/(?:ск|цк)ий$/, 2, ['ого', 'ому', 'ого', 'им', 'ом']],
  [/(?:ськ|цьк)ий$/, 2, ['ого', 'ому', 'ого', 'им', 'ому|им']],
  [/[нрвл]ый$/, 2, ['ого', 'ому', 'ого', 'ым', 'ом']],
  [/ий$/, 1, ['я', 'ю', 'я', 'ем', 'и']],
  [/й$/, 1, ['я', 'ю', 'я', 'ем', 'е']],
  [/ь$/, 1, ['я', 'ю', 'я', 'ем|ём', 'е']],
  ...soft,
  [/[жчшщц]$/, 0, ['а', 'у', 'а', 'ем|ом', 'е']],
  // Бондар has Бондаря in Ukrainian, Гайдар Гайдара in Russian.
  [/[ая]р$/, 0, ['а|я', 'у|ю|еві', 'а|я', 'ом|ем', 'е|еві']],
  [/[бвгдзклмнпрстфх]$/, 0, ['а', 'у', 'а', 'ом', 'е']],
];

const feminine: readonly Rule[] = [
  [/(?:ов|ев|ёв|ин|ын)а$/, 1, ['ой', 'ой', 'у', 'ой', 'ой']],
  [/ая$/, 2, ['ой', 'ой', 'ую', 'ой', 'ой']],
  ...soft,
];

/** Words such as Россия, Москва, Кремль; those of two genders decline as their ending says. */
const noun: readonly Rule[] = masculine.slice(4);

const mostWords = 3;
const shortestWord = 3;

/**
 * The forms of `name` in the other cases, when it is written in Cyrillic; none for other scripts. Of a person every word declines, all in one case; of others only a
 * name of one word does.
 */
export function casesOf(name: string, isPerson: boolean): string[] {
  if (!cyrillicName.test(name)) return [];
  const words = name.split(' ');
  if (words.length > (isPerson ? mostWords : 1)) return [];
  const rules = isPerson ? (isFeminine(words) ? feminine : masculine) : noun;
  const declined = words.map((word) => declensionOf(word, rules));
  const forms = [0, 1, 2, 3, 4].flatMap((grammaticalCase) => combined(declined.map((all) => all[grammaticalCase]!)));
  return [...new Set(forms)].filter((form) => form !== name);
}

/** A given name and a surname, or one of them alone, that both end as women's do; surnames in -ко and -их are anybody's. */
function isFeminine(words: readonly string[]): boolean {
  return /[ая]$/.test(words[0]!) && /(?:[ая]|ко|их)$/.test(words.at(-1)!);
}

/** The spellings of a word in each of the five cases; a word that does not decline is the same in all. */
function declensionOf(word: string, rules: readonly Rule[]): string[][] {
  const rule = word.length < shortestWord ? undefined : rules.find(([ending]) => ending.test(word));
  if (!rule) return Array.from({ length: 5 }, () => [word]);
  const stem = word.slice(0, word.length - rule[1]);
  return rule[2].map((endings) => endings.split('|').map((ending) => stem + ending));
}

/** Every way to take one spelling of each word. */
function combined(words: readonly string[][]): string[] {
  return words.reduce<string[]>(
    (phrases, spellings) => phrases.flatMap((phrase) => spellings.map((word) => (phrase ? `${phrase} ${word}` : word))),
    [''],
  );
}
