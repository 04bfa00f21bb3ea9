/** Commands that only move type or say where a word may break. */
const unseen =
  /\\(?:[-/]|[hv]space\*?[ \t]*\{[^{}]{0,40}\}|(?:relax|unskip|ignorespaces|protect|nobreak|allowbreak|null)(?![A-Za-z])[ \t]*)/g;
/** What people define in a preamble to have an entry sorted elsewhere than it is printed; its text is not printed. */
const sortKey = /\\(?:noopsort|sortnoop|nosort|noop)[ \t]*\{[^{}]{0,200}\}[ \t]*/gi;

/** The LaTeX of a field without the commands that print nothing. */
export function withoutUnseen(latex: string): string {
  return latex.includes('\\') ? latex.replace(sortKey, '').replace(unseen, '') : latex;
}
