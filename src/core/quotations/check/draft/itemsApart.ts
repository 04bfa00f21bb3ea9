import { atOnce } from '../../../slices.ts';
import type { DocumentLanguage } from '../../../text/language.ts';

const items: Readonly<Partial<Record<DocumentLanguage, RegExp>>> = {
  latex: /^[ \t]*(?:\\item|\\\\)/gm,
  typst: /^[ \t]*(?:[-+]|\d{1,3}\.)(?=[ \t])/gm,
  asciidoc: /^[ \t]*(?:[-*.]{1,5}|\d{1,3}\.|\|)(?=[ \t])/gm,
};
const usualItem = /^[ \t]*(?:[-*+•–]|\d{1,3}[.)]|\||#\.)(?=[ \t])/gm;

/** So many characters, to the end of a line, are read in one step. */
const oneStep = 50_000;

/** The prose with the items of lists and the rows of tables apart: the mark of each becomes an empty line, so that offsets stay. */
export function withItemsApart(prose: string, language: DocumentLanguage): string {
  return atOnce(partingItems(prose, language));
}

/** {@link withItemsApart} in steps. */
export function* partingItems(prose: string, language: DocumentLanguage): Generator<undefined, string> {
  const item = items[language] ?? usualItem;
  let result = '';
  for (let at = 0; at < prose.length; ) {
    if (at > 0) yield;
    const newline = prose.indexOf('\n', at + oneStep);
    const end = newline < 0 ? prose.length : newline + 1;
    result += prose.slice(at, end).replace(item, (mark) => `\n${' '.repeat(mark.length - 1)}`);
    at = end;
  }
  return result;
}
