import { once } from '../../../once.ts';
import type { Span } from '../../../text/span.ts';
import { withoutEdges } from './bareText.ts';
import { divided } from './characters.ts';
import { foldedText } from './foldQuoted.ts';

/** Finds a piece of a quotation in folded text; an answer is a span of that text. */
export interface PieceFinder {
  /** The first place at or after `from`; `undefined` when there is none. */
  find(text: string, from: number): Span | undefined;
  /** Words in the piece. */
  readonly words: number;
  /** The punctuation that the piece ends in, which the places it is found at need not have. */
  readonly ends: string;
  /** Whether letters of it are in brackets. */
  readonly changed: boolean;
}

const inWord = /\[(\p{L}[\p{L}\p{M}']{0,39})\]/gu;
const special = /[\\^$.*+?()[\]{}|]/g;

/**
 * A finder for words as a quotation has them. They are compared as {@link foldedText} folds; punctuation and marks at the edges do not count, a letter in
 * brackets stands for either case, other letters in brackets for any ending or beginning of the word; hyphens at ends of lines may be part of a word or not.
 */
export function pieceFinder(piece: string): PieceFinder {
  const folded = foldedText(piece);
  const bare = withoutEdges(folded);
  const ends = /[.,;:!?-]*$/.exec(folded.replace(/[\s']+$/g, ''))![0];
  const words = bare.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const changed = [...bare.matchAll(inWord)].some((match) => touchesWord(bare, match));
  const pattern = changed ? patternOf(bare, false) : undefined;
  const loose = once(() => patternOf(bare, true));
  const findIn = (text: string, from: number): Span | undefined => {
    const exact = pattern ? search(pattern, text, from) : indexOf(text, bare, from);
    if (exact || !(text.includes(divided) || bare.includes(divided))) return exact;
    return search(loose(), text, from);
  };
  return { find: bare === '' ? () => undefined : findIn, words, ends, changed };
}

function indexOf(text: string, bare: string, from: number): Span | undefined {
  for (let at = text.indexOf(bare, from); at >= 0; at = text.indexOf(bare, at + 1))
    if (isWhole(text, at, at + bare.length)) return { start: at, end: at + bare.length };
  return undefined;
}

function search(pattern: RegExp, text: string, from: number): Span | undefined {
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    if (isWhole(text, match.index, end)) return { start: match.index, end };
    pattern.lastIndex = match.index + 1;
  }
  return undefined;
}

/** Whether no word is cut at either end. */
function isWhole(text: string, start: number, end: number): boolean {
  return !(isLetter(text[start - 1]) && isLetter(text[start])) && !(isLetter(text[end - 1]) && isLetter(text[end]));
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** With `loose`, hyphens at ends of lines may be there or not, in the text as in the words. */
function patternOf(bare: string, loose: boolean): RegExp {
  let source = '';
  let from = 0;
  for (const match of bare.matchAll(inWord)) {
    source += literal(bare.slice(from, match.index), loose) + changedLetters(bare, match);
    from = match.index + match[0].length;
  }
  return new RegExp(source + literal(bare.slice(from), loose), 'gu');
}

function literal(text: string, loose: boolean): string {
  if (!loose) return text.replace(special, '\\$&');
  return [...text].map((character, index, all) => looseCharacter(character, all[index + 1])).join('');
}

function looseCharacter(character: string, next: string | undefined): string {
  if (character === divided) return `[-${divided}]?`;
  if (character === '-') return `[-${divided}]`;
  const plain = character.replace(special, '\\$&');
  return isLetter(character) && isLetter(next) ? `${plain}${divided}?` : plain;
}

function touchesWord(bare: string, match: RegExpMatchArray): boolean {
  return isLetter(bare[match.index! - 1]) || isLetter(bare[match.index! + match[0].length]);
}

/** `[W]e`: either case. `govern[ment]`, `[re]open`: whatever letters the word has there. */
function changedLetters(bare: string, match: RegExpMatchArray): string {
  const [whole, inside = ''] = match;
  const before = isLetter(bare[match.index! - 1]);
  const after = isLetter(bare[match.index! + whole.length]);
  const letter = [...inside];
  if (!before && after && letter.length === 1) return `[${letter[0]!.toLowerCase()}${letter[0]!.toUpperCase()}]`;
  if (before || after) return '[\\p{L}\\p{M}]{0,12}';
  return whole.replace(special, '\\$&');
}
