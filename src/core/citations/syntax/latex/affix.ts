import { type EmphasisMarks, writeAffix } from '../affix.ts';

const marks: EmphasisMarks = { i: ['\\emph{', '}'], b: ['\\textbf{', '}'] };
const spelled: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\u00a0': '~',
};
const names: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  S: '§',
  P: '¶',
  pno: 'p.',
  ppno: 'pp.',
  ldots: '…',
  dots: '…',
  textendash: '–',
  textemdash: '—',
};
const tokens = /\\(emph|textit|textbf|textsl)\s*\{|\\([A-Za-z]+)(?:\{\}|\s+)?|\\([^A-Za-z])|~|[{}]|[^\\~{}]+/g;

/** Prose escaped for LaTeX. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\{}$&#_%~^\u00a0]/g, (character) => spelled[character] ?? `\\${character}`);
}

/** A prefix or suffix of the model as it stands in a note. */
export function writeLatexAffix(affix: string): string {
  return writeAffix(affix, marks, escapeLatex);
}

/** The inverse of {@link writeLatexAffix}: escapes undone, emphasis as CSL's tags, other braces dropped, one line. */
export function readLatexAffix(source: string): string {
  /** What the open braces close with. */
  const closers: string[] = [];
  return Array.from(source.matchAll(tokens), (match) => readToken(match, closers))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of the model for one token. */
function readToken([token, emphasis, name, symbol]: RegExpMatchArray, closers: string[]): string {
  if (symbol !== undefined) return readSymbol(symbol);
  if (name !== undefined) return names[name] ?? (/\s$/.test(token) ? token : '');
  if (token === '}') return closers.pop() ?? '';
  if (token === '~') return ' ';
  if (!token.endsWith('{')) return token;
  const tag = emphasis === 'textbf' ? 'b' : 'i';
  closers.push(emphasis === undefined ? '' : `</${tag}>`);
  return emphasis === undefined ? '' : `<${tag}>`;
}

/** A control symbol: spaces of TeX, nothing for its italic correction, else the character it stands for. */
function readSymbol(symbol: string): string {
  if (/[\\,;:!\s]/.test(symbol)) return ' ';
  return symbol === '/' ? '' : symbol;
}
