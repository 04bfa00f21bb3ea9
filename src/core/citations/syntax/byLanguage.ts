import type { DocumentLanguage } from '../../text/language.ts';
import { asciidocSyntax } from './asciidoc.ts';
import { latexSyntax } from './latex.ts';
import { mystSyntax } from './myst.ts';
import { orgSyntax } from './org.ts';
import { pandocSyntax } from './pandoc.ts';
import { plaintextSyntax } from './plaintext.ts';
import { rstSyntax } from './rst.ts';
import type { CitationSyntax } from './syntax.ts';
import { typstSyntax } from './typst.ts';

/** The citation syntax of a document language. */
export function syntaxFor(language: DocumentLanguage): CitationSyntax {
  switch (language) {
    case 'markdown':
    case 'quarto':
      return pandocSyntax(language);
    case 'myst':
      return mystSyntax;
    case 'latex':
      return latexSyntax;
    case 'typst':
      return typstSyntax;
    case 'rst':
      return rstSyntax;
    case 'asciidoc':
      return asciidocSyntax;
    case 'org':
      return orgSyntax;
    case 'plaintext':
      return plaintextSyntax;
  }
}
