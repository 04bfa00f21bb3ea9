/** What {@link skipCode} reports, in order. */
export interface CodeVisitor {
  code(start: number, end: number): void;
  /** The inside of a content block `[…]`: markup again. */
  content(start: number, end: number): void;
}

/** Where each bracket of a text closes: offsets of `[` to offsets after its `]`. */
export type ContentBlocks = ReadonlyMap<number, number>;

const expression =
  /#(?:(?:let|set|show|import|include|return|if|else|for|while|context)\b|[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*|(?=[({[“"<\d`$]))/uy;
const statement = /^#(?:let|set|show|import|include|return|if|else|for|while|context)/;
const stop = /"(?:[^"\\]|\\[\s\S])*"|\/\/[^\n]*|\/\*|`+|[()[\]{}\n;$]/g;
/** What an operand follows in code, a formula for one. */
const operator = /(?:[=+\-*/:,]|\b(?:in|and|or|not))\s*$/;

/**
 * Reads the code that begins with the `#` at `at` and returns where the markup goes on. A statement (`#let`, `#set`, …) reaches to the end of its line,
 * an expression over its arguments; brackets may hold line ends. An unclosed bracket ends at a blank line. With `limit` the code stands in a formula
 * that ends before it, and whose sign ends a statement.
 */
export function skipCode(
  text: string,
  at: number,
  visitor: CodeVisitor,
  blocks: ContentBlocks,
  limit?: number,
): number {
  expression.lastIndex = at;
  const head = expression.exec(text);
  if (!head) return at + 1;
  const reader = new CodeReader(text, at, visitor, blocks, limit);
  return reader.read(at + head[0].length, statement.test(head[0]));
}

class CodeReader {
  readonly #text: string;
  readonly #visitor: CodeVisitor;
  readonly #blocks: ContentBlocks;
  readonly #limit: number;
  readonly #isInFormula: boolean;
  #codeStart: number;

  constructor(text: string, start: number, visitor: CodeVisitor, blocks: ContentBlocks, limit: number | undefined) {
    this.#limit = limit ?? text.length;
    this.#isInFormula = limit !== undefined;
    this.#blocks = blocks;
    this.#text = text;
    this.#codeStart = start;
    this.#visitor = visitor;
  }

  read(from: number, wholeLine: boolean): number {
    let at = from;
    for (;;) {
      const end = wholeLine ? this.#toLineEnd(at) : this.#trailing(at);
      if (end === at || wholeLine) return this.#finish(end);
      at = end;
    }
  }

  #finish(end: number): number {
    this.#visitor.code(this.#codeStart, end);
    return end;
  }

  /** One argument list, content block or method call directly after an expression. */
  #trailing(at: number): number {
    const character = this.#text[at];
    if (character === '"') return this.#skipString(at);
    if (character === '(' || character === '{') return this.#group(at);
    if (character === '[') return this.#content(at);
    const method = /\.[\p{L}_][\p{L}\p{N}_-]*/uy;
    method.lastIndex = at;
    return method.test(this.#text) ? method.lastIndex : at;
  }

  #skipString(at: number): number {
    const string = /"(?:[^"\\\n]|\\[\s\S])*"?/y;
    string.lastIndex = at;
    string.test(this.#text);
    return string.lastIndex;
  }

  #toLineEnd(from: number): number {
    for (let at = from; ; ) {
      const match = this.#stop(at);
      if (!match) return this.#limit;
      if (match[0] === ';') return match.index + 1;
      if (match[0] === '\n' || match[0] === ']' || this.#endsFormula(match[0], match.index)) return match.index;
      at = this.#over(match[0], match.index);
    }
  }

  #stop(at: number): RegExpExecArray | undefined {
    stop.lastIndex = at;
    const match = stop.exec(this.#text);
    return match && stop.lastIndex <= this.#limit ? match : undefined;
  }

  /** Whether the sign of the formula that the code stands in is at `at`; where an operand is due one of its own begins. */
  #endsFormula(token: string, at: number): boolean {
    return this.#isInFormula && token === '$' && !operator.test(this.#text.slice(Math.max(0, at - 20), at));
  }

  /** Past the bracket at `at` and all it holds. */
  #group(at: number): number {
    let depth = 0;
    for (let index = at; ; ) {
      const match = this.#stop(index);
      if (!match) return this.#limit;
      const token = match[0];
      if (token === '(' || token === '{') {
        depth++;
        index = match.index + 1;
      } else if (token === ')' || token === '}') {
        if (--depth <= 0) return match.index + 1;
        index = match.index + 1;
      } else if (
        token === '\n' &&
        /^\n[ \t]*\r?\n[^\s})\]]/.test(this.#text.slice(match.index, match.index + 80)) &&
        depth === 1 &&
        this.#text[at] === '('
      ) {
        return match.index;
      } else index = this.#over(token, match.index);
    }
  }

  #over(token: string, at: number): number {
    if (token === '[') return this.#content(at);
    if (token === '(' || token === '{') return this.#group(at);
    if (token === '/*') return after(this.#text, '*/', at);
    if (token === '$' && this.#isInFormula) return after(this.#text, '$', at + 1);
    if (token[0] === '`') return after(this.#text, token, at + token.length);
    return at + token.length;
  }

  /** A content block: what it holds is markup, its brackets are code. */
  #content(at: number): number {
    const end = this.#blocks.get(at);
    if (end === undefined || end > this.#limit) return at + 1;
    this.#visitor.code(this.#codeStart, at + 1);
    this.#visitor.content(at + 1, end - 1);
    this.#codeStart = end - 1;
    return end;
  }
}

/** Pairs the brackets of `text`, but for escaped ones and those in raw text and comments, in one pass. */
export function contentBlocks(text: string): ContentBlocks {
  const blocks = new Map<number, number>();
  const open: number[] = [];
  const token = /\blabel\(\s*"(?:[^"\\\n]|\\.)*"|\\[\s\S]|`+|\/\*|(?<![:"])\/\/[^\n]*|[[\]]/g;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    if (found === '[') open.push(match.index);
    else if (found === ']') {
      const start = open.pop();
      if (start !== undefined) blocks.set(start, match.index + 1);
    } else if (found === '/*') token.lastIndex = after(text, '*/', match.index);
    else if (found[0] === '`' && found.length !== 2) token.lastIndex = after(text, found, match.index + found.length);
  }
  return blocks;
}

/** Where each comment of the kind that may hold others ends, by where it begins; one that is never closed has no end. */
export function blockComments(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/\/\*|\*\//g)) {
    const start = mark === '/*' ? undefined : open.pop();
    if (mark === '/*') open.push(index);
    else if (start !== undefined) ends.set(start, index + 2);
  }
  return ends;
}

/** Past the next `needle`, or the end of the text. */
function after(text: string, needle: string, from: number): number {
  const index = text.indexOf(needle, from);
  return index < 0 ? text.length : index + needle.length;
}
