import { type Document, isMap, isNode, isPair, LineCounter, parseAllDocuments } from 'yaml';
import type { Span } from './span.ts';

/** A mistake in a YAML text, where it stands. */
export interface YamlProblem extends Span {
  readonly message: string;
}

export type YamlPath = readonly (string | number)[];

/** One document of a YAML text. */
export interface YamlDocument extends Span {
  /** Plain data: maps as objects, dates and numbers written plainly as the strings they are; `undefined` when the document has problems. */
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** Where the value at `path` stands, or the key when `part` is `key`; the nearest enclosing one when the path leads nowhere. */
  spanOf(path: YamlPath, part?: 'key' | 'value'): Span;
}

/** Anchors expand at most this often, so that a small file cannot grow into a huge value. */
const maxAliasCount = 50;

/**
 * Parses all documents of a YAML 1.2 text. Scalars stay as written (the failsafe schema: `2025-06`, `no` and `007` are strings), since records are
 * text a person wrote. Never throws; a document with problems has them listed with offsets in `text` plus `offset`.
 */
export function parseYaml(text: string, offset = 0): YamlDocument[] {
  const tooDeep = nestedTooDeep(text);
  if (tooDeep !== undefined) return [unparsed(text, tooDeep, offset)];
  const parsed = parseAllDocuments(text, {
    schema: 'failsafe',
    lineCounter: new LineCounter(),
    prettyErrors: false,
    uniqueKeys: true,
    strict: true,
    logLevel: 'error',
  });
  const documents: readonly Document[] = Array.isArray(parsed) ? parsed : [];
  return documents
    .filter((document) => document.contents !== null || document.errors.length > 0)
    .map((document) => wrap(document, text.length, offset));
}

/** Deeper than any record, and far from where the parser's recursion exhausts the stack, which ends the whole process. */
const maxFlowDepth = 100;
const maxColumn = 1000;

/** Where brackets are nested too deeply, or block entries begin too far to the right; `undefined` when nowhere. */
function nestedTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[[\]{}]|^[ \t?-]{1000,}/gm)) {
    if (mark.length >= maxColumn) return index;
    depth = mark === '[' || mark === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > maxFlowDepth) return index;
  }
  return undefined;
}

function unparsed(text: string, at: number, offset: number): YamlDocument {
  const place = { start: at + offset, end: Math.min(at + 1, text.length) + offset };
  const problems = [{ ...place, message: 'Values are nested too deeply.' }];
  return { start: offset, end: text.length + offset, value: undefined, problems, spanOf: () => place };
}

function wrap(document: Document, length: number, offset: number): YamlDocument {
  // What is missing at the end is missed at the last character.
  const problems: YamlProblem[] = document.errors.map(({ pos: [from, to], message }) => {
    const start = Math.max(0, Math.min(from, length - 1));
    return { start: start + offset, end: Math.min(Math.max(to, start + 1), length) + offset, message };
  });
  const whole: Span = { start: (document.range?.[0] ?? 0) + offset, end: (document.range?.[1] ?? 0) + offset };
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount });
    } catch (error) {
      problems.push({ ...whole, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { ...whole, value, problems, spanOf: (path, part = 'value') => spanOf(document, path, part, whole, offset) };
}

function spanOf(document: Document, path: YamlPath, part: 'key' | 'value', whole: Span, offset: number): Span {
  for (let length = path.length; length > 0; length--) {
    const last = path[length - 1]!;
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && keyText(item.key) === String(last))
      : undefined;
    const node = pair
      ? part === 'key' && length === path.length
        ? pair.key
        : (pair.value ?? pair.key)
      : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return { start: node.range[0] + offset, end: node.range[1] + offset };
  }
  return whole;
}

function keyText(key: unknown): string {
  return isNode(key) ? String(key.toJSON()) : String(key);
}
