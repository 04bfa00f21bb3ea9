import { legibleFormula } from './formula.ts';
import { accented, accentName, latexSymbols } from './latex.ts';

/** What the converter knows itself: formatting, links, signs, and Greek letters, which stand in formulas. Source: @citation-js/plugin-bibtex, constants. */
const kept =
  /^(?:begin|end|ensuremath|emph|strong|enquote|mkbib[a-z]+|href|url|text(?:it|sl|bf|sc|superscript|subscript|md|rm|sf|tt|up)|it|itshape|sl|slshape|em|bf|bfseries|sc|scshape|rm|sf|tt|ElsevierGlyph|guil[a-z]+|quotesinglbase|quotedblbase|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Upsilon|Phi|Psi|Omega|alpha|beta|gamma|delta|(?:var)?epsilon|zeta|eta|(?:var)?theta|iota|kappa|lambda|mu|nu|xi|(?:var)?pi|(?:var)?rho|(?:var)?sigma|tau|upsilon|(?:var)?phi|chi|psi|omega)$/;
/** Signs; what is given something is no sign. */
const textSign = /^text(?!emdash$|endash$)[A-Za-z]+$/;
// Formula | accent in its braces | accent | letter or sign in its braces | command with the blanks after it.
const token = new RegExp(
  String.raw`\$[^$]*\$|\{\\(${accentName})\s*(?:\{\\?(\p{L})\}|\\?(\p{L}))\}|\\(${accentName})\s*(?:\{\\?(\p{L})\}|\\?(\p{L}))(?:(?<=\\[ij])(?:\{\}|[ \t]+))?|\{\\([A-Za-z]+)(?:\{\}|[ \t]*)\}|\\([A-Za-z]+)\*?(\{\}|[ \t]+)?(?:((?=\{[^}]))|)`,
  'gu',
);

/**
 * LaTeX for the converter, which prints commands it does not know: accents and letters composed, the names of logos and dashes written out, other unknown
 * commands gone but for what stands in their braces. Formulas and formatting stay.
 */
export function legible(latex: string): string {
  return latex.includes('\\') ? latex.replace(token, plain) : latex;
}

function plain(whole: string, ...groups: (string | undefined)[]): string {
  if (whole.startsWith('$')) return legibleFormula(whole);
  const [accent, braced, bare, accentAlone, bracedAlone, bareAlone, inBraces, command, after = '', argument] = groups;
  const mark = accent ?? accentAlone;
  if (mark !== undefined) return accented(mark, (braced ?? bare ?? bracedAlone ?? bareAlone)!);
  const name = inBraces ?? command;
  if (name === undefined || kept.test(name) || (argument === undefined && textSign.test(name))) return whole;
  if (!Object.hasOwn(latexSymbols, name)) return '';
  // Blanks after a command only end it, but those after a name are rather meant than not.
  const isWord = latexSymbols[name]!.length > 1;
  return latexSymbols[name]! + (isWord && after.trim() === '' ? after : '');
}
