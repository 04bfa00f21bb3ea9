import type { DocumentLanguage } from '../../../text/language.ts';

const items: Readonly<Partial<Record<DocumentLanguage, RegExp>>> = {
  latex: /^[ \t]*(?:\\item|\\\\)/gm,
  typst: /^[ \t]*(?:[-+]|\d{1,3}\.)(?=[ \t])/gm,
  asciidoc: /^[ \t]*(?:[-*.]{1,5}|\d{1,3}\.|\|)(?=[ \t])/gm,
};
const usualItem = /^[ \t]*(?:[-*+•–]|\d{1,3}[.)]|\||#\.)(?=[ \t])/gm;

/** The prose with the items of lists and the rows of tables apart: the mark of each becomes an empty line, so that offsets stay. */
export function withItemsApart(prose: string, language: DocumentLanguage): string {
  return prose.replace(items[language] ?? usualItem, (mark) => `\n${' '.repeat(mark.length - 1)}`);
}
