import { tokenize } from '../../text/tokens.ts';
import type { Passage } from '../source.ts';
import { alignEqual } from './align.ts';

/** What became of a paragraph: the same words in the same place, the same words under another number, other words or none. */
export type Fate = 'unchanged' | 'moved' | 'changed';

/** A paragraph of the old version with its counterpart in the new one; without `now` it is gone. */
export interface ComparedParagraph {
  readonly fate: Fate;
  readonly old: Passage;
  readonly now?: Passage;
}

/** Two versions of a source, paragraph by paragraph. */
export interface VersionDiff {
  /** Every paragraph of the old version, once, in its order. */
  readonly paragraphs: readonly ComparedParagraph[];
  /** Those of the new version that are no counterpart. */
  readonly added: readonly Passage[];
}

/** Paragraphs with this much of their words in common are versions of one (Dice). */
const alike = 0.5;
/** A paragraph that changed is looked for among so many on either side of its place. */
const reach = 20;

/** Compares the paragraphs that are evidence; where a version has none, all of its passages. */
export function compareVersions(oldPassages: readonly Passage[], newPassages: readonly Passage[]): VersionDiff {
  const old = paragraphsOf(oldPassages);
  const now = paragraphsOf(newPassages);
  const oldWords = old.map(({ text }) => wordsOf(text));
  const nowWords = now.map(({ text }) => wordsOf(text));
  const counterparts = [...alignEqual(oldWords.map(joined), nowWords.map(joined))];
  const free = new Set(now.keys());
  for (const at of counterparts) if (at !== undefined) free.delete(at);
  matchElsewhere(oldWords.map(joined), nowWords.map(joined), counterparts, free);
  const same = counterparts.map((at) => at !== undefined);
  matchAlike(oldWords, nowWords, counterparts, free);
  return {
    paragraphs: old.map((paragraph, index) => {
      const at = counterparts[index];
      if (at === undefined) return { fate: 'changed', old: paragraph };
      const counterpart = now[at]!;
      const fate = same[index] ? (sameLocator(paragraph, counterpart) ? 'unchanged' : 'moved') : 'changed';
      return { fate, old: paragraph, now: counterpart };
    }),
    added: [...free].sort((a, b) => a - b).map((at) => now[at]!),
  };
}

/** How many paragraphs of the old version met which fate. */
export function countFates({ paragraphs }: VersionDiff): Readonly<Record<Fate, number>> {
  const counts = { unchanged: 0, moved: 0, changed: 0 };
  for (const { fate } of paragraphs) counts[fate]++;
  return counts;
}

/** What is evidence or has a number: a paragraph that was cited before a newer rule took it for clutter still is. */
function paragraphsOf(passages: readonly Passage[]): readonly Passage[] {
  const body = passages.filter(({ kind, locator }) => kind === 'body' || isCounted(locator));
  return body.length > 0 ? body : passages;
}

function isCounted({ label, value }: Passage['locator']): boolean {
  return label === 'paragraph' && value !== '';
}

function wordsOf(text: string): string[] {
  const words = tokenize(text).map(({ folded }) => folded);
  return words.length > 0 ? words : [text];
}

function joined(words: readonly string[]): string {
  return words.join(' ');
}

function sameLocator(a: Passage, b: Passage): boolean {
  return a.locator.label === b.locator.label && a.locator.value === b.locator.value;
}

/** Equal paragraphs that changed their order. */
function matchElsewhere(
  old: readonly string[],
  now: readonly string[],
  counterparts: (number | undefined)[],
  free: Set<number>,
): void {
  const places = new Map<string, number[]>();
  for (const at of [...free].sort((a, b) => b - a)) places.set(now[at]!, [...(places.get(now[at]!) ?? []), at]);
  old.forEach((words, index) => {
    if (counterparts[index] !== undefined) return;
    const at = places.get(words)?.pop();
    if (at === undefined) return;
    counterparts[index] = at;
    free.delete(at);
  });
}

/** Paragraphs whose words changed: the best pairs first, near to where the paragraph before them is now. */
function matchAlike(
  old: readonly (readonly string[])[],
  now: readonly (readonly string[])[],
  counterparts: (number | undefined)[],
  free: Set<number>,
): void {
  const pairs: { readonly index: number; readonly at: number; readonly score: number }[] = [];
  let expected = 0;
  counterparts.forEach((known, index) => {
    if (known !== undefined) {
      expected = known + 1;
      return;
    }
    for (let at = Math.max(0, expected - reach); at < Math.min(now.length, expected + reach); at++) {
      if (!free.has(at)) continue;
      const score = similarity(old[index]!, now[at]!);
      if (score >= alike) pairs.push({ index, at, score });
    }
    expected++;
  });
  for (const { index, at } of pairs.sort((a, b) => b.score - a.score || a.index - b.index || a.at - b.at)) {
    if (counterparts[index] !== undefined || !free.has(at)) continue;
    counterparts[index] = at;
    free.delete(at);
  }
}

/** Dice's coefficient of two bags of words, 0 to 1. */
function similarity(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    common++;
    counts.set(word, left - 1);
  }
  return (2 * common) / (a.length + b.length);
}
