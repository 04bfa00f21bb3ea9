import type { DocumentLanguage } from '../../text/language.ts';
import { oneLine } from './affix.ts';
import { escapeMarkdown } from './pandoc/affix.ts';
import { findPandoc } from './pandoc/find.ts';
import { pandocKeyBeingTyped } from './pandoc/typing.ts';
import { writePandoc } from './pandoc/write.ts';
import { curlyQuotes, nestQuotes } from './quotes.ts';
import type { CitationSyntax } from './syntax.ts';

/** The citations of Pandoc's Markdown (also R Markdown) and of Quarto, which differ in what is a cross-reference. */
export function pandocSyntax(language: DocumentLanguage): CitationSyntax {
  return {
    languages: [language],
    find: (text) => findPandoc(text, language),
    write: (citation, text, offset) => writePandoc(citation, text, language, offset),
    writeQuotation(words, citation, text, offset) {
      const quoted = nestQuotes(oneLine(words), curlyQuotes, escapeMarkdown);
      return `“${quoted}” ${writePandoc(citation, text, language, offset)}`;
    },
    keyBeingTyped: (text, offset) => pandocKeyBeingTyped(text, offset, language),
  };
}
