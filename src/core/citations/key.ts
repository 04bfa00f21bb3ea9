import { foldWord } from '../text/fold.ts';
import type { CslItem } from './item.ts';
import { shortName, yearOf } from './label.ts';

/** Words a key never begins its title part with. */
const lightWords = new Set(
  'a an the of on in at to for from by with and or but as is are was der die das ein eine und zur zum le la les un une des du de et el los las una y il lo i gli'.split(
    ' ',
  ),
);

/**
 * The citation key a record gets when it is first cited: `[author][year][first title word of weight]` with missing parts left out; without an author
 * the first three words of the title. ASCII letters and digits only; `source` when nothing is known.
 */
export function citationKeyFor(item: Pick<CslItem, 'author' | 'editor' | 'title' | 'issued'>): string {
  const author = item.author?.[0] ?? item.editor?.[0];
  const name = author ? asciiWord(shortName(author)) : '';
  const words = (item.title ?? '')
    .split(/[\s\u2010-\u2015/:,;.!?]+/)
    .map(keyWord)
    .filter((word) => word !== '');
  const year = yearOf(item.issued) ?? '';
  if (name !== '') return name + year + (words.find((word) => !lightWords.has(word)) ?? '');
  return words.slice(0, 3).join('') + year || 'source';
}

/** Keys for records that have none, in the order given: taken keys and equal ones get a letter. */
export function uniqueKey(wanted: string, taken: { has(key: string): boolean }): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 1; ; number++) {
    const key = wanted + suffix(number);
    if (!taken.has(key)) return key;
  }
}

/** Keys that are taken and stay so. As {@link uniqueKey}, but giving many sources keys that all want the same one takes time in proportion to their number. */
export class TakenKeys {
  readonly #taken: Set<string>;
  /** The letters of a wanted key up to this number are all taken. */
  readonly #lettersUsed = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  add(key: string): void {
    this.#taken.add(key);
  }

  /** The wanted key, with a letter if it is taken; from now on it is. */
  take(wanted: string): string {
    let number = this.#lettersUsed.get(wanted) ?? 0;
    let key = wanted + suffix(number);
    while (this.#taken.has(key)) key = wanted + suffix(++number);
    this.#lettersUsed.set(wanted, number);
    this.#taken.add(key);
    return key;
  }
}

/** A word of the title without a possessive ending. */
function keyWord(word: string): string {
  return asciiWord(word.replace(/['’]s$/i, ''));
}

/** A word in small ASCII letters and digits: Cyrillic is transliterated, diacritics are dropped, and so is everything else. */
export function asciiWord(text: string): string {
  return foldWord(transliterate(text.toLowerCase())).replace(/[^a-z0-9]/g, '');
}

const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  'а a,б b,в v,г g,д d,е e,ё e,ж zh,з z,и i,й y,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh,щ shch,ъ ,ы y,ь ,э e,ю yu,я ya,є ye,і i,ї yi,ґ g'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

function transliterate(text: string): string {
  return text.replace(/[\u0400-\u04ff]/g, (letter) => cyrillic[letter] ?? '');
}

/** Nothing for 0, then a … z, aa, ab … */
function suffix(number: number): string {
  if (number === 0) return '';
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? suffix(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}
