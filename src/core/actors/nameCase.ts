/** What the case of a word in a text must be for it to be a word of a name. */
export const anyCase = -2;
export const wantsCapital = -1;

/** Aliases with at most this many letters want their exact case. */
const shortName = 4;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;

/**
 * What each word of a name wants: {@link anyCase}, {@link wantsCapital}, or `'exact'`. A capital wants one in the text; names of four letters or fewer, or in capitals
 * throughout, want their exact case, and so does an abbreviation within a longer name; scripts without case, and a leading "The", want nothing.
 */
export function caseNeeds(words: readonly string[]): (typeof anyCase | typeof wantsCapital | 'exact')[] {
  const all = words.join('');
  const exact = upper.test(all) && (!lower.test(all) || isShort(all));
  return words.map((word, index) => {
    if (index === 0 && words.length > 1 && /^the$/i.test(word)) return anyCase;
    if (!upper.test(word)) return exact && lower.test(word) ? 'exact' : anyCase;
    return exact || (!lower.test(word) && word.length > 1) ? 'exact' : wantsCapital;
  });
}

function isShort(name: string): boolean {
  return [...name.slice(0, 40).replace(/[^\p{L}]/gu, '')].length <= shortName;
}

/** Whether `word` has a capital where a name can want one. */
export function hasCapital(word: string): boolean {
  return upper.test(word) || /\p{Lt}/u.test(word);
}

/** Whether two spellings of one folded word have the same case. */
export function sameCase(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}

/**
 * Tells whether the place at an offset is printed in capitals: its whole line is, or the line up to the first colon, as in `PESKOV: We will.` Remembers the last line, so
 * ask in order.
 */
export class Shouting {
  readonly #text: string;
  #start = 0;
  #end = -1;
  #loudUntil = 0;

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): boolean {
    if (offset < this.#start || offset > this.#end) this.#look(offset);
    return offset < this.#loudUntil;
  }

  #look(offset: number): void {
    const end = this.#text.indexOf('\n', offset);
    this.#start = this.#text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    this.#end = end < 0 ? this.#text.length : end;
    const line = this.#text.slice(this.#start, this.#end);
    const firstLower = line.search(lower);
    const loud = firstLower < 0 ? line.length : line.lastIndexOf(':', firstLower);
    this.#loudUntil = this.#start + Math.max(0, loud);
  }
}

function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}+/gu, '');
}
