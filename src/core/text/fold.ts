/**
 * Folding: what two spellings must share to count as the same word. Case, diacritics (NFD without marks) and a table for letters
 * that NFD does not split; Russian ё becomes е by the same rule.
 */
const unsplit: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  // Persian and Arabic letter variants.
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
};
const unsplitLetters = new RegExp(`[${Object.keys(unsplit).join('')}]`, 'gu');
/** Soft hyphens are no part of a spelling. */
const marks = /[\p{M}\u00AD]+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant
const ascii = /^[\x00-\x7f]*$/;

/** The folded form of one word. Its length may differ from the word's, so fold word by word and keep the offsets of the original. */
export function foldWord(word: string): string {
  if (ascii.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(unsplitLetters, (letter) => unsplit[letter]!);
}
