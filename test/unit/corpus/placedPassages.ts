import type { PlacedPassage } from '../../../src/core/corpus/evidence.ts';

/** A passage of evidence without a number, unless `more` says otherwise. */
export function passage(id: string, start: number, end: number, more: Partial<PlacedPassage> = {}): PlacedPassage {
  return { id, start, end, kind: 'body', locator: { label: 'paragraph', value: '' }, ...more };
}

const at = (value: string) => ({ label: 'paragraph', value }) as const;

/** A title, two paragraphs and a caption between them. */
export const passages: readonly PlacedPassage[] = [
  passage('title', 0, 10, { kind: 'title' }),
  passage('one', 20, 40, { locator: at('1') }),
  passage('caption', 44, 58, { kind: 'clutter', clutter: 'caption' }),
  passage('two', 60, 80, { locator: at('2') }),
];
