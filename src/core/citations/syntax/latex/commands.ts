import type { CitationMode } from '../../citation.ts';
import type { LatexDialect } from './dialect.ts';

/** What a citing command of LaTeX means. */
export interface CiteCommand {
  readonly mode: CitationMode;
  /** Without the author: `\citeyear`, `\parencite*`. */
  readonly suppressAuthor: boolean;
  /** `\autocites`: notes and key for each source. */
  readonly multiple: boolean;
  readonly nocite: boolean;
  /** How many arguments in braces stand before the one with the keys, and whether words quoted follow it. */
  readonly before: number;
  /** The text defines it: its bracket comes first, although it goes with the keys. */
  readonly defined?: true;
}

const single =
  'cite parencite footcite footcitetext autocite smartcite supercite fullcite footfullcite citetitle citedate citeurl notecite pnotecite fnotecite citep citealp citealt citenum ' +
  'citeNP shortcite shortciteNP fullciteNP maskcite textcquote blockcquote displaycquote citepalias citealias citen onlinecite footcitep';
const narrative =
  'textcite citet citeauthor citeA shortciteA fullciteA maskciteA Citeauthor citefullauthor citetalias citeN shortciteN citeonline footcitet';
const yearOnly = 'citeyear citeyearpar citeyearNP';
const withoutAuthor = 'cite* parencite* autocite* footcite* smartcite* supercite*';

/**
 * The command `\name` (with its star) as a citation; `undefined` when it is none. Covers biblatex with csquotes, natbib, apacite's relatives, chicago,
 * cite and REVTeX, abntex2cite and plain BibTeX, in their capital and starred forms.
 */
export function citeCommand(written: string, citing: LatexDialect['citing']): CiteCommand | undefined {
  const name = commandName(written);
  const starred = name.endsWith('*');
  const bare = name.replace(/\*$/, '');
  const lower =
    has(single, bare) || has(narrative, bare) || has(yearOnly, bare) ? bare : bare[0]!.toLowerCase() + bare.slice(1);
  const plural = lower.endsWith('s') && (has(single, lower.slice(0, -1)) || lower === 'textcites');
  const base = plural ? lower.slice(0, -1) : lower;
  if (lower === 'nocite') return { mode: 'narrative', suppressAuthor: false, multiple: false, nocite: true, before: 0 };
  const volume = /^[pft]?volcite$|^avolcite$|^svolcite$/.test(base);
  const foreign = /^(?:foreign|hyphen)(?:text|block|display)cquote$/.test(base);
  const isNarrative = has(narrative, base) || base === 'tvolcite';
  if (!isNarrative && !volume && !foreign && !has(single, base) && !has(yearOnly, base)) return undefined;
  // natbib's star gives all authors, biblatex's gives none.
  const suppressed = has(yearOnly, base) || (starred && citing !== 'natbib' && has(withoutAuthor, `${base}*`));
  return {
    mode: isNarrative ? 'narrative' : 'parenthetical',
    suppressAuthor: suppressed,
    multiple: plural,
    nocite: false,
    before: volume || foreign ? 1 : 0,
  };
}

/** The name in `begin{displaycquote}`, the one that is an environment. */
export function commandName(written: string): string {
  return /^begin\{(.*)\}$/.exec(written)?.[1] ?? written;
}

function has(names: string, name: string): boolean {
  return ` ${names} `.includes(` ${name} `);
}
