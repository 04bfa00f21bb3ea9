import type { Span } from '../span.ts';

/** One argument of a LaTeX command with its brackets. */
export interface LatexArgument extends Span {
  /** `<` is apacite's. */
  readonly open: '[' | '{' | '(' | '<';
}

/** No argument is looked for further than this, in code units, nor over a blank line: an unclosed bracket must not swallow the document. */
const longestArgument = 2000;
const closers = { '[': ']', '{': '}', '(': ')', '<': '>' } as const;
/** What TeX skips before an argument: blanks, one line end, comments. */
const gap = /[ \t]*(?:%[^\n]*\n[ \t]*)*(?:\r?\n[ \t]*(?!\r?\n)(?:%[^\n]*\n[ \t]*)*)?/y;

/**
 * The end of the argument in `open` … `close` that begins at `from`, after blanks; braces inside it are balanced and hide its closer.
 * `undefined` when there is none.
 */
export function argumentEnd(text: string, from: number, open: string, close: string): number | undefined {
  const start = skipGap(text, from);
  if (text[start] !== open) return undefined;
  let depth = 0;
  const limit = Math.min(text.length, start + longestArgument);
  for (let index = start + 1; index < limit; index++) {
    const character = text[index]!;
    if (character === '\\') index++;
    else if (character === '%') index = lineEnd(text, index);
    else if (character === '\n' && /^\n[ \t]*\r?\n/.test(text.slice(index, index + 80))) return undefined;
    else if (depth === 0 && character === close) return index + 1;
    else if (character === '{') depth++;
    else if (character === '}' && depth-- === 0) return undefined;
  }
  return undefined;
}

/**
 * The arguments after a command that ends at `from`, in the brackets named, up to and with the `groups`-th in braces; without `groups` all that follow.
 */
export function readArguments(
  text: string,
  from: number,
  opens: readonly LatexArgument['open'][] = ['[', '{'],
  groups = Number.POSITIVE_INFINITY,
): LatexArgument[] {
  const found: LatexArgument[] = [];
  let at = from;
  for (let left = groups; left > 0; ) {
    const start = skipGap(text, at);
    const open = opens.find((each) => each === text[start]);
    const end = open && argumentEnd(text, start, open, closers[open]);
    if (!open || !end) break;
    found.push({ start, end, open });
    if (open === '{') left--;
    at = end;
  }
  return found;
}

function skipGap(text: string, from: number): number {
  gap.lastIndex = from;
  gap.test(text);
  return Math.max(gap.lastIndex, from);
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}
