/** What a LaTeX document cites with, and whether csquotes is loaded. */
export interface LatexDialect {
  readonly citing: 'biblatex' | 'natbib' | 'apacite' | 'plain';
  readonly csquotes: boolean;
}

const packages = /^[^%\n]*?\\(?:usepackage|RequirePackage)\s*(?:\[([^\]]*)\])?\s*\{([^}]*)\}/gm;
/** Packages and classes that bring natbib's commands. */
const natbibLike = new Set(['natbib', 'chicago', 'harvard', 'jurabib']);
const biblatexOnly = /\\(?:[Aa]uto|[Pp]aren|[Tt]ext|[Ff]oot|[Ss]mart|super)cites?\b|\\addbibresource\b/;
const apaciteOnly = /\\(?:short|full|mask)?cite(?:A|NP|year|author)*<|\\(?:short|full|mask)?cite(?:A|NP)\b/;
const natbibOnly = /\\[Cc]ite(?:p|t|alp|alt)\b|\\citetext\b/;

/**
 * The dialect of a LaTeX text: from the packages it loads; a text that loads none is a part of a document, whose commands give it away.
 * `plain` when nothing does, since `\cite` works with each.
 */
export function latexDialect(text: string): LatexDialect {
  const loads = Array.from(text.matchAll(packages), ([, options = '', names = '']) => ({
    options,
    names: commaParts(names),
  }));
  const loaded = new Set(loads.flatMap(({ names }) => names));
  const csquotes = loaded.has('csquotes');
  if (loaded.has('biblatex') || [...loaded].some((name) => name.startsWith('biblatex-')))
    return { citing: 'biblatex', csquotes };
  if ([...loaded].some((name) => natbibLike.has(name))) return { citing: 'natbib', csquotes };
  if (loaded.has('apacite')) {
    const likeNatbib = loads.some(({ options, names }) => names.includes('apacite') && /natbib/.test(options));
    return { citing: likeNatbib ? 'natbib' : 'apacite', csquotes };
  }
  if (biblatexOnly.test(text)) return { citing: 'biblatex', csquotes };
  if (apaciteOnly.test(text)) return { citing: 'apacite', csquotes };
  return { citing: natbibOnly.test(text) ? 'natbib' : 'plain', csquotes };
}

function commaParts(names: string): string[] {
  return names.split(',').map((name) => name.trim());
}
