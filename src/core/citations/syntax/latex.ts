import type { Citation } from '../citation.ts';
import { documentFormatting } from '../documentFormatting.ts';
import { oneLine } from './affix.ts';
import { escapeLatex } from './latex/affix.ts';
import { latexDialect } from './latex/dialect.ts';
import { findLatex } from './latex/find.ts';
import { latexKeyBeingTyped } from './latex/typing.ts';
import { latexNotes, writeLatex } from './latex/write.ts';
import { locatorTerms } from './locatorTerms.ts';
import { nestQuotes, type QuoteMarks } from './quotes.ts';
import type { CitationSyntax } from './syntax.ts';

const plainQuotes: QuoteMarks = { outer: ['``', "''"], inner: ['`', "'"] };
const csquotes: QuoteMarks = { outer: ['\\enquote{', '}'], inner: ['\\enquote{', '}'] };

/** The citations of LaTeX with biblatex, natbib or plain BibTeX. */
export const latexSyntax: CitationSyntax = {
  languages: ['latex'],
  find: findLatex,
  write: writeLatex,
  writeQuotation,
  keyBeingTyped: latexKeyBeingTyped,
};

/** With csquotes `\textcquote`, or `\enquote` where the citation is more than one source with its notes; else the marks of plain TeX. */
function writeQuotation(words: string, citation: Citation, text: string, offset?: number): string {
  const dialect = latexDialect(text);
  const written = writeLatex(citation, text, offset);
  if (!dialect.csquotes) return `${inPlainQuotes(oneLine(words))} ${written}`;
  const quoted = nestQuotes(oneLine(words), csquotes, escapeLatex);
  const [item] = citation.items;
  const alone = item && citation.items.length === 1 && citation.mode === 'parenthetical' && !item.suppressAuthor;
  if (!alone || dialect.citing !== 'biblatex') return `\\enquote{${quoted}} ${written}`;
  const terms = locatorTerms(documentFormatting(text, 'latex').locale);
  return `\\textcquote${latexNotes(item, terms, true)}{${item.key}}{${quoted}}`;
}

/** A thin space keeps marks that meet apart, which TeX would read the other way round. */
function inPlainQuotes(words: string): string {
  const quoted = nestQuotes(words, plainQuotes, escapeLatex);
  return `\`\`${quoted.startsWith('`') ? '\\,' : ''}${quoted}${quoted.endsWith("'") ? '\\,' : ''}''`;
}
