import type { Locator } from '../citations/citation.ts';
import type { Span } from '../text/span.ts';
import type { PlacedPassage } from './evidence.ts';

/** How a passage of an opened source looks: what stands in its margin, and whether it is dim (no evidence) or a heading. */
export interface MarginNote extends Span {
  readonly look: 'evidence' | 'heading' | 'clutter';
  /** `¶ 13`, `p. 4`, `12:31`; for clutter the reason; empty for headings. */
  readonly note: string;
}

/** A locator as lists and margins show it: `¶ 13`, `p. 4`, `12:31`; empty for a place without a number. */
export function locatorText({ label, value }: Locator): string {
  if (value === '') return '';
  if (label === 'paragraph') return `¶ ${value}`;
  if (label === 'timestamp') return value;
  return label === 'page' ? `p. ${value}` : `${label} ${value}`;
}

/** The margin of a source, a note for each passage in order. A speaker stands beside the place where the turn begins. */
export function marginOf(passages: readonly PlacedPassage[]): MarginNote[] {
  let speaking: string | undefined;
  return passages.map(({ start, end, kind, clutter, locator, speaker }): MarginNote => {
    if (kind === 'heading' || kind === 'title') return { start, end, look: 'heading', note: '' };
    if (kind === 'clutter') return { start, end, look: 'clutter', note: clutter ?? '' };
    const begins = speaker !== undefined && speaker !== speaking;
    speaking = speaker;
    const note = [locatorText(locator), begins ? speaker : ''].filter((part) => part !== '').join(' · ');
    return { start, end, look: 'evidence', note };
  });
}
