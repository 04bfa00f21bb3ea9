import { type LineBlock, type LineLanguage, lineZones, type TextLine } from './lineZones.ts';
import type { Zone } from './zone.ts';

/** Directives whose content is no prose. */
const verbatim =
  /^\s*\.\. (?:code|code-block|sourcecode|literalinclude|math|raw|highlight|doctest|testcode|graphviz|plot|ipython|jupyter-execute)::/;
/** Directives that are one line with their options. */
const directive = /^\s*\.\. (?:\|[^|]+\| )?[\w:-]+::/;
/** Directives whose words on the line of their name are prose too: a title, or the beginning of what they hold. */
const proseDirective =
  /^\s*\.\. (?:\|[^|]+\| )?(?:attention|caution|danger|error|hint|important|note|tip|warning|admonition|seealso|todo|topic|sidebar|rubric|centered|epigraph|highlights|pull-quote|table|list-table|csv-table|versionadded|versionchanged|deprecated|card|dropdown|tab-item)::(?=\s)/;
const option = /^\s+:[\w-]+:/;
/** Options of directives that are prose. */
const proseOption = /^\s+:(?:header|caption|subtitle):(?=\s)/;
/** Its caption is taken as it stands. */
const toctree = /^\s*\.\. toctree::/;
/** `.. [1] A footnote.` and `.. [Label] A citation.` are prose after the mark. */
const note = /^\s*\.\. \[[^\]]+\]\s/;

const language: LineLanguage = {
  opens: rstBlock,
  inline: [
    ['key', ':(?:foot)?cite(?::[a-z]{1,12})?:`[^`]{1,1000}`'],
    ['math', ':math:`[^`]{1,1000}`'],
    [
      'code',
      '``(?=\\S)(?:[^`]|`(?!`)|(?<=\\s)``){1,1000}?(?<=\\S)``|:(?:code|command|file|kbd|samp|program|option|envvar):`[^`]{1,500}`',
    ],
    [
      'link',
      ':[\\w:+-]{1,40}:`[^`]{1,500}`|(?<=`[^`<]{0,300})<[^<>`]{1,2000}>(?=`_)|\\[[\\w#*-]{1,80}\\]_|\\|(?![\\s|])[^|\\n]{1,80}(?<!\\s)\\|_?',
    ],
  ],
};

/** The zones of reStructuredText: comments, directives that are no prose, literal blocks, inline literals, roles, links, citations. */
export function rstZones(text: string): Zone[] {
  return lineZones(text, language);
}

function rstBlock(line: TextLine, previous: TextLine | undefined): LineBlock | undefined {
  const { text, indent } = line;
  if (verbatim.test(text)) return { kind: 'code', closes: indented(indent), prose: captionOf() };
  if (note.test(text)) return undefined;
  if (directive.test(text)) {
    const head = proseDirective.exec(text)?.[0].length;
    const closes: LineBlock['closes'] = (next) => (option.test(next.text) ? undefined : 'before');
    const prose = (each: TextLine) => (each === line ? head : proseOption.exec(each.text)?.[0].length);
    return { kind: 'command', closes, prose: toctree.test(text) ? undefined : prose };
  }
  if (/^\s*\.\.(?:\s|$)/.test(text)) {
    const isTarget = /^\s*\.\. _[^:]+:/.test(text);
    return isTarget ? { kind: 'link' } : { kind: 'comment', closes: indented(indent) };
  }
  if (/^\s*>>> /.test(text))
    return { kind: 'code', closes: (next) => (next.text.trim() === '' ? 'before' : undefined) };
  // A paragraph that ends in `::` announces a literal block: the indented lines after it.
  return literalAfter(line, previous);
}

/** Where prose begins in the option of a block of code that is its caption. */
function captionOf(): LineBlock['prose'] {
  let isHead = true;
  return ({ text }) => {
    isHead &&= option.test(text) || directive.test(text);
    return isHead ? proseOption.exec(text)?.[0].length : undefined;
  };
}

/** Goes on over blank lines and those indented more than `indent`. */
function indented(indent: number): (line: TextLine) => 'before' | undefined {
  return (line) => (line.text.trim() === '' || line.indent > indent ? undefined : 'before');
}

function literalAfter(line: TextLine, previous: TextLine | undefined): LineBlock | undefined {
  if (!previous || line.text.trim() !== '' || !/::\s*$/.test(previous.text) || /^\s*\.\. /.test(previous.text))
    return undefined;
  return { kind: 'code', closes: literal(contentColumn(previous.text)) };
}

/** The lines indented more than `column`; or, where the first is not, those that begin with the same mark of punctuation as it. */
function literal(column: number): (line: TextLine) => 'before' | undefined {
  let quote: string | undefined;
  return ({ text, indent }) => {
    if (quote === undefined) {
      if (text.trim() === '') return undefined;
      quote = indent > column ? '' : (/[!-/:-@[-`{-~]/.exec(text.trimStart()[0]!)?.[0] ?? ' ');
    }
    if (quote === '') return text.trim() === '' || indent > column ? undefined : 'before';
    return text.trimStart().startsWith(quote) ? undefined : 'before';
  };
}

/** Where the text of a paragraph begins that has these words in its first line or a later one: behind the marks of list items. */
function contentColumn(line: string): number {
  return /^\s*(?:(?:[-*+•‣⁃]|\(?(?:\d+|#|[A-Za-z]|[ivxlcdm]+)[.)])\s+)*/i.exec(line)![0].length;
}
