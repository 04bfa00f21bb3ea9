import type { TextEdit } from '../../text/edit.ts';
import type { DocumentLanguage } from '../../text/language.ts';
import { SaidError } from '../../text/saidError.ts';
import { sentence } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import { lineEndOf } from '../library/plan/layout.ts';

/** A rendered list of references in a document, between comments of Ibid's; `style` as the first of them names it. */
export interface RenderedList extends Span {
  readonly style: string;
}

const comments: Readonly<Record<DocumentLanguage, readonly [open: string, close: string] | undefined>> = {
  markdown: ['<!-- ', ' -->'],
  quarto: ['<!-- ', ' -->'],
  myst: ['<!-- ', ' -->'],
  latex: ['% ', ''],
  typst: ['// ', ''],
  rst: ['.. ', ''],
  asciidoc: ['// ', ''],
  org: ['# ', ''],
  plaintext: undefined,
};

const firstLine = /^(?:<!-- |% |\/\/ |\.\. |# )ibid:bibliography ([^\r\n]*?)(?: -->)?[ \t]*$/m;
const lastLine = /^(?:<!-- |% |\/\/ |\.\. |# )\/ibid:bibliography(?: -->)?[ \t]*$/m;

/** The list that was written into `text` before; `undefined` when there is none. Throws when its last line is lost. */
export function findRenderedList(text: string, language: DocumentLanguage): RenderedList | undefined {
  const first = comments[language] && firstLine.exec(text);
  if (!first) return undefined;
  const from = first.index + first[0].length;
  const last = lastLine.exec(text.slice(from));
  if (!last) {
    throw new SaidError(
      sentence`The list of references in this document has lost its last line, the comment “/ibid:bibliography”. Put it back, or delete the list with its first line, and try again; nothing was written.`,
    );
  }
  return { start: first.index, end: from + last.index + last[0].length, style: first[1]!.trim() };
}

/**
 * The list as it stands in a document: a paragraph for each reference, between comments by which it is found again. Plain text has no comments, so the
 * list is the paragraphs alone.
 */
export function writeRenderedList(
  references: readonly string[],
  style: string,
  language: DocumentLanguage,
  lineEnd: string,
): string {
  const marks = comments[language];
  const paragraphs = marks
    ? [
        `${marks[0]}ibid:bibliography ${style.replace(/\s+|--+>?/g, ' ')}${marks[1]}`,
        ...references,
        `${marks[0]}/ibid:bibliography${marks[1]}`,
      ]
    : references.map((reference) => reference.replace(/\n/g, lineEnd));
  return paragraphs.join(lineEnd + lineEnd);
}

/** The edit that puts a paragraph of its own at `offset`: after the line that stands there, with blank lines around it. */
export function paragraphAt(text: string, offset: number, paragraph: string): TextEdit {
  const lineEnd = lineEndOf(text);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineStop = /\r?\n|$/.exec(text.slice(offset))!.index + offset;
  const empty = text.slice(lineStart, lineStop).trim() === '';
  const at = empty ? lineStart : lineStop;
  const before = text.slice(0, at);
  const after = text.slice(empty ? lineStop : at);
  const lead =
    before.trim() === '' || /\n[ \t]*\r?\n$/.test(before) ? '' : before.endsWith('\n') ? lineEnd : lineEnd + lineEnd;
  const trail = after === '' ? lineEnd : /^\r?\n[ \t]*(?:\r?\n|$)/.test(after) || after.trim() === '' ? '' : lineEnd;
  return { start: at, end: empty ? lineStop : at, text: lead + paragraph + trail };
}
