import { escapeAsciidoc } from '../../../citations/syntax/asciidoc/affix.ts';
import { escapeLatex } from '../../../citations/syntax/latex/affix.ts';
import { escapeOrg } from '../../../citations/syntax/org/affix.ts';
import { escapeMarkdown } from '../../../citations/syntax/pandoc/affix.ts';
import { curlyQuotes, nestQuotes, type QuoteMarks } from '../../../citations/syntax/quotes.ts';
import { escapeRst } from '../../../citations/syntax/rst/affix.ts';
import { escapeTypst } from '../../../citations/syntax/typst/affix.ts';
import type { DocumentLanguage } from '../../../text/language.ts';

const escapes: Readonly<Record<DocumentLanguage, (text: string) => string>> = {
  markdown: escapeMarkdown,
  quarto: escapeMarkdown,
  myst: escapeMarkdown,
  latex: escapeLatex,
  typst: escapeTypst,
  rst: escapeRst,
  asciidoc: escapeAsciidoc,
  org: escapeOrg,
  plaintext: (text) => text,
};
const singleOutside: QuoteMarks = { outer: ['‘', '’'], inner: ['“', '”'] };
const latexInside: QuoteMarks = { outer: ['``', "''"], inner: ['`', "'"] };

/** Plain words as prose of the document language. */
export function escapeFor(language: DocumentLanguage): (text: string) => string {
  return escapes[language];
}

/** Words of a source as they stand inside a quotation that opens with `mark`: escaped, and the marks in them one level in. */
export function quotedAs(words: string, mark: string, language: DocumentLanguage): string {
  const marks = language === 'latex' && mark === '`' ? latexInside : /^[‘‚']/.test(mark) ? singleOutside : curlyQuotes;
  return nestQuotes(words, marks, escapeFor(language));
}
