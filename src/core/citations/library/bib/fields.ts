import { type Sentence, sentence } from '../../../text/sentence.ts';
import type { BibBlock } from './splitter.ts';

/** Hears of one field; `[start, end)` is its value as written, with delimiters: `{…}`, `"…"`, `12`, `jan # " 1"`. */
export type FieldVisitor = (name: string, start: number, end: number) => void;

/** A place where the fields of an entry are not as BibTeX wants them. */
export interface FieldProblem {
  readonly offset: number;
  /** A clause, which goes on after the name of the entry. */
  readonly said: Sentence;
}

/** The key of an entry and where it stands; empty when there is none. */
export interface BibKey {
  readonly key: string;
  readonly start: number;
  /** Where the fields begin. */
  readonly fields: number;
}

const keyPattern = /\s*([^,{}()="\s](?:[^,{}="\r\n]*[^,{}="\s])?)?[ \t]*/y;
const name = /[^\s=,{}"#%]+/y;
const equals = /\s*=\s*/y;

/** Reads the key of an entry. */
export function keyOf(text: string, block: BibBlock): BibKey {
  keyPattern.lastIndex = block.bodyStart;
  const match = keyPattern.exec(text)!;
  const end = match.index + match[0].length;
  const start = block.bodyStart + /^\s*/.exec(match[0])![0].length;
  if (match[1] === undefined || end > block.bodyEnd) return { key: '', start, fields: block.bodyStart };
  if (text[end] !== '=') return { key: match[1], start, fields: end };
  // What stands before `=` is the first field; a key may be before it with the comma forgotten.
  const first = /^(\S+)\s/.exec(match[1])?.[1];
  return first === undefined
    ? { key: '', start, fields: block.bodyStart }
    : { key: first, start, fields: start + first.length };
}

const reachAfterProblem = 2000;

/**
 * Calls `visit` for every field between `start` and `end`, in order, its name in lower case. After a mistake goes on with the next
 * line that looks like a field. Returns the first mistake. Linear in the length. `start` is the end of the key, or with `first` the place of the
 * first field.
 */
export function eachField(
  text: string,
  start: number,
  end: number,
  visit: FieldVisitor,
  first = false,
): FieldProblem | undefined {
  let problem: FieldProblem | undefined;
  let index = start;
  let separated = first;
  while (index < end) {
    const code = text.charCodeAt(index);
    if (isSpace(code)) index++;
    else if (code === 44) {
      separated = true;
      index++;
    } else if (code === 37) index = lineEnd(text, index, end);
    else {
      // After a mistake a value is not looked for through the whole rest, over and over.
      const reach = problem ? Math.min(end, index + reachAfterProblem) : end;
      const read = readField(text, index, end, reach, visit);
      if (read.problem) problem ??= { offset: index, said: read.problem };
      else if (!separated) problem ??= { offset: index, said: sentence`a comma is missing before this field` };
      separated = read.problem !== undefined;
      index = read.next;
    }
  }
  return problem;
}

function readField(
  text: string,
  index: number,
  end: number,
  reach: number,
  visit: FieldVisitor,
): { next: number; problem?: Sentence } {
  name.lastIndex = index;
  const named = name.exec(text)?.[0];
  if (named === undefined)
    return { next: nextLine(text, index, end), problem: sentence`a field such as title = {…} is expected here` };
  equals.lastIndex = index + named.length;
  const sign = equals.exec(text);
  const valueStart = sign ? sign.index + sign[0].length : end;
  if (valueStart >= end)
    return { next: nextLine(text, index, end), problem: sentence`“${named.slice(0, 30)}” is followed by no value` };
  const valueEnd = valueEndAt(text, valueStart, reach);
  if (valueEnd < 0) {
    const next = nextLine(text, valueStart, end);
    visit(named.toLowerCase(), valueStart, trimmedEnd(text, valueStart, next));
    return { next, problem: sentence`the value of “${named.slice(0, 30)}” is never closed` };
  }
  if (valueEnd === valueStart)
    return { next: nextLine(text, index, end), problem: sentence`“${named.slice(0, 30)}” is followed by no value` };
  visit(named.toLowerCase(), valueStart, valueEnd);
  return { next: valueEnd };
}

/** Where the expression at `start` ends: parts joined by `#`. `-1` when a part is never closed. */
function valueEndAt(text: string, start: number, end: number): number {
  let index = start;
  let last = start;
  for (;;) {
    const partEnd = partEndAt(text, index, end);
    if (partEnd < 0) return -1;
    if (partEnd === index) return last;
    last = partEnd;
    index = skipSpace(text, partEnd, end);
    if (text[index] !== '#' || index >= end) return last;
    index = skipSpace(text, index + 1, end);
  }
}

/** Where one part of an expression ends; `start` when there is none, `-1` when it is never closed. */
export function partEndAt(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  if (code === 123) return delimitedEnd(text, start, end, 125);
  if (code === 34) return delimitedEnd(text, start, end, 34);
  name.lastIndex = start;
  const bare = name.exec(text)?.[0] ?? '';
  return Math.min(start + bare.length, end);
}

function delimitedEnd(text: string, start: number, end: number, closing: number): number {
  const found = balancedEnd(text, start, end, closing, true);
  return found < 0 ? balancedEnd(text, start, end, closing, false) : found;
}

function balancedEnd(text: string, start: number, end: number, closing: number, escapes: boolean): number {
  let depth = 0;
  for (let index = start + 1; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === closing && depth === 0) return index + 1;
    if (code === 92 && escapes) index++;
    else if (code === 123) depth++;
    else if (code === 125) depth--;
  }
  return -1;
}

const fieldLine = /[ \t]*[A-Za-z][\w+:-]*[ \t]*=/y;

/** The beginning of the next line that looks like a field. */
function nextLine(text: string, index: number, end: number): number {
  for (let at = text.indexOf('\n', index); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    fieldLine.lastIndex = at + 1;
    if (fieldLine.test(text)) return at + 1;
  }
  return end;
}

function lineEnd(text: string, index: number, end: number): number {
  const at = text.indexOf('\n', index);
  return at < 0 || at > end ? end : at;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && (isSpace(text.charCodeAt(last - 1)) || text[last - 1] === ',')) last--;
  return last;
}

function skipSpace(text: string, index: number, end: number): number {
  let next = index;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  return next;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
