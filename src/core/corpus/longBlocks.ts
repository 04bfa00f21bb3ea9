import type { Block } from './readers/reader.ts';

/** A passage is at most so long, in UTF-16 code units: four printed pages. Nothing longer is written as one paragraph but by machines, as captions in a single line. */
export const longestPassage = 10_000;

/**
 * The blocks of a file, with those beyond {@link longestPassage} divided behind a sentence, or else a word, so that no passage takes long to work with. `text` is what the
 * spans are in; where markup makes a block differ from it, the spans of its pieces lie near their words.
 */
export function withoutLongBlocks(blocks: readonly Block[], text: string): readonly Block[] {
  if (blocks.every((block) => block.text.length <= longestPassage)) return blocks;
  return blocks.flatMap((block) => (block.text.length > longestPassage ? [...piecesOf(block, text)] : [block]));
}

const goesOn = { continues: true } as const;

function* piecesOf(block: Block, text: string): Generator<Block> {
  const written = (at: number) => block.start + Math.round((at / block.text.length) * (block.end - block.start));
  let start = 0;
  let writtenStart = block.start;
  while (start < block.text.length) {
    const end = endOfPiece(block.text, start);
    const writtenEnd = end === block.text.length ? block.end : wordEnd(text, written(end), block.end);
    const piece = block.text.slice(start, end).trim();
    if (piece !== '')
      yield { ...block, text: piece, ...trimmed(text, writtenStart, writtenEnd), ...(start > 0 ? goesOn : {}) };
    start = end;
    writtenStart = writtenEnd;
  }
}

/** Behind the last sentence that ends in the second half of what fits, the last word there, or in the middle of one where there are no words. */
function endOfPiece(text: string, start: number): number {
  const limit = start + longestPassage;
  if (limit >= text.length) return text.length;
  const half = start + longestPassage / 2;
  const end = lastIn(text, half, limit, /[.!?…]["'”’»)\]]*\s|[。！？]["”’」』]*/g) ?? lastIn(text, half, limit, /\s/g);
  return end ?? (isLowSurrogate(text, limit) ? limit - 1 : limit);
}

/** Where the last match between two places ends. */
function lastIn(text: string, from: number, to: number, pattern: RegExp): number | undefined {
  let last: number | undefined;
  for (const match of text.slice(from, to).matchAll(pattern)) last = from + match.index + match[0].length;
  return last;
}

/** The place itself, where a word ends or pieces end anyway, else behind the word it is in. */
function wordEnd(text: string, at: number, end: number): number {
  const next = text.slice(at, Math.min(end, at + 100)).search(/\s/);
  const place = /\s/.test(text[at - 1] ?? '') || next < 0 ? at : at + next;
  return isLowSurrogate(text, place) ? place - 1 : place;
}

function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const words = text.slice(start, end);
  const length = words.trim().length;
  const from = start + (words.length - words.trimStart().length);
  return length === 0 ? { start, end } : { start: from, end: from + length };
}

function isLowSurrogate(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '');
}
