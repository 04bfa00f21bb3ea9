/**
 * Splits a BibTeX or BibLaTeX file into its entries without understanding their fields, in one pass. What an entry is follows the
 * BibTeX format (http://www.bibtex.org/Format/) as biber and pandoc read it: braces balance, `\{` does not count, `%` before an
 * entry comments it out. An entry that is never closed ends where the next one begins, so it does not hide the rest.
 */
import type { Span } from '../../../text/span.ts';

/** A stretch `@type{…}` of a file. Offsets are UTF-16 code units of the file's text. */
export interface BibBlock extends Span {
  /** In lower case: `article`, but also `string`, `preamble` and `comment`. */
  readonly type: string;
  /** Where the text after the opening brace begins, and where the closing brace stands (the end of the block when there is none). */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** Whether the closing brace was found. */
  readonly closed: boolean;
}

const header = /@[ \t]*([A-Za-z]+)\s*([{(])/y;
/** What a line looks like that begins an entry, so that an unclosed one before it ends there. */
const entryLine = /@[A-Za-z]+[ \t]*[{(][^={}"\n]*(?:,|\r?\n)|@(?:string|preamble|comment)[ \t]*[{(]/iy;

/** The blocks of `text`, in order. Never throws; linear in the length of the text. */
export function splitBib(text: string): BibBlock[] {
  const blocks: BibBlock[] = [];
  const starts = new EntryLines(text);
  let openComment = false;
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(from, at + 1))) {
    header.lastIndex = at;
    const head = header.exec(text);
    if (!head || !canBegin(text, at, from)) continue;
    const type = head[1]!.toLowerCase();
    const bodyStart = at + head[0].length;
    // Commented-out entries stand inside `@comment{…}`; only when it is never closed do they end it.
    const limit = type === 'comment' && !openComment ? text.length : starts.after(bodyStart);
    let bodyEnd = closing(text, bodyStart, limit, head[2]!);
    if (bodyEnd < 0 && type === 'comment' && !openComment) {
      openComment = true;
      bodyEnd = closing(text, bodyStart, starts.after(bodyStart), head[2]!);
    }
    const closed = bodyEnd >= 0;
    if (!closed) bodyEnd = openEnd(text, bodyStart, starts);
    from = closed ? bodyEnd + 1 : bodyEnd;
    blocks.push({ type, start: at, bodyStart, bodyEnd, end: from, closed });
  }
  return blocks;
}

/** Where an entry ends that is never closed: before the next one, without the blanks. */
function openEnd(text: string, bodyStart: number, starts: EntryLines): number {
  let end = starts.after(bodyStart);
  while (end > bodyStart && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** How far back a `%` is looked for on a line without an end. */
const lineReach = 1000;

/** An `@` in prose (an e-mail address) or after `%` on its line begins nothing. */
function canBegin(text: string, at: number, from: number): boolean {
  for (let index = at - 1; index >= Math.max(from, at - lineReach); index--) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 13) return true;
    if (index === at - 1 && isWord(code)) return false;
    if (code === 37) return false;
  }
  return true;
}

/** The offset of the delimiter that closes the body at `start`, `-1` when there is none before `limit`. */
function closing(text: string, start: number, limit: number, opening: string): number {
  const found = balance(text, start, limit, opening, true);
  // A path such as {C:\papers\} is closed although its brace looks escaped.
  return found < 0 ? balance(text, start, limit, opening, false) : found;
}

function balance(text: string, start: number, limit: number, opening: string, escapes: boolean): number {
  if (opening === '(') return balanceParens(text, start, limit, escapes);
  let depth = 0;
  for (let index = start; index < limit; index++) {
    const code = text.charCodeAt(index);
    if (code === 92 && escapes) index++;
    else if (code === 123) depth++;
    else if (code === 125 && depth-- === 0) return index;
  }
  return -1;
}

/** `@type(…)` ends at a parenthesis outside braces and quotation marks. */
function balanceParens(text: string, start: number, limit: number, escapes: boolean): number {
  let depth = 0;
  let quoted = false;
  for (let index = start; index < limit; index++) {
    const code = text.charCodeAt(index);
    if (code === 92 && escapes) index++;
    else if (code === 123) depth++;
    else if (code === 125) depth--;
    else if (code === 34 && depth <= 0) quoted = !quoted;
    else if (code === 41 && depth <= 0 && !quoted) return index;
  }
  return -1;
}

/** Where lines begin that look like the start of an entry; asked with growing offsets, so the text is read once. */
class EntryLines {
  readonly #text: string;
  #next = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The first such place at or after `offset`, else the end of the text. */
  after(offset: number): number {
    if (this.#next >= offset) return this.#next;
    let at = this.#text.indexOf('@', offset);
    while (at >= 0 && !this.#begins(at)) at = this.#text.indexOf('@', at + 1);
    this.#next = at < 0 ? this.#text.length : at;
    return this.#next;
  }

  #begins(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && (this.#text.charCodeAt(before) === 32 || this.#text.charCodeAt(before) === 9)) before--;
    if (before >= 0 && this.#text.charCodeAt(before) !== 10 && this.#text.charCodeAt(before) !== 13) return false;
    entryLine.lastIndex = at;
    return entryLine.test(this.#text);
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}
