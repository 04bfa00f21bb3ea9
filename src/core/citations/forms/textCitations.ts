import type { Span } from '../../text/span.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Citation, CiteItem } from '../citation.ts';
import type { LocatorTerms } from '../syntax/locatorTerms.ts';
import { readPlainNote } from '../syntax/plainNote.ts';
import { dateLength, type Match, type NoteIndex, nameDateAt, titleAt } from './noteIndex.ts';

/** A citation that stands in a text as an author–date style prints it. */
export interface TextCitation extends Span, Citation {}

/** Longer brackets, in code units, are no citation. */
const group = /\(([^()]{2,600})\)/g;
/** So many words may stand before a source: `see also`. */
const mostBefore = 5;
/** A name before its brackets is looked for no further back, in code units. */
const reach = 120;

/**
 * The citations of a text as `(see Weitz, n.d., para. 13; Doe, 2020)` and `Weitz (n.d., p. 3)`, in order. Brackets count only when all that stands in
 * them is sources of the library, each the only one of its name and date.
 */
export function textCitations(text: string, index: NoteIndex, terms: LocatorTerms): TextCitation[] {
  const found: TextCitation[] = [];
  for (const match of text.matchAll(group)) {
    const inner = match[1]!;
    if (/\n\s*\n/.test(inner)) continue;
    const end = match.index + match[0].length;
    const items = groupItems(inner, index, terms);
    if (items) found.push({ start: match.index, end, mode: 'parenthetical', items });
    else found.push(...narrativeAt(text, { start: match.index, end }, index, terms));
  }
  return found;
}

/** What `Weitz, n.d., para. 13; Doe, 2020` cites; `undefined` when any part of it is something else. */
export function groupItems(inner: string, index: NoteIndex, terms: LocatorTerms): CiteItem[] | undefined {
  const items: CiteItem[] = [];
  for (const part of inner.split(';')) {
    const item = itemOf(part, index, terms);
    if (!item) return undefined;
    items.push(item);
  }
  return items;
}

function itemOf(part: string, index: NoteIndex, terms: LocatorTerms): CiteItem | undefined {
  const tokens = tokenize(part);
  const words = tokens.map((token) => token.folded);
  for (let at = 0; at <= mostBefore && at < words.length; at++) {
    const match = nameDateAt(words, at, index) ?? datedTitleAt(words, at, index);
    const tail = match && tailOf(part.slice(tokens[match.to - 1]!.end), terms);
    if (!match || !tail) continue;
    const prefix = oneSpace(part.slice(0, tokens[at]!.start).replace(/[\s“"«„‘‹,]+$/, ''));
    return { key: match.row.key, ...tail, ...(prefix === '' ? {} : { prefix }) };
  }
  return undefined;
}

/** A work without author goes by its title. */
function datedTitleAt(words: readonly string[], at: number, index: NoteIndex): Match | undefined {
  const match = titleAt(words, at, index);
  const length = match ? dateLength(words, match.to, match.row) : 0;
  return match && length > 0 ? { ...match, to: match.to + length } : undefined;
}

/** Locator and suffix after a date: nothing, or what a comma or colon divides from it; `undefined` for anything else. */
function tailOf(rest: string, terms: LocatorTerms): Partial<CiteItem> | undefined {
  const text = rest.replace(/^\./, '').trim();
  if (text === '') return {};
  if (!/^[,:]/.test(text)) return undefined;
  return readPlainNote(oneSpace(text.slice(1)), terms);
}

/** `Weitz (n.d., p. 3)`: the brackets begin with the date, and the name ends right before them. */
function narrativeAt(text: string, brackets: Span, index: NoteIndex, terms: LocatorTerms): TextCitation[] {
  const from = Math.max(0, brackets.start - reach);
  const source = text.slice(from, brackets.end - 1);
  const open = brackets.start - from;
  const tokens = tokenize(source);
  const words = tokens.map((token) => token.folded);
  const inside = tokens.findIndex(({ start }) => start > open);
  for (let at = Math.max(0, inside - 6); at < inside; at++) {
    const match = nameDateAt(words, at, index);
    const isSplit = match && match.to > inside && dateLength(words, inside, match.row) === match.to - inside;
    const gap = inside > 0 ? source.slice(tokens[inside - 1]!.end, open) : '';
    const opening = source.slice(open + 1, tokens[inside]?.start);
    if (!isSplit || !/^\.?\s+$/.test(gap) || opening !== '') continue;
    const tail = tailOf(source.slice(tokens[match.to - 1]!.end), terms);
    if (!tail) return [];
    const items = [{ key: match.row.key, ...tail }];
    return [{ start: from + tokens[at]!.start, end: brackets.end, mode: 'narrative', items }];
  }
  return [];
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
