import type { TextEdit } from '../../../text/edit.ts';
import { frontMatter } from '../../../text/frontMatter.ts';
import type { DocumentLanguage } from '../../../text/language.ts';
import { zonesOf } from '../../../text/zones.ts';
import { gapAfter, lineEndOf } from './layout.ts';

/** The edits that make a document use the bibliography `path`, in the way of its language; none where it has no place for that. */
export function nameInDocument(text: string, language: DocumentLanguage, path: string): TextEdit[] {
  switch (language) {
    case 'markdown':
    case 'quarto':
    case 'myst':
      return [inFrontMatter(text, path)];
    case 'latex':
      return inLatex(text, path);
    case 'typst':
      return [
        insertion(text.length, `${gapAfter(text)}#bibliography("${path.replace(/["\\]/g, '\\$&')}")${lineEndOf(text)}`),
      ];
    case 'asciidoc':
      return [
        afterHeader(
          text,
          /^(?:=[ \t][^\n]*\n(?:[^\n:\s][^\n]*\n){0,2})?(?:(?::!?[\w-]+!?:[^\n]*|\/\/[^\n]*)\n)*/,
          `:bibtex-file: ${path}`,
        ),
      ];
    case 'org':
      return [
        afterHeader(
          text,
          /^(?:#\+(?!begin_)\w+:[^\n]*\n|#[ \t][^\n]*\n)*/i,
          `#+bibliography: ${/\s/.test(path) ? `"${path}"` : path}`,
        ),
      ];
    case 'rst':
      return [insertion(text.length, `${gapAfter(text)}.. bibliography:: ${path}${lineEndOf(text)}`)];
    default:
      return [];
  }
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** A line after the header that `pattern` reads at the head of a text. */
function afterHeader(text: string, pattern: RegExp, line: string): TextEdit {
  const lineEnd = lineEndOf(text);
  const body = text.endsWith('\n') ? text : `${text}\n`;
  const at = Math.min(pattern.exec(body)?.[0].length ?? 0, text.length);
  const lead = at > 0 && text[at - 1] !== '\n' ? lineEnd : '';
  // Without a header the body begins with a line of its own.
  const gap = at === 0 && text.trim() !== '' ? lineEnd : '';
  return insertion(at, `${lead}${line}${lineEnd}${gap}`);
}

function inFrontMatter(text: string, path: string): TextEdit {
  const lineEnd = lineEndOf(text);
  const line = `bibliography: ${/^[\w./-]+$/.test(path) ? path : JSON.stringify(path)}`;
  const head = frontMatter(text);
  if (!head) {
    const gap = /^\s*$/.test(text) ? '' : lineEnd;
    return insertion(text.startsWith('\uFEFF') ? 1 : 0, ['---', line, '---', gap].join(lineEnd));
  }
  // Named, but empty.
  const empty = /^bibliography:[ \t]*(?:\[[ \t]*\]|null|~|""|'')?[ \t]*(?=\r?$)/m.exec(head.yaml);
  if (empty) {
    const start = head.yamlStart + empty.index;
    return { start, end: start + empty[0].length, text: line };
  }
  const said = head.yaml.trimEnd();
  if (said === '') return insertion(head.yamlStart, line + lineEnd);
  return insertion(head.yamlStart + said.length, lineEnd + line);
}

/** Which of the ways of LaTeX a document takes its bibliography. */
export type LatexBibliography = 'biblatex' | 'natbib' | 'bibtex';

/** What the preamble loads; plain BibTeX when it is neither. */
export function latexBibliography(text: string): LatexBibliography {
  const visible = withoutHidden(text);
  if (
    /\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\])?\s*\{[^{}]*\bbiblatex(?:-chicago)?\b[^{}]*\}|\\addbibresource\b/.test(
      visible,
    )
  )
    return 'biblatex';
  return /\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\])?\s*\{[^{}]*\bnatbib\b[^{}]*\}/.test(visible)
    ? 'natbib'
    : 'bibtex';
}

function inLatex(text: string, path: string): TextEdit[] {
  const lineEnd = lineEndOf(text);
  const visible = withoutHidden(text);
  const begin = visible.indexOf('\\begin{document}');
  // A part of a document has no preamble: what it is included in names the bibliography.
  if (begin < 0) return [];
  const kind = latexBibliography(text);
  if (kind === 'biblatex') return [inPreamble(visible, begin, `\\addbibresource{${path}}`, lineEnd)];
  const end = visible.lastIndexOf('\\end{document}');
  const at = end < 0 ? text.length : end;
  const style = /\\bibliographystyle\b/.test(visible)
    ? ''
    : `\\bibliographystyle{${kind === 'natbib' ? 'plainnat' : 'plain'}}${lineEnd}`;
  const gap = text[at - 1] === '\n' || at === 0 ? '' : lineEnd;
  return [insertion(at, `${gap}${style}\\bibliography{${path.replace(/\.bib$/i, '')}}${lineEnd}`)];
}

/** After the line that loads biblatex, so that it stands with it; else before the document begins. */
function inPreamble(visible: string, begin: number, command: string, lineEnd: string): TextEdit {
  const load =
    /\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\])?\s*\{[^{}]*\bbiblatex(?:-chicago)?\b[^{}]*\}[^\n]*\n/.exec(
      visible,
    );
  if (load && load.index < begin) return insertion(load.index + load[0].length, command + lineEnd);
  const startsLine = begin === 0 || visible[begin - 1] === '\n';
  return insertion(begin, `${startsLine ? '' : lineEnd}${command}${lineEnd}`);
}

/** The text with comments and verbatim stretches blank, everything at its place. */
function withoutHidden(text: string): string {
  const hidden = zonesOf(text, 'latex').filter(({ kind }) => kind === 'comment' || kind === 'code');
  if (hidden.length === 0) return text;
  let visible = '';
  let from = 0;
  for (const zone of hidden) {
    visible += text.slice(from, zone.start) + text.slice(zone.start, zone.end).replace(/[^\r\n]/g, ' ');
    from = zone.end;
  }
  return visible + text.slice(from);
}
