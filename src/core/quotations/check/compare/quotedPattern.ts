import type { Span } from '../../../text/span.ts';
import { isEditorsNote } from './editorsNotes.ts';

/**
 * How a piece follows the one before it: `ellipsis` anywhere later, `bracket` after what an editor's words stand for, `note` right behind, as nothing was
 * left out.
 */
export type Joint = 'ellipsis' | 'bracket' | 'note';

/** Words of the source between an editor's changes. */
export interface QuotedPiece extends Span {
  readonly joint: Joint;
  /** The words as they stand, with an editor's letters still in their brackets: `[W]e`. */
  readonly text: string;
}

const ellipsis = /\[\s*(?:…|\.{3,4}|\.(?:\s\.){2,3})\s*\]|\(\s*(?:…|\.{3,4})\s*\)|…|\.{3,}|\.(?:[ \u00a0]\.){2,3}/;
const bracket = /\[[^[\]]{1,200}\]/;
const parenthesis = /\([^()[\]]{1,60}\)/;
const marks = new RegExp(`(${ellipsis.source})|(${bracket.source})|(${parenthesis.source})`, 'gu');

/**
 * Divides quoted words at what an editor did to them: ellipses, words in brackets, notes such as `[sic]` and `(emphasis added)`. Letters in brackets that
 * are part of a word stay in it. Offsets are in `words`; pieces without words are left out. One piece when nothing was done.
 */
export function quotedPieces(words: string): QuotedPiece[] {
  const pieces: QuotedPiece[] = [];
  let from = 0;
  let joint: Joint = 'note';
  const add = (end: number) => {
    const piece = trimmed(words, from, end);
    if (!piece) return false;
    pieces.push({ ...piece, joint });
    joint = 'note';
    return true;
  };
  for (const match of words.matchAll(marks)) {
    const kind = jointOf(match, words);
    if (!kind) continue;
    add(match.index);
    joint = stronger(joint, kind);
    from = match.index + match[0].length;
  }
  add(words.length);
  return pieces;
}

/** Whether an editor changed the words so that they can be verbatim only with the changes marked. */
export function isMarked(words: string): boolean {
  for (const match of words.matchAll(marks)) if (jointOf(match, words) || match[2] !== undefined) return true;
  return false;
}

function jointOf(match: RegExpMatchArray, words: string): Joint | undefined {
  const [whole, dots, inBrackets, inParentheses] = match;
  if (dots !== undefined) return 'ellipsis';
  if (inParentheses !== undefined) return isEditorsNote(inParentheses.slice(1, -1)) ? 'note' : undefined;
  if (inBrackets === undefined) return undefined;
  if (isEditorsNote(inBrackets.slice(1, -1))) return 'note';
  const end = match.index! + whole.length;
  return isLetter(words[match.index! - 1]) || isLetter(words[end]) ? undefined : 'bracket';
}

function stronger(a: Joint, b: Joint): Joint {
  const order: readonly Joint[] = ['note', 'bracket', 'ellipsis'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function trimmed(words: string, from: number, end: number): (Span & { readonly text: string }) | undefined {
  const slice = words.slice(from, end);
  if (!/[\p{L}\p{N}]/u.test(slice)) return undefined;
  const start = from + (slice.length - slice.trimStart().length);
  return { start, end: from + slice.trimEnd().length, text: slice.trim() };
}
