import { frontMatter } from '../../text/frontMatter.ts';
import type { DocumentLanguage } from '../../text/language.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { zonesOf } from '../../text/zones.ts';
import { lineEndOf } from '../library/plan/layout.ts';
import { latexDialect } from '../syntax/latex/dialect.ts';

const places: Readonly<Record<DocumentLanguage, RegExp | undefined>> = {
  markdown:
    /^:{3,}[ \t]*\{[^}\n]*#refs\b[^}\n]*\}[^\S\n]*\n(?:[^\S\n]*\n)*:{3,}[^\S\n]*$|^<div\b[^>\n]*\bid="refs"[^>\n]*>/gm,
  quarto:
    /^:{3,}[ \t]*\{[^}\n]*#refs\b[^}\n]*\}[^\S\n]*\n(?:[^\S\n]*\n)*:{3,}[^\S\n]*$|^<div\b[^>\n]*\bid="refs"[^>\n]*>/gm,
  myst: /^(?:`{3,}|:{3,})\{bibliography\}[^\n]*$/gm,
  latex: /\\(?:printbibliography|printbibheading|bibbysection)\b(?:\[[^\]\n]*\])?|\\bibliography\{[^}]*\}/g,
  typst: /#bibliography\((?:[^()"]|"(?:[^"\\]|\\.)*")*\)/g,
  rst: /^\.\. bibliography::[^\n]*$/gm,
  asciidoc: /^bibliography::[^\s[\]]*\[[^\]\n]*\][ \t]*$/gm,
  org: /^#\+print_bibliography:[^\n]*$/gim,
  plaintext: undefined,
};

/** Where a document already says that its bibliography goes; `undefined` when it does not. Comments and code do not count. */
export function bibliographyPlace(text: string, language: DocumentLanguage): Span | undefined {
  const pattern = places[language];
  if (!pattern) return undefined;
  const hidden = zonesOf(text, language).filter(({ kind }) => kind === 'code' || kind === 'comment');
  const head = frontMatter(text)?.end ?? 0;
  for (const match of text.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (language !== 'latex' && language !== 'typst' && span.start < head) continue;
    // HTML of the document's own is code that begins with the division.
    if (!hidden.some((zone) => overlaps(zone, span) && zone.start < span.start)) return span;
  }
  return undefined;
}

/**
 * The language's own command for the bibliography: a `refs` division, `\printbibliography` or `\bibliography`, `#bibliography`,
 * the directives of MyST, reStructuredText, AsciiDoc and Org. `path` is the file it
 * reads where the command names one, as the document writes it. `undefined` in a language that has none.
 */
export function bibliographyCommand(text: string, language: DocumentLanguage, path: string): string | undefined {
  const lineEnd = lineEndOf(text);
  switch (language) {
    case 'markdown':
    case 'quarto':
      return `::: {#refs}${lineEnd}:::`;
    case 'myst':
      return `\`\`\`{bibliography}${lineEnd}\`\`\``;
    case 'rst':
      return '.. bibliography::';
    case 'asciidoc':
      return 'bibliography::[]';
    case 'org':
      return '#+print_bibliography:';
    case 'latex':
      return latexCommand(text, path, lineEnd);
    case 'typst':
      return `#bibliography("${path.replace(/["\\]/g, '\\$&')}")`;
    default:
      return undefined;
  }
}

/** Whether the command itself names the bibliography file, so that nothing else in the document has to. */
export function commandNamesFile(text: string, language: DocumentLanguage): boolean {
  return language === 'typst' || (language === 'latex' && latexDialect(text).citing !== 'biblatex');
}

const styles = { natbib: 'plainnat', apacite: 'apacite', plain: 'plain' } as const;

function latexCommand(text: string, path: string, lineEnd: string): string {
  const { citing } = latexDialect(text);
  if (citing === 'biblatex') return '\\printbibliography';
  const style = /\\bibliographystyle\b/.test(text) ? '' : `\\bibliographystyle{${styles[citing]}}${lineEnd}`;
  return `${style}\\bibliography{${path.replace(/\.bib$/i, '')}}`;
}
