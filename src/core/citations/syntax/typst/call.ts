import type { Span } from '../../../text/span.ts';
import type { ContentBlocks } from '../../../text/zones/typstCode.ts';

/** The arguments of a `cite` call. */
export interface CiteCall {
  readonly key: string;
  /** In a `label("…")` the span covers the key as it is written in the string. */
  readonly keySpan: Span;
  /** `none` when the call only lists the entry. */
  readonly form: string | undefined;
  /** The markup of the supplement. */
  readonly supplement: string | undefined;
  /** After the closing bracket. */
  readonly end: number;
}

const name = /\s*(?:(form|supplement|style)\s*:\s*)?/y;
const label = /<([^<>\s"]+)>|label\(\s*"((?:[^"\\]|\\[\s\S])*)"\s*\)/y;
const value = /"((?:[^"\\]|\\[\s\S])*)"|([\w.-]+)/y;
const comma = /\s*,?/y;

/** Reads the arguments that begin at `from`, after the opening bracket; `undefined` when there is no key or the call is not simple. */
export function readCiteCall(text: string, from: number, blocks: ContentBlocks): CiteCall | undefined {
  let key: { key: string; keySpan: Span } | undefined;
  let form: string | undefined;
  let supplement: string | undefined;
  for (let at = from; ; ) {
    const close = /\s*\)/y;
    close.lastIndex = at;
    if (close.test(text)) return key && { ...key, form, supplement, end: close.lastIndex };
    const read = readArgument(text, at, blocks);
    if (!read) return undefined;
    if (read.name === undefined && read.key) key ??= { key: read.key.key, keySpan: read.key.keySpan };
    else if (read.name === 'form') form = read.value;
    else if (read.name === 'supplement') supplement = read.value === 'none' ? undefined : read.value;
    at = read.end;
  }
}

interface Argument {
  readonly name: string | undefined;
  readonly key?: { readonly key: string; readonly keySpan: Span };
  readonly value?: string;
  readonly end: number;
}

function readArgument(text: string, at: number, blocks: ContentBlocks): Argument | undefined {
  const named = matchAt(name, text, at)!;
  const start = at + named[0].length;
  const read = readLabel(text, start) ?? readContent(text, start, blocks) ?? readValue(text, start);
  if (!read) return undefined;
  return { ...read, name: named[1], end: read.end + matchAt(comma, text, read.end)![0].length };
}

type Read = Omit<Argument, 'name'>;

function readLabel(text: string, at: number): Read | undefined {
  const match = matchAt(label, text, at);
  const written = match?.[1] ?? match?.[2];
  if (!match || written === undefined) return undefined;
  const start = at + match[0].indexOf(match[1] === undefined ? '"' : '<') + 1;
  const key = match[1] ?? written.replace(/\\(.)/g, '$1');
  return { key: { key, keySpan: { start, end: start + written.length } }, end: at + match[0].length };
}

function readContent(text: string, at: number, blocks: ContentBlocks): Read | undefined {
  const end = text[at] === '[' ? blocks.get(at) : undefined;
  return end === undefined ? undefined : { value: text.slice(at + 1, end - 1), end };
}

function readValue(text: string, at: number): Read | undefined {
  const match = matchAt(value, text, at);
  return match ? { value: match[1] ?? match[2], end: at + match[0].length } : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
