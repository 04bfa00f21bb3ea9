import { withoutUnseen } from './unseen.ts';

/** Combining marks by the LaTeX accent command. Source: LaTeX2e, "Accents", and inputenc's utf8enc.dfu. */
export const latexAccents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
  textcommabelow: '\u0326',
  textogonekcentered: '\u0328',
};

/** Matches the name of an accent. */
export const accentName = '[`\'^~=."]|(?:[uvHcdbrk]|textcommabelow|textogonekcentered)(?![A-Za-z])';

/** Letters and signs by command, and the logos of TeX's world. */
export const latexSymbols: Readonly<Record<string, string>> = {
  ss: 'ß',
  SS: 'ẞ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  dh: 'ð',
  DH: 'Ð',
  dj: 'đ',
  DJ: 'Đ',
  th: 'þ',
  TH: 'Þ',
  ng: 'ŋ',
  NG: 'Ŋ',
  i: 'ı',
  j: 'ȷ',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquotesingle: "'",
  guillemotleft: '«',
  guillemotright: '»',
  textasciitilde: '~',
  textasciicircum: '^',
  textbraceleft: '{',
  textbraceright: '}',
  textdollar: '$',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textbackslash: '\\',
  textunderscore: '_',
  textellipsis: '…',
  ldots: '…',
  dots: '…',
  textregistered: '®',
  texttrademark: '™',
  copyright: '©',
  pounds: '£',
  texteuro: '€',
  euro: '€',
  S: '§',
  P: '¶',
  IJ: 'Ĳ',
  ij: 'ĳ',
  slash: '/',
  hyphen: '-',
  quad: ' ',
  qquad: ' ',
  dash: '—',
  emdash: '—',
  endash: '–',
  ndash: '–',
  mdash: '—',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  LaTeXe: 'LaTeX2e',
  BibTeX: 'BibTeX',
  BibLaTeX: 'BibLaTeX',
  biblatex: 'biblatex',
  XeTeX: 'XeTeX',
  XeLaTeX: 'XeLaTeX',
  LuaTeX: 'LuaTeX',
  LuaLaTeX: 'LuaLaTeX',
  pdfTeX: 'pdfTeX',
  ConTeXt: 'ConTeXt',
  AmS: 'AMS',
  AMS: 'AMS',
  MF: 'METAFONT',
  METAFONT: 'METAFONT',
  MP: 'MetaPost',
  MetaPost: 'MetaPost',
};

const manyBlanks = /\s\s|[^\S ]/;
const special = /[\\{}~$]|--|``|''/;
// Accent with its letter, braced or not | letter or sign | escaped character | other command | marks.
const token = new RegExp(
  String.raw`\\(${accentName})\s*(?:\{\s{0,20}\\?([^{}\\]?)([^{}\\]*)\}|\\?(\p{L}))|\\([A-Za-z]+)(?:[ \t]+|\{\})?|\\(.)|---?|\x60\x60|''|[{}~$]`,
  'gsu',
);

/** LaTeX as plain text, well enough to show and to search: accents composed, commands and braces gone, white space single. */
export function latexToText(latex: string): string {
  const text = special.test(latex) ? withoutUnseen(latex).replace(token, plain) : latex;
  return (manyBlanks.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

function plain(
  whole: string,
  accent: string | undefined,
  braced: string | undefined,
  rest: string | undefined,
  bare: string | undefined,
  command: string | undefined,
  escaped: string | undefined,
): string {
  if (accent !== undefined) return accented(accent, braced ?? bare ?? '') + (rest ?? '');
  if (command !== undefined) return Object.hasOwn(latexSymbols, command) ? latexSymbols[command]! : '';
  if (escaped !== undefined)
    return /[\\,/:;!\s-]/.test(escaped) ? (escaped === '\\' || escaped === ' ' ? ' ' : '') : escaped;
  if (whole === '--') return '–';
  if (whole === '---') return '—';
  if (whole === '``') return '“';
  if (whole === "''") return '”';
  return whole === '~' ? ' ' : '';
}

/** The letter with the accent of a LaTeX command. The dotless letters of `\'\i` take the accent as the dotted ones do. */
export function accented(accent: string, letter: string): string {
  if (letter === 'ı' || letter === 'ȷ') return accented(accent, letter === 'ı' ? 'i' : 'j');
  return (letter + latexAccents[accent]!).normalize('NFC');
}
