import type { Block } from './reader.ts';

/** A block before it has a place in a text. */
export type Part = Omit<Block, 'start' | 'end'>;

/** The plain text a reader makes of a file that is none: its parts with a blank line between them, and the blocks with their places in it. */
export function layOut(parts: readonly Part[]): { readonly text: string; readonly blocks: Block[] } {
  const blocks: Block[] = [];
  const lines: string[] = [];
  let start = 0;
  for (const part of parts) {
    blocks.push({ ...part, start, end: start + part.text.length });
    lines.push(part.text);
    start += part.text.length + 2;
  }
  return { text: lines.join('\n\n'), blocks };
}
