const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
};
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;

/** A character reference of HTML at a place: its decimal or hexadecimal code point, or its name. */
export const entityHere = new RegExp(entity.source, 'iy');

/** The character that a match of {@link entityHere} stands for; a name that is not known as it is written. */
export function readEntity([whole = '', decimal, hexadecimal, name]: readonly (string | undefined)[]): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const point = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

/** The text, as long as it was, with quotation marks in place of their character references, each beside the words it belongs to. An apostrophe within a word is left. */
export function printedMarks(text: string): string {
  if (!text.includes('&')) return text;
  let last: { readonly end: number; readonly opens: boolean } | undefined;
  return text.replace(entity, (whole, decimal, hexadecimal, name, at: number) => {
    const mark = readEntity([whole, decimal, hexadecimal, name]);
    const before = text[at - 1] ?? ' ';
    const after = text[at + whole.length] ?? ' ';
    if (!/^["'“”„«»‹›‘’‚]$/u.test(mark) || (isLetter(before) && isLetter(after))) return whole;
    const opens = last?.end === at ? last.opens : /[\s([{*_—–"'“„«‹‘‚]/u.test(before) && !/\s/.test(after);
    last = { end: at + whole.length, opens };
    const blanks = ' '.repeat(whole.length - 1);
    return opens ? blanks + mark : mark + blanks;
  });
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
