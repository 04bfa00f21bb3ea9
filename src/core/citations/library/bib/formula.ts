/** Commands of formulas that are one sign. Source: LaTeX2e and amssymb, symbol tables; Unicode's names. */
const signs: Readonly<Record<string, string>> = {
  le: '≤',
  leq: '≤',
  leqslant: '≤',
  ge: '≥',
  geq: '≥',
  geqslant: '≥',
  ne: '≠',
  neq: '≠',
  ll: '≪',
  gg: '≫',
  lt: '<',
  gt: '>',
  pm: '±',
  mp: '∓',
  times: '×',
  div: '÷',
  cdot: '·',
  ast: '∗',
  star: '⋆',
  circ: '∘',
  bullet: '•',
  oplus: '⊕',
  otimes: '⊗',
  dagger: '†',
  infty: '∞',
  partial: '∂',
  nabla: '∇',
  sum: '∑',
  prod: '∏',
  int: '∫',
  in: '∈',
  notin: '∉',
  ni: '∋',
  subset: '⊂',
  subseteq: '⊆',
  supset: '⊃',
  supseteq: '⊇',
  cup: '∪',
  cap: '∩',
  setminus: '∖',
  emptyset: '∅',
  forall: '∀',
  exists: '∃',
  neg: '¬',
  land: '∧',
  wedge: '∧',
  lor: '∨',
  vee: '∨',
  approx: '≈',
  sim: '∼',
  simeq: '≃',
  cong: '≅',
  equiv: '≡',
  propto: '∝',
  perp: '⊥',
  parallel: '∥',
  mid: '|',
  vert: '|',
  langle: '⟨',
  rangle: '⟩',
  lfloor: '⌊',
  rfloor: '⌋',
  lceil: '⌈',
  rceil: '⌉',
  to: '→',
  rightarrow: '→',
  longrightarrow: '→',
  leftarrow: '←',
  leftrightarrow: '↔',
  Rightarrow: '⇒',
  Leftrightarrow: '⇔',
  mapsto: '↦',
  ell: 'ℓ',
  hbar: 'ℏ',
  aleph: 'ℵ',
  prime: '′',
  degree: '°',
  angle: '∠',
  ldots: '…',
  cdots: '⋯',
  dots: '…',
  colon: ':',
  quad: ' ',
  qquad: ' ',
};
/** Those that only say how their argument is set. */
const faces =
  /^(?:math(?:rm|bf|it|sf|tt|cal|bb|frak|scr|normal|bin|rel|op|ord)|boldsymbol|bm|pmb|operatorname|text(?:rm|it|bf|sf|tt|normal|up|md|sl)?|mbox|hbox|fbox|left|right|big[lr]?|Big[lr]?|bigg[lr]?|Bigg[lr]?|limits|nolimits|displaystyle|textstyle|rm|bf|it|cal|sf)$/;
const degrees = /\^\s*(?:\{\s*\\circ\s*\}|\\circ(?![A-Za-z]))/g;
/** Those that are names of functions, which are printed as they are called. */
const functions = /^(?:log|ln|lg|exp|sin|cos|tan|min|max|lim|sup|inf|det|dim|ker|gcd|deg)$/;
const thinBlanks = /\\[,;:!]/g;
const lineEnd = '\\\\';
// End of a line | thin blanks, command, blanks | thin blanks.
const token = /\\\\|(?:\\[,;:!])*\\([A-Za-z]+)((?:\s|\\[,;:!])*)|(?:\\[,;:!])+/g;

/** A formula, `$…$`, for the converter, which knows scripts and Greek letters: signs are written out, and how letters are set is not told. */
export function legibleFormula(formula: string): string {
  if (!formula.includes('\\')) return formula;
  const text = formula.replace(degrees, '°');
  return text.replace(token, (whole, name: string | undefined, blanks: string | undefined, offset: number) => {
    if (whole === lineEnd) return whole;
    if (name === undefined || faces.test(name)) return '';
    if (functions.test(name)) return functionName(name, text, offset, offset + whole.length);
    if (Object.hasOwn(signs, name)) return signs[name]! + blanks!.replace(thinBlanks, '');
    // A command ends before a letter that follows it.
    return `\\${name}${blanks!.replace(thinBlanks, ' ')}`;
  });
}

/** The name of a function that stands in `text` from `start` to `end`, apart from what is before and behind it. */
function functionName(name: string, text: string, start: number, end: number): string {
  const before = text[start - 1] ?? '';
  if (before === '_' || before === '^') return `{${name}}`;
  const between = /[\p{L}\p{N})}\]]/u.test(before) ? ' ' : '';
  const isBeforeArgument = /^(?:[\p{L}\p{N}{]|\\(?!left|[Bb]ig|[{|]))/u.test(text.slice(end, end + 5));
  return between + name + (isBeforeArgument ? ' ' : '');
}
