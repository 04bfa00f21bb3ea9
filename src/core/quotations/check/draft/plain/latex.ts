import { latexAccents } from '../../../../citations/library/bib/latex.ts';
import { argumentEnd } from '../../../../text/zones/latexArguments.ts';
import type { TokenReader } from '../tokenReader.ts';

const words: Readonly<Record<string, string>> = {
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textelp: '[…]',
  textendash: '–',
  textemdash: '—',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquoteleft: '‘',
  textquoteright: '’',
  guillemotleft: '«',
  guillemotright: '»',
  glqq: '„',
  grqq: '“',
  flqq: '«',
  frqq: '»',
  S: '§',
  P: '¶',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  par: '\n\n',
  newline: ' ',
  linebreak: ' ',
  quad: ' ',
  enquote: '“',
};
/** Commands whose arguments are no words of the text. */
const silent =
  /^(?:footnote|footnotetext|label|ref|pageref|index|vspace|hspace|marginpar|todo|noindent|textcolor|color|selectlanguage)$/;
const accented =
  /\\([`'^~="."])\s*(?:\{\s*(\\?[A-Za-z])\s*\}|(\\?[A-Za-z]))|\\([uvHckrdb])(?:\s*\{\s*(\\?[A-Za-z])\s*\}|\s+([A-Za-z])(?![A-Za-z]))/y;
const control = /\\([A-Za-z]+)\*?/y;

/** Reads what stands at `at` in LaTeX. */
export const latexToken: TokenReader = (text, at, end) => {
  const two = text.slice(at, at + 2);
  if (two === '``') return { plain: '“', end: at + 2 };
  if (two === "''") return { plain: '”', end: at + 2 };
  if (two === '<<' || two === '>>') return { plain: two === '<<' ? '«' : '»', end: at + 2 };
  switch (text[at]) {
    case '`':
      return { plain: '‘', end: at + 1 };
    case '~':
      return { plain: '\u00a0', end: at + 1 };
    case '{':
      return { plain: '', end: at + 1 };
    case '}':
      return { plain: closesEnquote(text, at) ? '”' : '', end: at + 1 };
    case '%':
      return { plain: '', end: commentEnd(text, at, end) };
    case '\\':
      return command(text, at, end);
    default:
      return undefined;
  }
};

function command(text: string, at: number, end: number): { readonly plain: string; readonly end: number } {
  accented.lastIndex = at;
  const accent = accented.exec(text);
  if (accent) {
    const mark = latexAccents[accent[1] ?? accent[4] ?? ''] ?? '';
    const letter = (accent[2] ?? accent[3] ?? accent[5] ?? accent[6] ?? '').replace('\\', '');
    return { plain: (letter + mark).normalize('NFC'), end: accented.lastIndex };
  }
  control.lastIndex = at;
  const name = control.exec(text)?.[1];
  if (name === undefined) {
    const symbol = text[at + 1] ?? '';
    if (/[,;:! ]/.test(symbol)) return { plain: symbol === ' ' ? ' ' : '', end: at + 2 };
    if (symbol === '\\' || symbol === '\n') return { plain: ' ', end: at + 2 };
    return { plain: /[-/]/.test(symbol) ? '' : symbol, end: at + 2 };
  }
  return named(text, control.lastIndex, name, end);
}

function named(
  text: string,
  after: number,
  name: string,
  end: number,
): { readonly plain: string; readonly end: number } {
  if (silent.test(name)) {
    const option = argumentEnd(text, after, '[', ']') ?? after;
    return { plain: '', end: argumentEnd(text, option, '{', '}') ?? after };
  }
  if (name === 'textins' || name === 'textelp') {
    const close = argumentEnd(text, after, '{', '}');
    const inside = close === undefined ? '' : text.slice(text.indexOf('{', after) + 1, close - 1).trim();
    const plain = name === 'textins' ? `[${inside}]` : inside === '' ? '[…]' : `[…] [${inside}]`;
    return { plain, end: close ?? after };
  }
  if (name === 'begin' || name === 'end') return { plain: ' ', end: argumentEnd(text, after, '{', '}') ?? after };
  const plain = Object.hasOwn(words, name) ? words[name]! : '';
  if (plain === '' || name === 'enquote') return { plain, end: skipBlanks(text, after, end) };
  return { plain, end: text.startsWith('{}', after) ? after + 2 : skipBlanks(text, after, end) };
}

/** TeX drops blanks after a command, but before a brace they do not matter. */
function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** Whether the brace at `at` closes an `\enquote`. Looks back over a bounded stretch. */
function closesEnquote(text: string, at: number): boolean {
  let depth = 0;
  for (let index = at; index >= Math.max(0, at - 2000); index--) {
    if (text[index - 1] === '\\') continue;
    if (text[index] === '}') depth++;
    else if (text[index] === '{' && --depth === 0)
      return /\\enquote\*?\s*$/.test(text.slice(Math.max(0, index - 12), index));
  }
  return false;
}

/** A comment takes the line end and the blanks of the next line with it. */
function commentEnd(text: string, at: number, end: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 || newline >= end ? end : skipBlanks(text, newline + 1, end);
}
