import type { Block } from '../reader.ts';

/** What stands in a file for nothing, or for one character, of the text that is shown: the address of a link, a tag, an entity. */
const unit = /\]\([^()\n]*\)|\]\[[^\][\n]*\]|<[^<>\n]{1,200}>|(&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)|\s+/iy;
const closing = /(?:[\s*_`\\]|\]\([^()\n]*\)|\]\[[^\][\n]*\]|<\/[a-z]+>)*/y;

/**
 * The place in a Markdown file behind a block's label, which takes `wordsStart` UTF-16 code units of its text, and behind the marks around it; before
 * the end of the block. The beginning of the block where the label is not found.
 */
export function wordsPlace(text: string, block: Block, wordsStart: number): number {
  const label = block.text.slice(0, wordsStart).trimEnd();
  const limit = Math.min(block.end, block.start + 3 * label.length + 200);
  let at = block.start;
  let seen = 0;
  while (seen < label.length && at < limit) {
    unit.lastIndex = at;
    const found = unit.exec(text);
    if (!found) {
      if (text[at] === label[seen]) seen++;
      at++;
      continue;
    }
    at += found[0].length;
    if (found[1] !== undefined || (label[seen] === ' ' && found[0].trim() === '')) seen++;
  }
  if (seen < label.length) return block.start;
  closing.lastIndex = at;
  return Math.min(at + closing.exec(text.slice(0, Math.min(block.end, at + 500)))![0].length, block.end - 1);
}
