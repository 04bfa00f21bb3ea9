import { emailAt, urlEnd, urlStart } from './links.ts';
import { blockComments, type ContentBlocks, contentBlocks, skipCode } from './typstCode.ts';
import { type Zone, ZoneList } from './zone.ts';

const tokens = new RegExp(`\\\\[\\s\\S]|//|/\\*|\`+|\\$|#|@|<|${urlStart.source}`, 'gi');
/** A label as Typst's lexer takes it: identifier characters, `_ - . :`. */
const labelCharacters = /[\p{L}\p{N}\p{M}\p{Pc}\-.:]+/uy;

/** What decides where a formula ends; a string reaches over no blank line. */
const mathTokens = /"(?:[^"\\\n]|\\[\s\S]|\n(?![ \t]*\r?\n))*"|\\[\s\S]|[#$]/g;

/** Content blocks nested deeper than this are not looked into. */
const deepest = 200;

/** The zones of Typst's markup: comments, raw text, math, code after `#` but for the content blocks in it, URLs, labels and references. */
export function typstZones(text: string): Zone[] {
  const scanner = new TypstScanner(text);
  scanner.markup(0, text.length);
  return scanner.list.zones;
}

/** The end of a reference whose `@` stands at `at`, as Typst reads it: trailing `.` and `:` belong to the sentence. `undefined` where none stands. */
export function typstReferenceEnd(text: string, at: number): number | undefined {
  labelCharacters.lastIndex = at + 1;
  if (!labelCharacters.test(text)) return undefined;
  let end = labelCharacters.lastIndex;
  while (end > at + 1 && /[.:]/.test(text[end - 1]!)) end--;
  return end > at + 1 ? end : undefined;
}

class TypstScanner {
  readonly list = new ZoneList();
  readonly #text: string;
  readonly #blocks: ContentBlocks;
  readonly #comments: ReadonlyMap<number, number>;
  readonly #found = new Map<string, { readonly from: number; readonly start: number }>();
  #token: { readonly index: number; readonly text: string } | undefined;
  #depth = 0;
  /** Before this place no code is looked for in formulas, since one that was looked into never closed. */
  #plainUntil = 0;

  constructor(text: string) {
    this.#text = text;
    this.#blocks = contentBlocks(text);
    this.#comments = blockComments(text);
  }

  markup(start: number, end: number): void {
    if (this.#depth > deepest) return;
    this.#depth++;
    for (let at = start; at < end; ) {
      const token = this.#next(at);
      if (token.index >= end) break;
      at = Math.max(this.#handle(token.text, token.index), token.index + 1);
    }
    this.#depth--;
  }

  /** The next token at or after `at`; the last one found is kept, so that content without any costs nothing twice. */
  #next(at: number): { readonly index: number; readonly text: string } {
    if (this.#token && this.#token.index >= at) return this.#token;
    tokens.lastIndex = at;
    const match = tokens.exec(this.#text);
    this.#token = match ? { index: match.index, text: match[0] } : { index: Number.POSITIVE_INFINITY, text: '' };
    return this.#token;
  }

  #handle(token: string, at: number): number {
    const after = at + token.length;
    switch (token[0]) {
      case '\\':
        return after;
      case '/':
        return this.#comment(token, at);
      case '`':
        return token.length === 2 ? this.#add('code', at, after) : this.#closed('code', at, after, token);
      case '$':
        return this.#math(at, after);
      case '#':
        return this.#code(at);
      case '@':
        return this.#reference(at);
      case '<':
        return this.#label(at);
      default:
        return this.#add('link', at, Math.max(after, urlEnd(this.#text, at)));
    }
  }

  #add(kind: Zone['kind'], start: number, end: number): number {
    this.list.add(kind, start, end);
    return end;
  }

  #comment(token: string, at: number): number {
    if (token === '/*') {
      const end = this.#comments.get(at);
      return end === undefined ? at + 2 : this.#add('comment', at, end);
    }
    const newline = this.#find('\n', at);
    return this.#add('comment', at, Math.min(newline, this.#text.length));
  }

  #closed(kind: Zone['kind'], at: number, from: number, closer: string): number {
    const closing = this.#find(closer, from);
    if (closing > this.#text.length) return from;
    return this.#add(kind, at, closing + closer.length);
  }

  /** A formula that a blank line divides is taken for an unfinished one. */
  #math(at: number, after: number): number {
    const limit = Math.min(this.#find('\n\n', after), this.#text.length);
    const closing = this.#find('$', after);
    if (closing >= limit) return after;
    if (at >= this.#plainUntil) {
      const { length } = this.list.zones;
      const end = this.#formula(at, after, limit);
      if (end !== undefined) return end;
      this.list.zones.length = length;
      this.#token = undefined;
      this.#plainUntil = limit;
    }
    return this.#add('math', at, closing + 1);
  }

  /** Behind a `#` stands code in a formula, which may hold formulas of its own. `undefined` when the formula does not close before `limit`. */
  #formula(at: number, after: number, limit: number): number | undefined {
    let start = at;
    for (let from = after; ; ) {
      mathTokens.lastIndex = from;
      const token = mathTokens.exec(this.#text);
      if (!token || token.index >= limit) return undefined;
      from = mathTokens.lastIndex;
      if (token[0] === '$') return this.#add('math', start, from);
      if (token[0] !== '#') continue;
      this.list.add('math', start, token.index);
      start = from = Math.max(this.#code(token.index, limit), from);
    }
  }

  /** With `limit` the code stands in a formula that closes before it. */
  #code(at: number, limit?: number): number {
    return skipCode(
      this.#text,
      at,
      {
        code: (start, end) => {
          this.list.add('code', start, end);
        },
        content: (start, end) => this.markup(start, end),
      },
      this.#blocks,
      limit,
    );
  }

  #reference(at: number): number {
    const end = typstReferenceEnd(this.#text, at);
    const email = emailAt(this.#text, at);
    if (email) return this.#add('email', email.start, email.end);
    return end === undefined ? at + 1 : this.#add('key', at, end);
  }

  #label(at: number): number {
    labelCharacters.lastIndex = at + 1;
    if (!labelCharacters.test(this.#text) || this.#text[labelCharacters.lastIndex] !== '>') return at + 1;
    return this.#add('key', at, labelCharacters.lastIndex + 1);
  }

  #find(needle: string, from: number): number {
    const known = this.#found.get(needle);
    if (known && known.from <= from && from <= known.start) return known.start;
    const start = findPlain(this.#text, needle, from);
    this.#found.set(needle, { from, start });
    return start;
  }
}

/** Where `needle` stands next, `Infinity` when nowhere; a dollar sign counts without a backslash before it, `\n\n` is a blank line. */
function findPlain(text: string, needle: string, from: number): number {
  if (needle === '\n\n' || needle === '$') {
    const pattern = needle === '$' ? /(?<!\\)\$/g : /\n[ \t]*\r?\n/g;
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  }
  const index = text.indexOf(needle, from);
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}
