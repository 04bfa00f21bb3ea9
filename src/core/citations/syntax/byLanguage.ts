import type { DocumentLanguage } from '../../text/language.ts';
import { latexSyntax } from './latex.ts';
import { pandocSyntax } from './pandoc.ts';
import { plaintextSyntax } from './plaintext.ts';
import type { CitationSyntax } from './syntax.ts';
import { typstSyntax } from './typst.ts';

/** The citation syntax of a document language. */
export function syntaxFor(language: DocumentLanguage): CitationSyntax {
  switch (language) {
    case 'markdown':
    case 'quarto':
      return pandocSyntax(language);
    case 'latex':
      return latexSyntax;
    case 'typst':
      return typstSyntax;
    case 'plaintext':
      return plaintextSyntax;
  }
}
