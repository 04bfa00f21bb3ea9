import type { LiveSegment } from './liveSegment.ts';
import type { WordNode } from './query.ts';
import type { WordRange } from './segment.ts';
import { nearWords } from './typos.ts';

/** Words of the dictionary that stand for a word of the query, and how much each counts, in tenths of the word itself. */
export interface WeightedRange extends WordRange {
  readonly weight: number;
}

/** Ranges weigh in tenths, so that sums of them are exact. */
export const tenths = 10;

/** What a word of the query means in an index. */
export interface Expansion {
  /** By segment. */
  readonly ranges: readonly (readonly WeightedRange[])[];
  /** In how many passages these words stand, counted for each word. */
  readonly frequency: number;
  /** Whether a folded word of a passage is one of them. */
  readonly accepts: (form: string) => boolean;
}

/** The word as it was typed comes first, then its other forms, then longer words, then words that only look like it. */
const weights = { exact: 10, stem: 9, longer: 8, oneSlip: 6, twoSlips: 4 };

/** Looks a word of the query up in every segment. */
export function expand(word: WordNode, segments: readonly LiveSegment[]): Expansion {
  const ranges = segments.map((segment) => rangesIn(word, segment));
  let frequency = 0;
  const forms = new Set<string>();
  for (const [index, segment] of segments.entries())
    for (const range of ranges[index]!) {
      frequency += segment.frequency(range);
      if (range.to - range.from < 16 || word.match === 'typo')
        for (let at = range.from; at < range.to; at++) forms.add(segment.data.forms[at]!);
    }
  const longer = word.match === 'typing' || word.match === 'start';
  const accepts = longer
    ? (form: string) => form.startsWith(word.form) || forms.has(form)
    : (form: string) => forms.has(form);
  return { ranges, frequency, accepts };
}

function rangesIn({ form, match }: WordNode, segment: LiveSegment): WeightedRange[] {
  const { dictionary } = segment;
  const exact = dictionary.exact(form);
  const ranges: WeightedRange[] = exact.from < exact.to ? [{ ...exact, weight: weights.exact }] : [];
  if (match === 'typo') addTypos(form, segment, ranges);
  if (match === 'typing' || match === 'start') {
    const longer = { from: exact.to, to: dictionary.prefix(form).to };
    if (longer.from < longer.to) ranges.push({ ...longer, weight: weights.longer });
  }
  if (match === 'stem' || match === 'typing')
    for (const word of dictionary.sameStem(form))
      if (!ranges.some(({ from, to }) => from <= word && word < to))
        ranges.push({ from: word, to: word + 1, weight: weights.stem });
  return ranges;
}

function addTypos(form: string, segment: LiveSegment, ranges: WeightedRange[]): void {
  for (const { word, distance } of nearWords(form, segment))
    ranges.push({ from: word, to: word + 1, weight: distance === 1 ? weights.oneSlip : weights.twoSlips });
}
