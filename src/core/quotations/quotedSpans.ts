import { atOnce } from '../slices.ts';
import type { Span } from '../text/span.ts';

/** Opening marks, each with the marks that may close it. Straight marks and those of some languages open and close alike. */
const closersOf: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '”': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '"': '"”',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '「': '」',
  '『': '』',
};
const marks = /[“”„«»‹›"‘’‚'「」『』]/gu;
/** Marks that open wherever they stand; the others open only before a word that nothing precedes. */
const alwaysOpen = new Set(['“', '„', '«', '‹', '‚', '「', '『']);
/** Words that begin with an apostrophe. */
const clipped = /^['’‘](?:\d0s|n['’]|(?:tis|twas|til|em|cause|bout|round)(?!\p{L}))/iu;
/** So many characters are read in one step; see {@link findingQuotedSpans}. */
const oneStep = 20_000;
const blankLine = /\n[ \t\r]*\n/g;
/** Openers whose quotation goes on in the next paragraph when nothing closes it. */
const continuing = new Set(['“', '„', '«']);

interface Pair extends Span {
  readonly depth: number;
}

/**
 * The stretches between quotation marks, without the marks and the white space inside them, in order. Marks pair within one paragraph; of nested
 * quotations only the outer is given; marks without a partner are passed over, except that an opening mark at the head of a paragraph which nothing closes
 * quotes to its end. Apostrophes are told from single quotation marks by their neighbours. Linear in the length of `text`.
 */
export function quotedSpans(text: string): Span[] {
  return atOnce(findingQuotedSpans(text));
}

/** {@link quotedSpans} in steps. */
export function* findingQuotedSpans(text: string): Generator<undefined, Span[]> {
  const spans: Span[] = [];
  let start = 0;
  let told = 0;
  for (const match of text.matchAll(blankLine)) {
    spans.push(...inParagraph(text, start, match.index));
    start = match.index + match[0].length;
    if (start - told < oneStep) continue;
    told = start;
    yield;
  }
  spans.push(...inParagraph(text, start, text.length));
  return spans;
}

interface Open {
  readonly mark: string;
  readonly at: number;
}

function inParagraph(text: string, start: number, end: number): Span[] {
  const pairs: Pair[] = [];
  const open: Open[] = [];
  const lastSingle = Math.max(lastClosing(text, start, end), start);
  marks.lastIndex = start;
  for (let match = marks.exec(text); match && match.index < end; match = marks.exec(text)) {
    const at = match.index;
    const mark = match[0];
    const opener = openerFor(open, mark);
    if (opener >= 0 && mayClose(text, at, mark, open[opener]!, lastSingle)) {
      pairs.push({ start: open[opener]!.at + 1, end: at, depth: opener });
      open.length = opener;
    } else if (mayOpen(text, at, start, mark)) open.push({ mark, at });
  }
  return outer(pairs, head(text, start, end, open))
    .map((span) => trimmed(text, span))
    .filter((span) => span.end > span.start);
}

/** The nearest open mark that `mark` may close, as an index; only the last few are looked at, since nobody nests deeper. */
function openerFor(open: readonly Open[], mark: string): number {
  for (let index = open.length - 1; index >= Math.max(0, open.length - 6); index--)
    if (closersOf[open[index]!.mark]!.includes(mark)) return index;
  return -1;
}

function mayClose(text: string, at: number, mark: string, opener: Open, lastSingle: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if (mark === '’' || mark === "'" || (mark === '‘' && opener.mark === '‚'))
    return isSingleCloser(text, at) && !isPlural(text, at, lastSingle);
  // A straight mark, or one that opens in other languages, before a word and after a space opens anew.
  if (mark === '"' || (mark === '“' && opener.mark === '„')) return !isSpace(before) || !isWord(after);
  return true;
}

function isSingleCloser(text: string, at: number): boolean {
  return !isSpace(text[at - 1] ?? ' ') && !isWord(text[at + 1] ?? '');
}

/** `the officials’ view’`: after an s, before a lower-case word, and with another mark to come, it is an apostrophe. */
function isPlural(text: string, at: number, lastSingle: number): boolean {
  return at < lastSingle && /s/i.test(text[at - 1]!) && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3));
}

function mayOpen(text: string, at: number, start: number, mark: string): boolean {
  if (closersOf[mark] === undefined) return false;
  if (alwaysOpen.has(mark)) return true;
  const before = at === start ? ' ' : text[at - 1]!;
  const after = text[at + 1] ?? ' ';
  // An attribute has its value in quotation marks; a highlight begins with two signs.
  const isValue = before === '=' && text[at - 2] !== '=';
  if (isSpace(after) || isWord(before) || isValue || /[.,;!?…%)\]]/u.test(before)) return false;
  if (mark === "'" || mark === '‘')
    return isWord(after) ? !clipped.test(text.slice(at, at + 8)) : /[“"«([…]/u.test(after);
  return true;
}

/** An opening mark at the head of the paragraph that is still open at its end. */
function head(text: string, start: number, end: number, open: readonly Open[]): Span | undefined {
  const first = open[0];
  if (!first || !continuing.has(first.mark) || text.slice(start, first.at).trim() !== '') return undefined;
  return { start: first.at + 1, end };
}

/** The pairs that lie in no other, in order. A pair is complete only after those inside it. */
function outer(pairs: readonly Span[], headSpan: Span | undefined): Span[] {
  if (headSpan) return [headSpan];
  const kept: Span[] = [];
  for (const pair of pairs) {
    while (kept.length > 0 && kept.at(-1)!.start > pair.start) kept.pop();
    kept.push(pair);
  }
  return kept.map(({ start, end }) => ({ start, end }));
}

/** The last place in the paragraph where a single mark can close. */
function lastClosing(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--)
    if ((text[at] === '’' || text[at] === "'") && isSingleCloser(text, at)) return at;
  return -1;
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text[from]!)) from++;
  while (to > from && isSpace(text[to - 1]!)) to--;
  return { start: from, end: to };
}

function isSpace(character: string): boolean {
  return /^\s?$/u.test(character);
}

function isWord(character: string): boolean {
  return /^[\p{L}\p{N}]/u.test(character);
}
