import { type PandocKey, pandocKeyAt } from '../../../text/pandocKey.ts';
import type { Span } from '../../../text/span.ts';
import type { Zone } from '../../../text/zones.ts';

/** A pair of brackets (the span covers both) or, as the outermost, a paragraph. */
export interface Bracket extends Span {
  /** Keys and brackets directly in it, in order. */
  readonly parts: readonly (PandocKey | Bracket)[];
  /** The offsets of the semicolons directly in it. */
  readonly separators: readonly number[];
}

interface Open {
  readonly start: number;
  readonly parts: (PandocKey | Bracket)[];
  readonly separators: number[];
}

/** Brackets nested deeper than this are text. */
const deepest = 30;
/** The semicolon of a character reference parts nothing. */
const token =
  /\\[\s\S]|&(?:#\d{1,7}|#x[\da-f]{1,6}|nbsp|amp|lt|gt|quot|apos|[nm]dash|[lr][ds]quo|[lr]aquo|sect|para|shy|hellip|middot|(?:thin|en|em)sp);|[[\];]|\n[ \t]*\r?\n/gi;

export function isBracket(part: PandocKey | Bracket): part is Bracket {
  return 'parts' in part;
}

/** So many zones are passed in one step. */
const oneStep = 200;

/** The paragraphs of `text` with the keys and brackets in them, in steps; what stands in `zones` other than keys is passed over. */
export function* readingBrackets(text: string, zones: readonly Zone[]): Generator<undefined, Bracket[]> {
  const reader = new BracketReader(text);
  let at = 0;
  for (const [index, zone] of zones.entries()) {
    if (index % oneStep === oneStep - 1) yield;
    if (zone.end <= at) continue;
    reader.prose(at, zone.start);
    if (zone.kind === 'key') reader.key(zone);
    else if (zone.kind === 'frontMatter' || (zone.kind === 'code' && text.slice(zone.start, zone.end).includes('\n')))
      reader.endParagraph(zone.start);
    at = zone.end;
  }
  reader.prose(at, text.length);
  return reader.finish();
}

class BracketReader {
  readonly #text: string;
  readonly #paragraphs: Bracket[] = [];
  #stack: Open[] = [open(0)];

  constructor(text: string) {
    this.#text = text;
  }

  prose(start: number, end: number): void {
    const slice = this.#text.slice(start, end);
    for (const match of slice.matchAll(token)) {
      const at = start + match.index;
      const top = this.#stack.at(-1)!;
      if (match[0] === ';') top.separators.push(at);
      else if (match[0] === '[') {
        if (this.#stack.length <= deepest) this.#stack.push(open(at));
      } else if (match[0] === ']') this.#close(at + 1);
      else if (match[0][0] === '\n') this.endParagraph(at);
    }
  }

  key(zone: Span): void {
    const at = this.#text.indexOf('@', zone.start);
    // What begins with a brace is a role of MyST's, what has no sign one of reStructuredText.
    if (this.#text[zone.start] === '{' || at < 0 || at >= zone.end) return;
    const key = pandocKeyAt(this.#text, at);
    if (key) this.#stack.at(-1)!.parts.push(key);
  }

  endParagraph(at: number): void {
    while (this.#stack.length > 1) {
      const unclosed = this.#stack.pop()!;
      this.#stack.at(-1)!.parts.push(...unclosed.parts);
    }
    const { start, parts, separators } = this.#stack[0]!;
    if (parts.length > 0) this.#paragraphs.push({ start, end: at, parts, separators });
    this.#stack = [open(at)];
  }

  finish(): Bracket[] {
    this.endParagraph(this.#text.length);
    return this.#paragraphs;
  }

  #close(end: number): void {
    if (this.#stack.length === 1) return;
    const { start, parts, separators } = this.#stack.pop()!;
    this.#stack.at(-1)!.parts.push({ start, end, parts, separators });
  }
}

function open(start: number): Open {
  return { start, parts: [], separators: [] };
}
