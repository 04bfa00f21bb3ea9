import type { CitationMode } from '../../citation.ts';

/** What a style of Org's citations means for the model. */
export interface StyleMeaning {
  readonly mode: CitationMode;
  readonly suppressAuthor: boolean;
  readonly nocite: boolean;
}

const narrative = new Set(['t', 'text', 'a', 'author', 'ti', 'title', 'ft']);
const withoutAuthor = new Set(['na', 'noauthor', 'y', 'year']);
const listing = new Set(['n', 'nocite']);

/** The meaning of `style` with its variants (`t/c`); no style is a parenthetical citation. https://orgmode.org/manual/Citations.html */
export function styleMeaning(style: string | undefined): StyleMeaning {
  const name = style?.split('/')[0] ?? '';
  const nocite = listing.has(name);
  return {
    mode: narrative.has(name) || nocite ? 'narrative' : 'parenthetical',
    suppressAuthor: withoutAuthor.has(name),
    nocite,
  };
}
