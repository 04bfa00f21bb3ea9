import assert from 'node:assert/strict';
import { classify } from '../../src/core/corpus/clutter.ts';
import type { Block, Reader, ReadFile } from '../../src/core/corpus/readers/reader.ts';
import { UnreadableFile } from '../../src/core/corpus/readers/reader.ts';

/** A file of this text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What a reader finds, after the checks every reader's answer must pass. */
export async function readChecked(reader: Reader, content: Uint8Array | string): Promise<ReadFile> {
  const file = await reader.read(typeof content === 'string' ? bytesOf(content) : content);
  let last = 0;
  for (const block of file.blocks) {
    assert.ok(
      last <= block.start && block.start < block.end && block.end <= file.text.length,
      `bad span of ${block.text}`,
    );
    if (file.textHome === 'reader') assert.equal(file.text.slice(block.start, block.end), block.text);
    assert.notEqual(block.text.trim(), '');
    last = block.end;
  }
  return file;
}

/** The blocks as `role: text` lines. */
export function lines(blocks: readonly Block[]): string[] {
  return blocks.map(({ role, text }) => `${role}: ${text}`);
}

/** The blocks of a file as `kind: text` lines; clutter with its reason in brackets. */
export function kinds({ blocks, marked, furnished, stated }: ReadFile): string[] {
  const title = typeof stated?.title === 'string' ? stated.title : undefined;
  const found = classify(blocks, marked, title, furnished);
  return blocks.map(({ text }, index) => {
    const { kind, clutter } = found[index]!;
    return `${clutter ? `clutter (${clutter})` : kind}: ${text}`;
  });
}

/** For property tests: a reading that passes the checks, or one clear error. */
export async function readOrRefuse(reader: Reader, content: Uint8Array): Promise<void> {
  try {
    await readChecked(reader, content);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
}
