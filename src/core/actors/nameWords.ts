import type { Span } from '../text/span.ts';

/** The words of a text as the matcher compares them, in parallel lists. Offsets are UTF-16 code units. */
export interface NameWords {
  /** As written, without the dots of `U.S.`. */
  readonly words: string[];
  readonly starts: number[];
  readonly ends: number[];
  /** Before each word: `''` when the words may be one name, the punctuation between them, or `undefined` when no name reaches across. */
  readonly gaps: (string | undefined)[];
}

const other = 1;
const letter = 2;
const digit = 3;
const mark = 4;
/** Letters of scripts that put no spaces between words: each is a word of its own. */
const unspaced = 5;
const highSurrogate = 6;

const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const longestGap = 8;
/** Between two words of one name these stand for a space: hyphens, apostrophes, middle dots, zero-width non-joiner, soft hyphen. */
const joiners = new Set("-‐‑‒–−'’‘ʼ`´·・\u200C\u200D\u00AD");

/** Marks of direction and other signs that nobody sees; they part no name. */
const unseen = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/g;

/** Divides texts into words for matching names. Keeps a table of character classes, so use one scanner for many texts. */
export class NameScanner {
  /** Class of each UTF-16 code unit; 0 when not looked at yet. */
  readonly #classes = new Uint8Array(0x10000);

  /** The words of `text`. `U.S.` is one word, `US`, whose span covers the dots. Linear in the length of `text`. */
  scan(text: string): NameWords {
    const found: NameWords = { words: [], starts: [], ends: [], gaps: [] };
    let at = 0;
    let last = -1;
    while (at < text.length) {
      const kind = this.#classAt(text, at);
      if (kind !== letter && kind !== digit && kind !== unspaced) {
        at += 1;
        continue;
      }
      const end = this.#wordEnd(text, at, kind);
      const dotted = kind === letter ? this.#dottedEnd(text, at, end) : end;
      const raw = text.slice(at, end);
      const before = found.words.at(-1);
      found.gaps.push(last < 0 ? '' : gapBetween(text, last, at, before!));
      found.words.push(dotted === end ? raw : text.slice(at, dotted).replaceAll('.', ''));
      found.starts.push(at);
      found.ends.push(dotted);
      at = dotted;
      last = dotted;
    }
    return found;
  }

  /** Whether a word could go on at `at`. */
  isWordAt(text: string, at: number): boolean {
    const kind = at < text.length ? this.#classAt(text, at) : other;
    return kind === letter || kind === digit || kind === mark;
  }

  #wordEnd(text: string, start: number, first: number): number {
    let at = start + this.#width(text, start);
    for (; at < text.length; at += this.#width(text, at)) {
      const kind = this.#classAt(text, at);
      if (kind !== mark && (first === unspaced || (kind !== letter && kind !== digit))) break;
    }
    return at;
  }

  /** The end of a run such as `U.S.` whose first letter ends at `end`; `end` when it is none. */
  #dottedEnd(text: string, start: number, end: number): number {
    if (end - start > 2 || text[end] !== '.') return end;
    let at = end;
    while (text[at] === '.' && at + 1 < text.length && this.#classAt(text, at + 1) === letter) {
      const next = this.#wordEnd(text, at + 1, letter);
      if (next - at > 3) break;
      at = next;
    }
    return at > end && text[at] === '.' ? at + 1 : at;
  }

  #width(text: string, at: number): number {
    return this.#classes[text.charCodeAt(at)] === highSurrogate ? 2 : 1;
  }

  #classAt(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    let kind = this.#classes[unit]!;
    if (kind === 0) {
      kind = unit >= 0xd800 && unit < 0xdc00 ? highSurrogate : classOf(text[at]!);
      this.#classes[unit] = kind;
    }
    return kind === highSurrogate ? classOf(String.fromCodePoint(text.codePointAt(at)!)) : kind;
  }
}

function classOf(character: string): number {
  if (unspacedScript.test(character)) return /\p{M}/u.test(character) ? mark : unspaced;
  if (/\p{L}/u.test(character)) return letter;
  if (/\p{N}/u.test(character)) return digit;
  return /\p{M}/u.test(character) ? mark : other;
}

/** What stands between two words, the first of which is `before`. */
function gapBetween(text: string, start: number, end: number, before: string): string | undefined {
  if (end === start || (end - start === 1 && text.charCodeAt(start) === 32)) return '';
  if (end - start > longestGap) return undefined;
  const between = text.slice(start, end).replace(unseen, '');
  if (between === '') return '';
  if (/[\n\r\u2028\u2029]/.test(between)) return undefined;
  const marks = between.trim();
  if (marks === '') return '';
  if (marks.length === 1 && marks.length === between.length && joiners.has(marks)) return '';
  // The dot of an initial: `George W. Bush`.
  if (marks === '.' && before.length === 1) return '';
  return marks
    .replace(/\s+/g, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'");
}

/** Makes words that touch an excluded span unreadable, with -1 for their numbers, and lets no name reach across one. */
export function shut(words: NameWords, numbers: number[], excluded: readonly Span[]): void {
  if (excluded.length === 0) return;
  const spans = [...excluded].sort((a, b) => a.start - b.start);
  let next = 0;
  let shutUntil = -1;
  for (let at = 0; at < numbers.length; at++) {
    while (next < spans.length && spans[next]!.start < words.ends[at]!) {
      shutUntil = Math.max(shutUntil, spans[next]!.end);
      if (at > 0) words.gaps[at] = undefined;
      next += 1;
    }
    if (shutUntil > words.starts[at]!) numbers[at] = -1;
  }
}
