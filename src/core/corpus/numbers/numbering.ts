import { frontMatter } from '../../text/frontMatter.ts';
import { decode } from '../decode.ts';
import { nameOf } from '../fileNames.ts';
import { wordsHash } from '../passages.ts';
import { isMarkdown } from '../recordForm.ts';
import type { Passage } from '../source.ts';

/**
 * The numbers of the paragraphs of one version of a source, fixed because they stand in a draft. Paragraphs are known by the hash of their words, so that neither another rule
 * of what is clutter nor a reader that divides the text otherwise moves a number.
 */
export interface Numbering {
  /** The path of the source from the corpus folder, or `@` and its citation key when it lies elsewhere. */
  readonly source: string;
  /** Stands for what the file holds; see {@link versionOf}. */
  readonly version: string;
  /** Hashes of the paragraphs that count, in order: the first has number 1. */
  readonly counted: readonly string[];
  /** Hashes of those that do not. */
  readonly uncounted: readonly string[];
}

/** Whether any passage can be cited by the number of its paragraph. */
export function isNumbered(passages: readonly Passage[]): boolean {
  return passages.some(({ locator }) => locator.label === 'paragraph' && locator.value !== '');
}

/** The numbers as they are now. They must have been counted without gaps, as those of a version that has no numbering of its own are. */
export function numberingOf(source: string, version: string, passages: readonly Passage[]): Numbering {
  const inText = passages.filter((passage, at) => passage.locator.label === 'paragraph' && !goesOn(passages, at));
  const hashes = (counts: boolean) => inText.filter(({ locator }) => (locator.value !== '') === counts).map(wordsHash);
  return { source, version, counted: hashes(true), uncounted: hashes(false) };
}

/**
 * Passages with the numbers of a numbering of their own version. What is clutter by a newer rule keeps its number; what was clutter has none. A paragraph that the earlier
 * reader divided otherwise gets the numbers that are free between its neighbours, and none where no number is.
 */
export function withNumbers(passages: readonly Passage[], { counted, uncounted }: Numbering): Passage[] {
  const numbers = new Map(counted.map((hash, index) => [hash, index + 1]));
  const never = new Set(uncounted);
  const known = passages.map((passage, at): number | undefined => {
    if (passage.locator.label !== 'paragraph' || goesOn(passages, at)) return 0;
    const hash = wordsHash(passage);
    return numbers.get(hash) ?? (never.has(hash) || passage.kind !== 'body' ? 0 : undefined);
  });
  fillGaps(known, counted.length);
  for (const at of passages.keys()) if (goesOn(passages, at)) known[at] = known[at - 1]!;
  return passages.map((passage, index) => renumbered(passage, known[index]!));
}

/** Gives runs of unknown numbers those that are free before the next known one, the last of them several times when there are too few, or 0 when there is none. */
function fillGaps(known: (number | undefined)[], highest: number): void {
  const used = new Set(known);
  let last = 0;
  let run: number[] = [];
  const fill = (before: number) => {
    const free: number[] = [];
    for (let number = last + 1; number < before && free.length < run.length; number++)
      if (!used.has(number)) free.push(number);
    run.forEach((at, index) => {
      known[at] = free[Math.min(index, free.length - 1)] ?? 0;
    });
    run = [];
  };
  known.forEach((number, at) => {
    if (number === undefined) run.push(at);
    else if (number > last) {
      fill(number);
      last = number;
    }
  });
  fill(highest + 1);
}

/** Passages of another version, counted anew; what the numbering knows counts as it did, however the rules are now. */
export function countedLike(passages: readonly Passage[], { counted, uncounted }: Numbering): Passage[] {
  const counts = new Map([
    ...uncounted.map((hash) => [hash, false] as const),
    ...counted.map((hash) => [hash, true] as const),
  ]);
  let number = 0;
  let last = 0;
  return passages.map((passage, at) => {
    if (passage.locator.label !== 'paragraph') return passage;
    if (goesOn(passages, at)) return renumbered(passage, last);
    const isCounted = counts.get(wordsHash(passage)) ?? passage.kind === 'body';
    last = isCounted ? ++number : 0;
    return renumbered(passage, last);
  });
}

/** Whether a passage, as it was counted, is the rest of the paragraph before it and has its number. */
function goesOn(passages: readonly Passage[], at: number): boolean {
  const { label, value } = passages[at]!.locator;
  return label === 'paragraph' && value !== '' && passages[at - 1]?.locator.value === value;
}

function renumbered(passage: Passage, number: number): Passage {
  if (passage.locator.label !== 'paragraph') return passage;
  const value = number > 0 ? String(number) : '';
  return passage.locator.value === value ? passage : { ...passage, locator: { ...passage.locator, value } };
}

/**
 * Stands for the text of a file: its record at the head may change, and so may its line ends. FNV-1a, 32 bits twice with different offsets, in base 36.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function versionOf(uri: string, bytes: Uint8Array): string {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (const byte of bodyOf(uri, bytes)) {
    if (byte === carriageReturn) continue;
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x85ebca6b);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}

const carriageReturn = 13;

function bodyOf(uri: string, bytes: Uint8Array): Uint8Array {
  if (!isMarkdown(nameOf(uri))) return bytes;
  const text = decode(bytes);
  const head = frontMatter(text);
  return head ? new TextEncoder().encode(text.slice(head.end).trimStart()) : new TextEncoder().encode(text.trimStart());
}
