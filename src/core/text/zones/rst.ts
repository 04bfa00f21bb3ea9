import { type LineBlock, type LineLanguage, lineZones, type TextLine } from './lineZones.ts';
import type { Zone } from './zone.ts';

/** Directives whose content is no prose. */
const verbatim =
  /^\s*\.\. (?:code|code-block|sourcecode|literalinclude|parsed-literal|math|raw|highlight|doctest|testcode|graphviz|plot|ipython|jupyter-execute)::/;
/** Directives that are one line with their options. */
const directive = /^\s*\.\. (?:\|[^|]+\| )?[\w:-]+::/;
/** `.. [1] A footnote.` and `.. [Label] A citation.` are prose after the mark. */
const note = /^\s*\.\. \[[^\]]+\]\s/;

const language: LineLanguage = {
  opens: rstBlock,
  inline: [
    ['key', ':(?:foot)?cite(?::[a-z]{1,12})?:`[^`]{1,1000}`'],
    ['math', ':math:`[^`]{1,1000}`'],
    ['code', '``(?:[^`]|`(?!`)){1,1000}``|:(?:code|command|file|kbd|samp|program|option|envvar):`[^`]{1,500}`'],
    [
      'link',
      ':[\\w:+-]{1,40}:`[^`]{1,500}`|(?<=`[^`<]{0,300})<[^<>`]{1,2000}>(?=`_)|\\[[\\w#*-]{1,80}\\]_|\\|[^|\\n]{1,80}\\|_?',
    ],
  ],
};

/** The zones of reStructuredText: comments, directives that are no prose, literal blocks, inline literals, roles, links, citations. */
export function rstZones(text: string): Zone[] {
  return lineZones(text, language);
}

function rstBlock(line: TextLine, previous: TextLine | undefined): LineBlock | undefined {
  const { text, indent } = line;
  if (verbatim.test(text)) return { kind: 'code', closes: indented(indent) };
  if (note.test(text)) return undefined;
  if (directive.test(text))
    return { kind: 'command', closes: (next) => (/^\s+:[\w-]+:/.test(next.text) ? undefined : 'before') };
  if (/^\s*\.\.(?:\s|$)/.test(text)) {
    const isTarget = /^\s*\.\. _[^:]+:/.test(text);
    return isTarget ? { kind: 'link' } : { kind: 'comment', closes: indented(indent) };
  }
  if (/^\s*>>> /.test(text))
    return { kind: 'code', closes: (next) => (next.text.trim() === '' ? 'before' : undefined) };
  // A paragraph that ends in `::` announces a literal block: the indented lines after it.
  return literalAfter(line, previous);
}

/** Goes on over blank lines and those indented more than `indent`. */
function indented(indent: number): (line: TextLine) => 'before' | undefined {
  return (line) => (line.text.trim() === '' || line.indent > indent ? undefined : 'before');
}

function literalAfter(line: TextLine, previous: TextLine | undefined): LineBlock | undefined {
  if (!previous || line.text.trim() !== '' || !/::\s*$/.test(previous.text) || /^\s*\.\. /.test(previous.text))
    return undefined;
  return { kind: 'code', closes: indented(previous.indent) };
}
