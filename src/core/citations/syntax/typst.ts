import { oneLine } from './affix.ts';
import { curlyQuotes, nestQuotes } from './quotes.ts';
import type { CitationSyntax } from './syntax.ts';
import { escapeTypst } from './typst/affix.ts';
import { findTypst } from './typst/find.ts';
import { typstPlace } from './typst/place.ts';
import { typstKeyBeingTyped } from './typst/typing.ts';
import { writeTypst } from './typst/write.ts';

/** The citations of Typst. */
export const typstSyntax: CitationSyntax = {
  languages: ['typst'],
  find: findTypst,
  write: writeTypst,
  writeQuotation(words, citation, text, offset) {
    const quoted = `“${nestQuotes(oneLine(words), curlyQuotes, escapeTypst)}”`;
    const place = offset === undefined ? 'markup' : typstPlace(text, offset);
    if (place === 'markup') return `${quoted} ${writeTypst(citation, text, offset)}`;
    return `${place === 'code' ? '' : '#'}[${quoted} ${writeTypst(citation, text)}]`;
  },
  keyBeingTyped: typstKeyBeingTyped,
};
