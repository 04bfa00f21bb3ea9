import type { Span } from '../../text/span.ts';

/** What is being typed at a place of an actor file. */
export interface ActorLine {
  /** The fields around it, outermost first: `['relation']` within an entry of `relation`. */
  readonly parents: readonly string[];
  /** The field whose value is being typed; absent when the name of a field is. */
  readonly key?: string;
  /** The word that is being typed, whole. */
  readonly span: Span;
  /** The fields the same map has already, without the one at the place. */
  readonly present: ReadonlySet<string>;
  /** Whether a colon follows the word. */
  readonly hasColon: boolean;
}

const mostLines = 400;
const keyAt = /^([ \t]*)((?:- +)*)([\w-]+):(?=\s|$)/;

/**
 * Reads the lines around `offset` as YAML that may not be complete: block style by its indentation, braces and brackets within a line. `undefined` in comments, in quoted
 * texts and outside of anything an actor file has.
 */
export function actorLine(text: string, offset: number): ActorLine | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  if (/(?:^|\s)#/.test(before) || isQuoted(before)) return undefined;
  const lines = linesAbove(text, lineStart);
  const indented = /^([ \t]*)((?:- +)*)/.exec(before)!;
  const column = indented[0].length;
  const inside = before.slice(column);
  const own = keyAt.exec(before);
  const flow = flowAt(own ? before.slice(own[0].length) : inside);
  const parents = parentsOf(
    lines,
    own || flow.depth > 0 || !/^-/.test(indented[2]!) || isKeyStart(inside) ? column : indented[1]!.length,
    indented,
  );
  const hasColon = /^[\w-]*[ \t]*:/.test(text.slice(offset));
  const word = wordAt(text, offset);
  if (flow.depth > 0) {
    const outer = own ? [...parents, own[3]!] : parents;
    if (flow.isList)
      return { parents: outer.slice(0, -1), key: outer.at(-1), span: word, present: new Set(), hasColon };
    if (flow.key !== undefined) return { parents: outer, key: flow.key, span: word, present: flow.present, hasColon };
    return { parents: outer, span: word, present: flow.present, hasColon };
  }
  if (own) return { parents, key: own[3]!, span: word, present: new Set(), hasColon };
  if (!/^[\w-]*$/.test(inside)) return undefined;
  const last = parents.at(-1);
  if (indented[2] !== '' && last !== undefined && listsOfIds.has(last))
    return { parents: parents.slice(0, -1), key: last, span: word, present: new Set(), hasColon };
  return { parents, span: word, present: presentAt(text, lineStart, column), hasColon };
}

const listsOfIds: ReadonlySet<string> = new Set(['party', 'participant', 'alias', 'weakAlias', 'standsFor', 'except']);

function isKeyStart(inside: string): boolean {
  return /^[\w-]*$/.test(inside);
}

/** The lines above, nearest first, up to the beginning of the document. */
function linesAbove(text: string, lineStart: number): string[] {
  const above = text
    .slice(Math.max(0, lineStart - 40_000), lineStart)
    .split(/\r?\n/)
    .slice(0, -1)
    .reverse();
  const end = above.findIndex((line) => /^---/.test(line));
  return (end < 0 ? above : above.slice(0, end)).slice(0, mostLines);
}

/** The keys of lines above that stand further left, outermost first. */
function parentsOf(above: readonly string[], column: number, [, indent = '', dashes = '']: RegExpExecArray): string[] {
  const parents: string[] = [];
  // A list may begin in the column of its key.
  let limit = dashes === '' ? column : indent.length + 1;
  for (const line of above) {
    if (limit <= 0) break;
    const key = keyAt.exec(line);
    if (!key) continue;
    const at = key[1]!.length + key[2]!.length;
    const isOpen = /^\s*(?:#.*)?$/.test(line.slice(key[0].length));
    if (at >= limit || (!isOpen && key[2] === '')) continue;
    if (isOpen && at < limit) parents.unshift(key[3]!);
    limit = key[2] === '' ? at : key[1]!.length + 1;
  }
  return parents;
}

/** The names of the other fields of a block map whose fields begin at `column`. */
function presentAt(text: string, lineStart: number, column: number): Set<string> {
  const present = new Set<string>();
  for (const line of linesAbove(text, lineStart)) {
    const key = keyAt.exec(line);
    if (key && columnOf(key) === column) present.add(key[3]!);
    const isFirst = key !== null && key[2] !== '' && columnOf(key) <= column;
    if (isFirst || isOutside(line, column)) break;
  }
  const next = text.indexOf('\n', lineStart);
  const below = next < 0 ? [] : text.slice(next + 1, next + 40_000).split(/\r?\n/, mostLines);
  for (const line of below) {
    const key = keyAt.exec(line);
    if (/^---/.test(line) || isOutside(line, column)) break;
    if (key && key[2] !== '' && columnOf(key) <= column) break;
    if (key && columnOf(key) === column) present.add(key[3]!);
  }
  return present;
}

function columnOf(key: RegExpExecArray): number {
  return key[1]!.length + key[2]!.length;
}

/** Whether a line belongs to a map that stands further left. */
function isOutside(line: string, column: number): boolean {
  return line.trim() !== '' && /^[ \t]*(?:- +)*/.exec(line)![0].length < column;
}

/** A brace or bracket that is open, where its last entry begins, and the keys before. */
interface OpenFlow {
  readonly isList: boolean;
  readonly present: Set<string>;
  start: number;
}

/** Where in braces and brackets a text ends that begins after a key or a dash. */
function flowAt(before: string): {
  readonly depth: number;
  readonly isList: boolean;
  readonly key?: string;
  readonly present: Set<string>;
} {
  const open: OpenFlow[] = [];
  for (let at = 0; at < before.length; at++) {
    const mark = before[at]!;
    if (mark === '"' || mark === "'") at = quotedEnd(before, at);
    else if (mark === '{' || mark === '[') open.push({ isList: mark === '[', start: at + 1, present: new Set() });
    else if (mark === '}' || mark === ']') open.pop();
    else if (mark === ',' || mark === ':') divide(open.at(-1), before, at);
  }
  const inner = open.at(-1);
  if (!inner) return { depth: 0, isList: false, present: new Set() };
  const key = inner.isList ? undefined : /^\s*([\w-]+)\s*:\s/.exec(before.slice(inner.start))?.[1];
  return { depth: open.length, isList: inner.isList, key, present: inner.present };
}

/** The end of a quoted text that begins at `at`; `at` when none does. */
function quotedEnd(before: string, at: number): number {
  const end = before.indexOf(before[at]!, at + 1);
  return end > 0 && /[\s,:[{]/.test(before[at - 1] ?? ' ') ? end : at;
}

function divide(flow: OpenFlow | undefined, before: string, at: number): void {
  if (!flow) return;
  if (before[at] === ',') flow.start = at + 1;
  else flow.present.add(before.slice(flow.start, at).trim());
}

function isQuoted(before: string): boolean {
  return /(?:^|[\s,:[{])"[^"]*$/.test(before);
}

function wordAt(text: string, offset: number): Span {
  const before = /[\p{L}\p{N}_-]*$/u.exec(text.slice(Math.max(0, offset - 100), offset))![0].length;
  const after = /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, offset + 100))![0].length;
  return { start: offset - before, end: offset + after };
}
