/** What a LaTeX document cites with, and whether csquotes is loaded. */
export interface LatexDialect {
  readonly citing: 'biblatex' | 'natbib' | 'plain';
  readonly csquotes: boolean;
}

const packages = /^[^%\n]*?\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\])?\s*\{([^}]*)\}/gm;
/** Packages and classes that bring natbib's commands. */
const natbibLike = new Set(['natbib', 'chicago', 'harvard', 'apacite', 'jurabib']);
const biblatexOnly = /\\(?:[Aa]uto|[Pp]aren|[Tt]ext|[Ff]oot|[Ss]mart|super)cites?\b|\\addbibresource\b/;
const natbibOnly = /\\[Cc]ite(?:p|t|alp|alt)\b|\\citetext\b/;

/**
 * The dialect of a LaTeX text: from the packages it loads; a text that loads none is a part of a document, whose commands give it away.
 * `plain` when nothing does, since `\cite` works with each.
 */
export function latexDialect(text: string): LatexDialect {
  const loaded = new Set(
    Array.from(text.matchAll(packages), (match) => match[1]!.split(',').map((name) => name.trim())).flat(),
  );
  const csquotes = loaded.has('csquotes');
  if (loaded.has('biblatex') || [...loaded].some((name) => name.startsWith('biblatex-')))
    return { citing: 'biblatex', csquotes };
  if ([...loaded].some((name) => natbibLike.has(name))) return { citing: 'natbib', csquotes };
  if (biblatexOnly.test(text)) return { citing: 'biblatex', csquotes };
  return { citing: natbibOnly.test(text) ? 'natbib' : 'plain', csquotes };
}
