import type { Span } from '../../text/span.ts';

/** One item of a block list. The span goes from its `-` to the end of its last line that says something. */
export interface YamlBlock extends Span {
  /** Where the line of the `-` begins, and where the content after the `-` does. */
  readonly lineStart: number;
  readonly contentStart: number;
}

/** The list of records of a YAML text. */
export interface YamlBlocks {
  readonly blocks: readonly YamlBlock[];
  /** The white space before each `-`. */
  readonly indent: string;
}

interface Line extends Span {
  /** Without the line end, trailing white space and a byte order mark. */
  readonly text: string;
  /** The white space before a `-`, and how far the content after it is from the start of the line; `undefined` for other lines. */
  readonly item?: { readonly indent: string; readonly content: number };
}

const listHead = /^references:\s*(?:#.*)?$/;
const listMark = /^([ \t]*)-(?:[ \t]+|$)/;

/**
 * Divides the records of a CSL YAML text that is written as a block list, at the top or under `references:`, by their indentation alone.
 * `undefined` when the text has another form. Linear in the length.
 */
export function yamlBlocks(text: string): YamlBlocks | undefined {
  const blocks: YamlBlock[] = [];
  let indent: string | undefined;
  let place: 'top' | 'other' | 'headed' = 'top';
  for (const line of linesOf(text)) {
    if (line.text === '' || /^\s*#/.test(line.text)) continue;
    if (indent === undefined) {
      if (line.item && (place === 'headed' || (place === 'top' && line.item.indent === ''))) indent = line.item.indent;
      else place = placeAfter(line, place);
      if (indent === undefined) continue;
    }
    if (line.item?.indent === indent) {
      const start = line.start + indent.length;
      blocks.push({ start, lineStart: line.start, contentStart: line.start + line.item.content, end: line.end });
    } else if (line.text.startsWith(indent) && /^[ \t]/.test(line.text.slice(indent.length))) {
      blocks.push({ ...blocks.pop()!, end: line.end });
    } else break;
  }
  return indent === undefined ? undefined : { blocks, indent };
}

function placeAfter({ text }: Line, place: 'top' | 'other' | 'headed'): 'top' | 'other' | 'headed' {
  if (listHead.test(text)) return 'headed';
  return /^(?:---|%)/.test(text) ? place : 'other';
}

function* linesOf(text: string): Generator<Line> {
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    const line = text.slice(start, next).trimEnd();
    const mark = listMark.exec(line);
    const item = mark ? { indent: mark[1]!, content: mark[0].length } : undefined;
    yield { start, end: start + line.length, text: line, ...(item ? { item } : {}) };
    start = next;
  }
}
