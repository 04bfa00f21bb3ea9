import { oneLine } from './affix.ts';
import { curlyQuotes, nestQuotes } from './quotes.ts';
import type { CitationSyntax } from './syntax.ts';
import { escapeTypst } from './typst/affix.ts';
import { findTypst } from './typst/find.ts';
import { typstKeyBeingTyped } from './typst/typing.ts';
import { writeTypst } from './typst/write.ts';

/** The citations of Typst. */
export const typstSyntax: CitationSyntax = {
  languages: ['typst'],
  find: findTypst,
  write: writeTypst,
  writeQuotation: (words, citation, text, offset) =>
    `“${nestQuotes(oneLine(words), curlyQuotes, escapeTypst)}” ${writeTypst(citation, text, offset)}`,
  keyBeingTyped: typstKeyBeingTyped,
};
