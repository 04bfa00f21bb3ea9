import type { Citation, CitationMode } from '../../citation.ts';

/** What a citing role means for the model. */
export interface RoleMeaning {
  readonly mode: CitationMode;
  readonly suppressAuthor: boolean;
}

const textual = new Set(['t', 'ts', 'ct', 'cts', 'author', 'authors', 'cauthor', 'cauthors', 'title']);

/** The meaning of sphinxcontrib-bibtex's and mystmd's role `cite`, `cite:t`, `footcite:p` …; `cite` alone is parenthetical. */
export function roleMeaning(name: string): RoleMeaning {
  const style = name.split(':')[1] ?? '';
  return { mode: textual.has(style) ? 'narrative' : 'parenthetical', suppressAuthor: /^year/.test(style) };
}

/** The role to write `citation` with: the one it had where that still says the same. */
export function roleFor({ command, mode }: Citation, suppressAuthor: boolean): string {
  if (command !== undefined && /^(?:foot)?cite(?::[a-z]+)?$/.test(command)) {
    const meaning = roleMeaning(command);
    if (meaning.suppressAuthor === suppressAuthor && (suppressAuthor || meaning.mode === mode)) return command;
  }
  return suppressAuthor ? 'cite:yearpar' : mode === 'narrative' ? 'cite:t' : 'cite:p';
}
