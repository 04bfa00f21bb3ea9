/**
 * Divides the array at the top of a JSON text into its elements without parsing them, so that one broken element does not hide the
 * rest. A quotation mark that is never closed ends with its line (JSON strings hold no line ends); an element that is never closed ends where a
 * line begins the next one as the first one began.
 */
import type { Span } from '../../text/span.ts';

export interface JsonElements {
  readonly elements: readonly Span[];
  /** Where the opening bracket stands. */
  readonly open: number;
  /** Where the closing bracket stands; `undefined` when it is missing. */
  readonly close?: number;
}

const wrapped = /^\uFEFF?\s*\{(?:[^[\]{}]*,)?\s*"(?:items|references)"\s*:\s*\[/;

/** The elements of the array a JSON text consists of, or of its `items` or `references`; `undefined` when there is no array. Linear in the length. */
export function jsonElements(text: string): JsonElements | undefined {
  const start = /^\uFEFF?\s*\[/.exec(text) ?? wrapped.exec(text);
  if (!start) return undefined;
  const open = start[0].length - 1;
  return new Divider(text, open).divide();
}

class Divider {
  readonly #text: string;
  readonly #open: number;
  readonly #elements: Span[] = [];
  #begin = -1;
  #depth = 0;
  /** The line end and indentation before the first element. */
  #lead: string | undefined;

  constructor(text: string, open: number) {
    this.#text = text;
    this.#open = open;
  }

  divide(): JsonElements {
    const text = this.#text;
    let index = this.#open + 1;
    while (index < text.length) {
      const next = this.#read(text.charCodeAt(index), index);
      if (next < 0) break;
      index = next + 1;
    }
    this.#ends(Math.min(index, text.length));
    return { elements: this.#elements, open: this.#open, ...(index < text.length ? { close: index } : {}) };
  }

  /** Takes the character at `index`. Returns the last offset that was read, `-1` at the end of the array. */
  #read(code: number, index: number): number {
    switch (code) {
      case 34: // "
        this.#begins(index);
        return stringEnd(this.#text, index);
      case 123: // {
        if (this.#depth > 0 && this.#beginsLine(index)) this.#ends(index);
        this.#begins(index);
        this.#depth++;
        return index;
      case 91: // [
        this.#begins(index);
        this.#depth++;
        return index;
      case 125: // }
      case 93: // ]
        if (this.#depth === 0) return code === 93 ? -1 : index;
        this.#depth--;
        return index;
      case 44: // ,
        if (this.#depth === 0) this.#ends(index);
        return index;
      default:
        if (code > 32) this.#begins(index);
        return index;
    }
  }

  #begins(index: number): void {
    if (this.#begin >= 0) return;
    this.#begin = index;
    this.#lead ??= leadOf(this.#text, index);
  }

  /** Whether the brace at `index` stands as that of the first element does: a line of its own, no deeper. */
  #beginsLine(index: number): boolean {
    const lead = this.#lead;
    return (
      lead !== undefined &&
      lead !== '' &&
      index - lead.length > this.#begin &&
      this.#text.startsWith(lead, index - lead.length)
    );
  }

  #ends(index: number): void {
    if (this.#begin < 0) return;
    let end = index;
    while (end > this.#begin && (this.#text.charCodeAt(end - 1) <= 32 || this.#text[end - 1] === ',')) end--;
    this.#elements.push({ start: this.#begin, end });
    this.#begin = -1;
    this.#depth = 0;
  }
}

/** The line end before `index` with the white space after it; empty when something else stands on the line. */
function leadOf(text: string, index: number): string {
  let start = index;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return text[start - 1] === '\n' ? text.slice(start - 1, index) : '';
}

/** The offset of the closing quotation mark of the string at `start`, or of the last character before its line ends. */
function stringEnd(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 92) index++;
    else if (code === 34) return index;
    else if (code === 10) return index - 1;
  }
  return text.length;
}
