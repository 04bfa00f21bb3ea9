import type { DocumentLanguage } from '../../text/language.ts';
import type { Citation, FoundCitation } from '../citation.ts';
import { oneLine } from './affix.ts';
import { escapeMarkdown } from './pandoc/affix.ts';
import { findingPandoc, findPandoc } from './pandoc/find.ts';
import { pandocKeyBeingTyped } from './pandoc/typing.ts';
import { writePandoc } from './pandoc/write.ts';
import { curlyQuotes, nestQuotes } from './quotes.ts';
import { evalRstTyping, findRoles, writeEvalRst } from './roles/evalRst.ts';
import { mystKeyBeingTyped, prefersRoles, writeMystRoles } from './roles/myst.ts';
import type { CitationSyntax } from './syntax.ts';

/**
 * The citations of Pandoc's Markdown (also R Markdown) and of Quarto, which differ in what is a cross-reference. Markdown that cites in MyST's roles is
 * MyST under another name: these are found, and written where the text has them.
 */
export function pandocSyntax(language: DocumentLanguage): CitationSyntax {
  const write = (citation: Citation, text: string, offset?: number) => {
    const roles = prefersRoles(citation, text, false) ? writeMystRoles(citation, text, language) : undefined;
    return writeEvalRst(citation, text, language, offset) ?? roles ?? writePandoc(citation, text, language, offset);
  };
  return {
    languages: [language],
    find: (text) => inOrder(findPandoc(text, language), findRoles(text, language)),
    *finding(text) {
      const found = yield* findingPandoc(text, language);
      yield;
      return inOrder(found, findRoles(text, language));
    },
    write,
    writeQuotation(words, citation, text, offset) {
      const quoted = nestQuotes(oneLine(words), curlyQuotes, escapeMarkdown);
      return `“${quoted}” ${write(citation, text, offset)}`;
    },
    keyBeingTyped(text, offset) {
      const inRst = evalRstTyping(text, offset, language);
      if (inRst) return inRst.key;
      return mystKeyBeingTyped(text, offset, language) ?? pandocKeyBeingTyped(text, offset, language);
    },
  };
}

function inOrder(a: readonly FoundCitation[], b: readonly FoundCitation[]): FoundCitation[] {
  return b.length === 0 ? [...a] : [...a, ...b].sort((one, other) => one.start - other.start);
}
