import type { Span } from '../../text/span.ts';

/** A word or a mark of a text, as discovery reads it. */
export interface NameToken extends Span {
  /** Without a possessive ending and soft hyphens; a straight apostrophe for each. */
  readonly word: string;
  readonly capital: boolean;
  /** Whether a sentence, a line or quoted words begin here. */
  readonly initial: boolean;
  /** Whether no name goes on after it: a possessive, or the first half of "Moscow-born". */
  readonly closed: boolean;
  /** What stands between the word before and this one. */
  readonly gap: 'none' | 'space' | 'line';
}

const tokens =
  /\p{L}(?:\.\p{L}(?!\p{Ll}))+\.?|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:['’ʼ\-‐‑–+](?:\p{L}(?:\.\p{L})+\.?|[\p{L}\p{N}\p{M}\u00AD]+))*\+?|\S/gu;
const beginsCapital = /^(?:\p{Lu}|(?:al|el|ash|as|at|an|ar|ad)-\p{Lu})/u;
const compound = /^(\p{Lu}[\p{L}\p{M}.'’]*)[-‐‑–](\p{Ll}[\p{L}-]*)$/u;
const opensSentence = /^[.!?:;…“"„«‘•—|*#>\-–]$/;
const abbreviation =
  /^(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Gov|Sgt|Maj|Capt|St|Prof|Adm|Brig|Jr|Sr|Rev|Hon|vs|No|г|им|\p{Lu})$/u;

/** Divides a text into words and marks. Linear in its length. */
export function nameTokens(text: string): NameToken[] {
  const found: NameToken[] = [];
  let last: NameToken | undefined;
  let before: NameToken | undefined;
  for (const { 0: raw, index } of text.matchAll(tokens)) {
    const gap = last ? gapOf(text, last.end, index) : 'line';
    const initial = gap === 'line' || (opensSentence.test(last!.word) && !isAbbreviated(last!, before));
    const token = tokenOf(raw, index, gap, initial);
    found.push(token);
    before = last;
    last = token.end < index + raw.length ? { ...token, end: index + raw.length } : token;
  }
  return found;
}

/** Whether the dot `mark` belongs to the word before it. */
function isAbbreviated(mark: NameToken, before: NameToken | undefined): boolean {
  return mark.word === '.' && before !== undefined && before.end === mark.start && abbreviation.test(before.word);
}

function tokenOf(raw: string, start: number, gap: NameToken['gap'], initial: boolean): NameToken {
  const capital = beginsCapital.test(raw);
  if (!capital)
    return { start, end: start + raw.length, word: withoutSoftHyphens(raw), capital, initial, closed: false, gap };
  const possessive = /['’ʼ]s$/i.test(raw) ? raw.slice(0, -2) : undefined;
  const half = possessive === undefined ? compound.exec(raw) : undefined;
  const word = possessive ?? (half && half[1]!.length > 2 ? half[1]! : raw);
  const closed = word.length < raw.length;
  const plain = withoutSoftHyphens(word).replaceAll(/[’ʼ]/g, "'");
  return { start, end: start + word.length, word: plain, capital, initial, closed, gap };
}

function withoutSoftHyphens(word: string): string {
  return word.length > 1 ? word.replaceAll('\u00AD', '') : word;
}

function gapOf(text: string, from: number, to: number): NameToken['gap'] {
  if (to === from) return 'none';
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13) return 'line';
  return 'space';
}
