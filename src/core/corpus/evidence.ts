import type { Passage } from './source.ts';

/** What moving through a source, citing from it and marking it need of a passage; the texts stay where they are. */
export type PlacedPassage = Pick<Passage, 'id' | 'start' | 'end' | 'kind' | 'clutter' | 'locator' | 'speaker'>;

/** The passage without its text. */
export function placed({ id, start, end, kind, clutter, locator, speaker }: Passage): PlacedPassage {
  return { id, start, end, kind, clutter, locator, ...(speaker === undefined ? {} : { speaker }) };
}

/** The nearest passage behind (`forward`) or before the cursor that is evidence and that the cursor is not in; `undefined` at the end. */
export function nextEvidence(
  passages: readonly PlacedPassage[],
  offset: number,
  direction: 'forward' | 'back',
): PlacedPassage | undefined {
  const evidence = passages.filter(({ kind }) => kind === 'body');
  return direction === 'forward'
    ? evidence.find(({ start }) => start > offset)
    : evidence.findLast(({ end }) => end < offset);
}

/** The passages that a selection touches, in order; a cursor touches the one it is in or at the edge of. */
export function passagesAt<P extends PlacedPassage>(passages: readonly P[], start: number, end: number): P[] {
  return passages.filter((passage) =>
    start === end ? passage.start <= start && start <= passage.end : passage.start < end && start < passage.end,
  );
}
