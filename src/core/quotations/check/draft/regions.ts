import type { DocumentLanguage } from '../../../text/language.ts';
import type { QuotedRegion } from './quotedRegion.ts';
import { delimitedRegions } from './regions/delimited.ts';
import { latexRegions } from './regions/latex.ts';
import { markdownRegions } from './regions/markdown.ts';
import { rstRegions } from './regions/rst.ts';
import { typstRegions } from './regions/typst.ts';

/** The quotations that the markup of a document language marks, in order and apart. Code and comments are for the caller to leave out. */
export function quotedRegions(text: string, language: DocumentLanguage): QuotedRegion[] {
  const found = readers[language].flatMap((read) => read(text));
  found.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
  let end = 0;
  return found.filter(({ outer }) => {
    if (outer.start < end) return false;
    end = outer.end;
    return true;
  });
}

const asciidocQuotes = (text: string): QuotedRegion[] =>
  Array.from(text.matchAll(/"`([^`\s](?:[^`]|`(?!")){0,4000})`"/g), ({ index, 0: whole }) => ({
    span: { start: index + 2, end: index + whole.length - 2 },
    outer: { start: index, end: index + whole.length },
    form: 'inline',
  }));

const orgFences = { opens: /^[ \t]*#\+begin_quote\b.*$/i, closes: /^[ \t]*#\+end_quote[ \t]*$/i };
const asciidocFences = { opens: /^_{4,}[ \t]*$/, closes: /^_{4,}[ \t]*$/, lead: /^\[(?:quote|verse)\b[^\]]*\][ \t]*$/ };
const mystFences = {
  opens: /^[ \t]*(?:`{3,}|:{3,})\{(?:epigraph|pull-quote|blockquote)\}.*$/,
  closes: /^[ \t]*(?:`{3,}|:{3,})[ \t]*$/,
};

const readers: Readonly<Record<DocumentLanguage, readonly ((text: string) => QuotedRegion[])[]>> = {
  markdown: [markdownRegions],
  quarto: [markdownRegions],
  myst: [markdownRegions, (text) => delimitedRegions(text, mystFences)],
  latex: [latexRegions],
  typst: [typstRegions],
  rst: [rstRegions],
  asciidoc: [(text) => delimitedRegions(text, asciidocFences), asciidocQuotes],
  org: [(text) => delimitedRegions(text, orgFences)],
  plaintext: [],
};
