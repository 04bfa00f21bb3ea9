import type { Span } from '../../text/span.ts';
import type { ActorPlace } from './actorPlace.ts';

const separator = /^---(?=[ \t\r\n]|$).*(?:\r?\n|$)/gm;

/**
 * The document of a YAML text around `offset`, between its separators, and what to take away when it goes: with it the separator before it, or, of the first one, that
 * after it. Comments at the top of a file stay. Throws when the file has directives or ends documents with dots.
 */
export function segmentAround(text: string, offset: number): { readonly document: Span; readonly removal: Span } {
  if (/^(?:%|\.\.\.)/m.test(text))
    throw new Error('This file has YAML directives; edit it by hand. Nothing was changed.');
  let before: Span = { start: 0, end: 0 };
  let after: Span = { start: text.length, end: text.length };
  for (const match of text.matchAll(separator)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (span.start <= offset) before = span;
    else {
      after = span;
      break;
    }
  }
  const document = { start: before.end, end: after.start };
  if (before.end > 0) return { document, removal: { start: before.start, end: after.start } };
  const head = /^(?:[ \t]*(?:#.*)?\r?\n)*/.exec(text)![0].length;
  return { document, removal: { start: Math.min(head, offset), end: after.end } };
}

/** The comments of an actor's document, one a line, each with its `#`; of the first document of a file without those at its top. */
export function commentsIn({ text, document }: ActorPlace): string[] {
  const { document: span, removal } = segmentAround(text, document.spanOf(['id']).start);
  const start = Math.max(span.start, removal.start);
  const lines = text.slice(start, span.end).split(/\r?\n/);
  return lines.flatMap((line, at) => {
    const comment = /(?:^|\s)(#.*)$/.exec(withoutQuoted(line))?.index;
    if (comment === undefined || isInBlockText(lines, at)) return [];
    return [line.slice(comment).trim()];
  });
}

/** Quoted texts blanked out, so that a `#` in them is none. */
function withoutQuoted(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|(?<=[\s[{,:-])'(?:[^']|'')*'/g, (quoted) => '_'.repeat(quoted.length));
}

/** Whether a line belongs to a text that begins with `|` or `>`. */
function isInBlockText(lines: readonly string[], at: number): boolean {
  const depth = (line: string) => /^ */.exec(line)![0].length;
  if (depth(lines[at]!) === 0) return false;
  for (let above = at - 1; above >= 0; above--) {
    const line = lines[above]!;
    if (line.trim() === '' || depth(line) >= depth(lines[at]!)) continue;
    return /[|>][+-]?\d?[ \t]*$/.test(line);
  }
  return false;
}
