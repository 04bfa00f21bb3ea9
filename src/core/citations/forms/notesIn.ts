import { type Span, spanAt } from '../../text/span.ts';
import { zonesOf } from '../../text/zones.ts';

/** A Markdown footnote: its definition, and the marks in the text that refer to it. */
export interface FoundNote {
  readonly label: string;
  /** The marks `[^label]`, in order, each whole. */
  readonly marks: readonly Span[];
  /** The text of the note, without its label. */
  readonly body: Span;
}

const mark = /\[\^([^\]\s[]{1,200})\](:?)/g;
/** Lines that go on with the text of a definition: not blank, not the next definition, or indented after blank ones. */
const body =
  /[ \t]*(?:[^\n]*)(?:\n(?![ \t]*\r?$|[ \t]{0,3}\[\^[^\]\s]{1,200}\]:)[^\n]*|(?:\n[ \t]*\r?(?=\n))+\n(?: {4}|\t)[^\n]*)*/my;

/** The footnotes of a Markdown text that have a definition, in the order of the definitions. Of a label defined twice the first counts. */
export function notesIn(text: string): FoundNote[] {
  if (!text.includes('[^')) return [];
  const zones = zonesOf(text, 'markdown');
  const marks = new Map<string, Span[]>();
  const bodies = new Map<string, Span>();
  for (const match of text.matchAll(mark)) {
    const kind = spanAt(zones, match.index)?.kind;
    if (kind === 'code' || kind === 'comment' || kind === 'math' || text[match.index - 1] === '\\') continue;
    const [whole, label = '', colon] = match;
    const end = match.index + whole.length;
    if (colon === ':' && beginsLine(text, match.index)) {
      if (!bodies.has(label)) bodies.set(label, bodyAt(text, end));
    } else {
      const list = marks.get(label) ?? [];
      marks.set(label, list);
      list.push({ start: match.index, end: colon === ':' ? end - 1 : end });
    }
  }
  return [...bodies].map(([label, span]) => ({ label, marks: marks.get(label) ?? [], body: span }));
}

function beginsLine(text: string, at: number): boolean {
  return /(?:^|\n)[ \t]{0,3}$/.test(text.slice(Math.max(0, at - 4), at));
}

function bodyAt(text: string, from: number): Span {
  body.lastIndex = from;
  const written = body.exec(text)?.[0] ?? '';
  const start = from + (written.length - written.trimStart().length);
  return { start, end: Math.max(start, from + written.trimEnd().length) };
}
