const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** Accents that stand by themselves, and those that join a letter. */
const combining: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  ˇ: '\u030c',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '˚': '\u030a',
  '˝': '\u030b',
  '¸': '\u0327',
  '˛': '\u0328',
};
const dotless: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' };

/**
 * The words of a line as they are written: without ligatures, with accents on their letters, which TeX sets as signs of their own before them, and without the
 * control characters that fonts with an encoding of their own leave.
 */
export function cleaned(text: string): string {
  return text
    .replace(/[ﬀ-ﬆ]/g, (letter) => ligatures[letter]!)
    .replace(/(?<!\p{N})([´¨ˆ˜ˇ¯˘˙˚˝¸˛])\s?(\p{L})/gu, (both, accent: string, letter: string) =>
      joined(both, letter, accent),
    )
    .replace(/(?!\s)\p{Cc}/gu, '');
}

/** The letter with the accent where there is such a letter, else both as they were. */
function joined(both: string, letter: string, accent: string): string {
  // As an apostrophe, of "it´s", it is far more frequent than on these.
  if (accent === '´' && /[lmnrsw]/i.test(letter)) return both;
  const one = ((dotless[letter] ?? letter) + combining[accent]!).normalize('NFC');
  return one.length === 1 ? one : both;
}
