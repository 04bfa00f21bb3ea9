import type { Span } from './span.ts';

/** The YAML block at the head of a Markdown-like text. */
export interface FrontMatter extends Span {
  /** The YAML between the fences, and where it begins in the text. */
  readonly yaml: string;
  readonly yamlStart: number;
}

/**
 * The front matter of `text`: a first line `---` with no blank line below (that is a rule, for pandoc too), closed by a line `---` or `...`. The span covers both fences and the line end after them.
 * `undefined` when there is none or it is never closed.
 */
export function frontMatter(text: string): FrontMatter | undefined {
  const opening = /^\uFEFF?---[ \t]*\r?\n(?![ \t]*\r?\n)/.exec(text);
  if (!opening) return undefined;
  const yamlStart = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;
  closing.lastIndex = yamlStart;
  const match = closing.exec(text);
  if (!match) return undefined;
  return { start: 0, end: match.index + match[0].length, yaml: text.slice(yamlStart, match.index), yamlStart };
}
