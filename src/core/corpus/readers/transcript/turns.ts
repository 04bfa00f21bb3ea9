import type { Block } from '../reader.ts';
import { speakersOf } from './labels.ts';

/**
 * The blocks of a plain text with their speakers, if it is a transcript with labels; the blocks as they are otherwise. A label is taken off its turn, with
 * the span. Paragraphs between two labelled turns go on with the first; after the last label only the labelled paragraph itself is certain.
 */
export function withSpeakers(blocks: readonly Block[]): Block[] {
  const speakers = speakersOf(blocks.map(({ text }) => text));
  if (!speakers) return [...blocks];
  const labels = blocks.map(({ text }) => speakers.labelOf(text));
  const last = labels.findLastIndex((label) => label !== undefined);
  let current: Pick<Block, 'speaker' | 'locator'> = {};
  return blocks.map((block, index) => {
    const label = labels[index];
    if (!label)
      return takesPart(block, index < last || labels[index - 1]?.wordsStart === blocks[index - 1]?.text.length)
        ? { ...block, ...current, role: 'turn' }
        : block;
    const { speaker, timestamp, wordsStart } = label;
    current = { speaker, ...(timestamp ? { locator: { label: 'timestamp', value: shortTime(timestamp) } } : {}) };
    // A label on a line of its own names who says the next.
    if (wordsStart >= block.text.length) return { ...block, clutter: 'byline' };
    const words = block.text.slice(wordsStart);
    return { ...block, ...current, role: 'turn', text: words, start: block.start + wordsStart };
  });

  function takesPart({ text }: Block, between: boolean): boolean {
    return between && current.speaker !== undefined && !/^[[(*][^\])]*[\])*]\.?$/.test(text);
  }
}

/** `1:02:03`, `12:03`: without leading zeros, as timestamps are cited. */
function shortTime(time: string): string {
  return time.replace(/^(?:0{1,2}:)?0?(?=\d{1,2}:\d{2})/, '').replace(/^0(?=\d:)/, '');
}
