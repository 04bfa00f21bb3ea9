import type { Span } from '../span.ts';
import { rstZones } from './rst.ts';
import type { Zone, ZoneList } from './zone.ts';

const head = /[ \t]*(`{3,}|~{3,})[ \t]*\{eval-rst\}[^\n]*(?:\n|$)/y;

/**
 * What MyST reads as reStructuredText of the fenced block that begins at `start` with its fence and ends before `limit`; `undefined` when the
 * block is another.
 */
export function evalRstBody(text: string, start: number, limit: number): Span | undefined {
  head.lastIndex = start;
  const mark = head.exec(text)?.[1];
  if (mark === undefined || head.lastIndex > limit) return undefined;
  const from = head.lastIndex;
  const lastLine = text.lastIndexOf('\n', limit - 1) + 1;
  const closing = text.slice(lastLine, limit);
  const isClosed = lastLine >= from && closing.trim().startsWith(mark);
  return { start: from, end: isClosed ? limit - closing.trimStart().length : limit };
}

/** Adds the zones of such a block: its fences, and what is no prose between them. */
export function addEvalRst(text: string, block: Span, body: Span, list: ZoneList): void {
  list.add('command', block.start, body.start);
  for (const { kind, start, end } of rstZones(text.slice(body.start, body.end)))
    list.add(kind, body.start + start, body.start + end);
  list.add('command', body.end, block.end);
}

/** The bodies of all such blocks, from the zones of a text. */
export function evalRstBodies(text: string, zones: readonly Zone[]): Span[] {
  if (!text.includes('{eval-rst}')) return [];
  const bodies: Span[] = [];
  let open: { readonly start: number; readonly mark: string } | undefined;
  for (const { kind, start } of zones) {
    if (kind !== 'command') continue;
    head.lastIndex = start;
    if (!open) {
      const mark = head.exec(text)?.[1];
      if (mark !== undefined) open = { start: head.lastIndex, mark };
    } else if (text.startsWith(open.mark, start)) {
      bodies.push({ start: open.start, end: start });
      open = undefined;
    }
  }
  return open ? [...bodies, { start: open.start, end: text.length }] : bodies;
}
