import type { Citation } from '../citation.ts';
import { oneLine } from './affix.ts';
import { escapeMarkdown } from './pandoc/affix.ts';
import { pandocSyntax } from './pandoc.ts';
import { curlyQuotes, nestQuotes } from './quotes.ts';
import { writeEvalRst } from './roles/evalRst.ts';
import { prefersRoles, writeMystRoles } from './roles/myst.ts';
import type { CitationSyntax } from './syntax.ts';

const pandoc = pandocSyntax('myst');

/**
 * The citations of MyST Markdown: roles as in sphinxcontrib-bibtex and mystmd. mystmd also reads Pandoc's brackets, which hold what a role cannot; a text
 * that cites in these alone goes on in them.
 */
export const mystSyntax: CitationSyntax = {
  languages: ['myst'],
  find: pandoc.find,
  write: writeMyst,
  writeQuotation: (words, citation, text, offset) =>
    `“${nestQuotes(oneLine(words), curlyQuotes, escapeMarkdown)}” ${writeMyst(citation, text, offset)}`,
  keyBeingTyped: pandoc.keyBeingTyped,
};

function writeMyst(citation: Citation, text: string, offset?: number): string {
  const inRst = writeEvalRst(citation, text, 'myst', offset);
  if (inRst !== undefined) return inRst;
  const roles = prefersRoles(citation, text, true) ? writeMystRoles(citation, text, 'myst') : undefined;
  return roles ?? pandoc.write(citation, text, offset);
}
