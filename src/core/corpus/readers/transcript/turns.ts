import type { Block } from '../reader.ts';
import { endsTurn, type Speakers, speakersOf } from './labels.ts';

/** Where the words of a turn begin in the file, for a block whose label takes so many UTF-16 code units of its text. */
export type WordsPlace = (block: Block, wordsStart: number) => number;

/** The speakers of blocks that are a transcript with labels. */
export function speakersAmong(blocks: readonly Block[]): Speakers | undefined {
  return speakersOf(blocks.filter(isSpoken).map(({ text }) => text));
}

/**
 * The blocks of a text with their `speakers`; the blocks as they are where there are none. A label is taken off its turn, with
 * the span; `placeOf` finds its end where markup makes the file differ from the text. Paragraphs between two labelled turns go on with the first, up to one that begins
 * with what is no speaker's label (`Note:`); after the last label only the labelled paragraph itself is certain. Headings and what is no running text are nobody's.
 */
export function withSpeakers(
  blocks: readonly Block[],
  speakers: Speakers | undefined,
  placeOf: WordsPlace = (block, wordsStart) => block.start + wordsStart,
): Block[] {
  if (!speakers) return [...blocks];
  const labels = speakers.labelsOf(blocks.map((block) => (isSpoken(block) ? block.text : '')));
  const last = labels.findLastIndex((label) => label !== undefined);
  let current: Pick<Block, 'speaker' | 'locator'> = {};
  return blocks.map((block, index) => {
    const label = labels[index];
    if (!label && isSpoken(block) && endsTurn(block.text)) current = {};
    if (!label)
      return takesPart(block, index < last || labels[index - 1]?.wordsStart === blocks[index - 1]?.text.length)
        ? { ...block, ...current, role: 'turn' }
        : block;
    const { speaker, timestamp, wordsStart } = label;
    current = { speaker, ...(timestamp ? { locator: { label: 'timestamp', value: shortTime(timestamp) } } : {}) };
    // A label on a line of its own names who says the next.
    if (wordsStart >= block.text.length) return { ...block, clutter: 'byline' };
    const words = block.text.slice(wordsStart);
    return { ...block, ...current, role: 'turn', text: words, start: placeOf(block, wordsStart) };
  });

  function takesPart(block: Block, between: boolean): boolean {
    const { text } = block;
    return isSpoken(block) && between && current.speaker !== undefined && !/^[[(*][^\])]*[\])*]\.?$/.test(text);
  }
}

function isSpoken({ role }: Block): boolean {
  return role === 'text' || role === 'paragraph' || role === 'listItem' || role === 'quote';
}

/** `1:02:03`, `12:03`: without leading zeros, as timestamps are cited. */
function shortTime(time: string): string {
  return time.replace(/^(?:0{1,2}:)?0?(?=\d{1,2}:\d{2})/, '').replace(/^0(?=\d:)/, '');
}
