/** Outer quotation marks by language, with the spaces that belong to them; as CLDR has them (https://cldr.unicode.org, delimiters). */
const table: Readonly<Record<string, readonly [string, string]>> = {
  bg: ['„', '“'],
  cs: ['„', '“'],
  da: ['”', '”'],
  de: ['„', '“'],
  es: ['«', '»'],
  fi: ['”', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  hu: ['„', '”'],
  it: ['«', '»'],
  ja: ['「', '」'],
  nb: ['«', '»'],
  nl: ['‘', '’'],
  no: ['«', '»'],
  pl: ['„', '”'],
  ro: ['„', '”'],
  ru: ['«', '»'],
  sk: ['„', '“'],
  sv: ['”', '”'],
  uk: ['«', '»'],
};

/** The quotation marks of a language, by its BCP 47 tag; the English ones when there is none or it is not in the table. */
export function quoteMarksOf(tag: string | undefined): readonly [open: string, close: string] {
  const language = tag?.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(table, language) ? table[language]! : ['“', '”'];
}
