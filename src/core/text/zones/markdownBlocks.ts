import { namesProse, ProseFences } from './proseDirectives.ts';

/** What {@link walkingBlocks} reports, in order. */
export interface BlockVisitor {
  /** A fenced or indented code block, fences included. */
  code(start: number, end: number): void;
  /** The line of a fenced div, `::: {#refs}`, or of a fence with prose behind it, and the line that ends that. */
  directive(start: number, end: number): void;
  /** A paragraph, heading, table or the like. Returns where reading goes on: `end`, or later when a comment reached further. */
  prose(start: number, end: number): number;
  /** A line of MyST that is left out: it begins with a percent sign. Without it there are none. */
  comment?(start: number, end: number): void;
}

const quoteMarks = /(?:[ \t]{0,3}>[ \t]?)*/y;
const listMarker =
  /([ \t]*)((?:[-+*]|\d{1,9}[.)]|\(?(?:[A-Za-z#]|@[\w-]*|[ivxlcdm]{1,9})[.)]|[:~]|\[\^[^\]\s]{1,200}\]:)[ \t]+|\[\^[^\]\s]{1,200}\]:(?=\r?$))/my;
/** The options of a chunk of R Markdown, unlike other words behind a fence, may have backticks in them, as a caption does. */
const fence = /[ \t]*(`{3,}(?=[^`\n]*$|[ \t]*\{[^\n]*\}[ \t]*\r?$)|~{3,})/my;
/** The head of a directive of MyST's, which a title may follow: `:::{admonition} A title`. */
const directiveHead = /(?:`{3,}|~{3,}|:{3,})[ \t]*\{[a-z][a-z0-9:_-]*\}[ \t]*/y;
/** An option of a directive, right below its head. */
const option = /[ \t]*:[\w-]+:(?=\s|$)/my;
const divFence = /[ \t]*:{3,}/y;

/** So many characters are walked over in one step. */
const oneStep = 20_000;

interface Line {
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  readonly next: number;
  /** After the marks of block quotes. */
  readonly content: number;
  readonly indent: number;
  readonly blank: boolean;
}

/**
 * Walks in steps over the blocks of Markdown from `from`, as CommonMark divides them as far as code goes: fences (also in lists and block quotes, open ones to
 * the end) and lines indented by four more than the list item they stand in.
 */
export function* walkingBlocks(text: string, from: number, visitor: BlockVisitor): Generator<undefined, void> {
  const walk = new Walk(text, visitor);
  let told = from;
  for (let at = from; at < text.length; ) {
    at = walk.step(at);
    if (at - told < oneStep) continue;
    told = at;
    yield;
  }
}

class Walk {
  readonly #text: string;
  readonly #visitor: BlockVisitor;
  /** The columns at which the content of the open list items begins. */
  readonly #items: number[] = [];
  readonly #proseFences = new ProseFences();
  #afterBlank = true;

  constructor(text: string, visitor: BlockVisitor) {
    this.#text = text;
    this.#visitor = visitor;
  }

  /** Reads the block that begins at `at`, and returns where the next one does. */
  step(at: number): number {
    const line = lineAt(this.#text, at);
    if (line.blank) {
      this.#afterBlank = true;
      return line.next;
    }
    if (this.#isComment(line)) {
      this.#visitor.comment?.(line.start, line.end);
      return line.next;
    }
    const content = this.#openItems(line);
    if (this.#isIndentedCode(line)) {
      this.#visitor.code(line.start, line.next);
      return line.next;
    }
    this.#afterBlank = false;
    fence.lastIndex = content;
    const opening = fence.exec(this.#text);
    const isFence = opening !== null && fence.lastIndex <= line.end;
    if (isFence && !this.#isProseFence(line, opening[1]!)) return this.#fenced(content, opening[1]!, line.next);
    divFence.lastIndex = content;
    if (isFence || divFence.test(this.#text)) return this.#directive(line, content);
    return this.#visitor.prose(at, this.#paragraphEnd(line));
  }

  /** A directive of MyST's has its title, which is prose, and its options. */
  #directive(line: Line, content: number): number {
    directiveHead.lastIndex = content;
    const isHead = directiveHead.test(this.#text);
    const end = isHead ? Math.min(directiveHead.lastIndex, line.end) : line.end;
    this.#visitor.directive(line.start, end);
    if (end < line.end) this.#visitor.prose(end, line.end);
    this.#afterBlank = true;
    let { next } = line;
    while (isHead && next < this.#text.length) {
      const below = lineAt(this.#text, next);
      option.lastIndex = below.content;
      if (!option.test(this.#text)) break;
      this.#visitor.directive(below.start, below.end);
      next = below.next;
    }
    return next;
  }

  #isComment({ start }: Line): boolean {
    return this.#visitor.comment !== undefined && this.#text[start] === '%';
  }

  /** Of a line that begins with a fence: whether prose begins or ends there. */
  #isProseFence(line: Line, mark: string): boolean {
    const rest = this.#text.slice(fence.lastIndex, line.end);
    if (this.#proseFences.closes((mark + rest).trim())) return true;
    const isOpening = namesProse(rest);
    if (isOpening) this.#proseFences.open(mark);
    return isOpening;
  }

  #isIndentedCode(line: Line): boolean {
    return this.#afterBlank && line.indent >= (this.#items.at(-1) ?? 0) + 4;
  }

  /** Closes the list items the line has left, opens those it begins; returns where its content begins. */
  #openItems(line: Line): number {
    if (this.#afterBlank) while (this.#items.length > 0 && line.indent < this.#items.at(-1)!) this.#items.pop();
    let at = line.content;
    let column = 0;
    for (;;) {
      listMarker.lastIndex = at;
      const marker = listMarker.exec(this.#text);
      if (!marker || listMarker.lastIndex > line.end) return at;
      const indent = column + width(marker[1]!);
      if (column === 0 && indent >= (this.#items.at(-1) ?? 0) + 4) return at;
      if (column === 0) while (this.#items.length > 0 && indent < this.#items.at(-1)!) this.#items.pop();
      // What belongs to a footnote or to a numbered example is indented by four.
      column = /^(?:\[\^|\(?@)/.test(marker[2]!) ? indent + 4 : indent + width(marker[2]!);
      this.#items.push(column);
      at = listMarker.lastIndex;
    }
  }

  #fenced(start: number, mark: string, bodyStart: number): number {
    for (let at = bodyStart; at < this.#text.length; ) {
      const line = lineAt(this.#text, at);
      const rest = this.#text.slice(line.content, line.end).trim();
      if (rest.length >= mark.length && isOnly(rest, mark[0]!)) {
        this.#visitor.code(start, line.end);
        return line.next;
      }
      at = line.next;
    }
    this.#visitor.code(start, this.#text.length);
    return this.#text.length;
  }

  /** The paragraph goes on to a blank line or to a line that opens another block. */
  #paragraphEnd(first: Line): number {
    let end = first.next;
    while (end < this.#text.length) {
      const line = lineAt(this.#text, end);
      if (line.blank || opensBlock(this.#text, line) || this.#isComment(line)) break;
      end = line.next;
    }
    return end;
  }
}

function opensBlock(text: string, line: Line): boolean {
  for (const opener of [listMarker, fence, divFence]) {
    opener.lastIndex = line.content;
    if (opener.test(text) && opener.lastIndex <= line.end) return true;
  }
  return false;
}

function lineAt(text: string, start: number): Line {
  const newline = text.indexOf('\n', start);
  const next = newline < 0 ? text.length : newline + 1;
  const end = newline < 0 ? text.length : newline;
  quoteMarks.lastIndex = start;
  quoteMarks.test(text);
  const content = Math.min(quoteMarks.lastIndex, end);
  const body = text.slice(content, end);
  const trimmed = body.trimStart();
  return {
    start,
    end,
    next,
    content,
    indent: width(body.slice(0, body.length - trimmed.length)),
    blank: trimmed === '',
  };
}

/** In columns; a tab reaches to the next multiple of four. */
function width(blanks: string): number {
  let column = 0;
  for (const character of blanks) column = character === '\t' ? column + 4 - (column % 4) : column + 1;
  return column;
}

function isOnly(text: string, character: string): boolean {
  for (const each of text) if (each !== character) return false;
  return true;
}
