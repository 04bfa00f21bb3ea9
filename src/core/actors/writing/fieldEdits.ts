import type { TextEdit } from '../../text/edit.ts';
import { type ActorPlace, lineEndAt, lineEndOf, trimmedEnd } from './actorPlace.ts';
import { fieldLines, inFlow, standsInFlow } from './yamlWords.ts';

/** Adds `items` at the end of a list, which may be absent, empty or one entry alone; what is there keeps its form and its comments. */
export function addToList(place: ActorPlace, field: string, items: readonly unknown[], after?: string): TextEdit[] {
  if (items.length === 0) return [];
  const value = place.fields[field];
  if (!Object.hasOwn(place.fields, field)) return [addField(place, field, items, after)];
  if (Array.isArray(value) && value.length > 0) return [afterItem(place, field, value, items)];
  return [asList(place, field, value, items)];
}

/** Adds a field that is not there: after the field `after`, else at the end. */
export function addField(
  { text, document, fields }: ActorPlace,
  field: string,
  value: unknown,
  after?: string,
): TextEdit {
  const names = Object.keys(fields);
  const before = after !== undefined && Object.hasOwn(fields, after) ? after : names.at(-1)!;
  const end = trimmedEnd(text, document.spanOf([before]));
  const first = document.spanOf([names[0]!], 'key').start;
  const lineStart = text.lastIndexOf('\n', first - 1) + 1;
  if (text[document.spanOf([]).start] === '{' || text.slice(lineStart, first).includes('{'))
    return insertion(end, `, ${inFlow(field)}: ${inFlow(value)}`);
  const indent = /^[ \t]*/.exec(text.slice(lineStart, first))![0];
  const lineEnd = lineEndOf(text);
  const lines = fieldLines(field, value, lineEnd)
    .split(lineEnd)
    .map((line) => lineEnd + indent + line);
  return insertion(lineEndAt(text, end), lines.join(''));
}

/** Puts `value` in the place of what a field says. */
export function replaceField({ text, document }: ActorPlace, field: string, value: unknown): TextEdit {
  const span = document.spanOf([field]);
  const source = text.slice(span.start, trimmedEnd(text, span));
  const quote = /^["']/.exec(source)?.[0] as '"' | "'" | undefined;
  return { start: span.start, end: span.start + source.length, text: spaced(text, span.start) + inFlow(value, quote) };
}

function afterItem(
  { text, document }: ActorPlace,
  field: string,
  value: readonly unknown[],
  items: readonly unknown[],
): TextEdit {
  const list = document.spanOf([field]);
  const last = document.spanOf([field, value.length - 1]);
  const end = trimmedEnd(text, last);
  const quote = commonQuote(value.map((_, at) => text[document.spanOf([field, at]).start]!));
  if (text[list.start] === '[') return insertion(end, items.map((item) => `, ${inFlow(item, quote)}`).join(''));
  const dash = text.lastIndexOf('-', last.start - 1);
  const indent = text.slice(text.lastIndexOf('\n', dash) + 1, dash);
  return insertion(
    lineEndAt(text, end),
    items.map((item) => `${lineEndOf(text)}${indent}- ${inFlow(item, quote)}`).join(''),
  );
}

/** One entry alone, or none, becomes a list. */
function asList({ text, document }: ActorPlace, field: string, value: unknown, items: readonly unknown[]): TextEdit {
  const span = document.spanOf([field]);
  const isEmpty = value === '' || value === null || Array.isArray(value);
  const source = text.slice(span.start, trimmedEnd(text, span));
  const isKey = span.start === document.spanOf([field], 'key').start;
  if (isKey) return insertion(text.indexOf(':', span.end) + 1, ` ${inFlow(items)}`);
  const own = standsInFlow(source) || source.startsWith('{') ? source : inFlow(value);
  const entries = isEmpty ? inFlow(items) : `[${own}, ${items.map((item) => inFlow(item)).join(', ')}]`;
  return { start: span.start, end: span.start + source.length, text: spaced(text, span.start) + entries };
}

/** A space where the value begins at the colon. */
function spaced(text: string, start: number): string {
  return text[start - 1] === ':' ? ' ' : '';
}

function commonQuote(firsts: readonly string[]): '"' | "'" | '' {
  const [first] = firsts;
  return (first === '"' || first === "'") && firsts.every((each) => each === first) ? first : '';
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}
