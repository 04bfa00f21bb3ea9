import { foldWord } from '../text/fold.ts';
import { eachWord } from '../text/tokens.ts';
import type { Passage } from './source.ts';

/** Words in a shingle: fewer are common phrases. */
const shingleLength = 5;
/** How many shingles, those with the smallest hashes, stand for a text. */
const sketchSize = 128;
/** Shorter texts are alike by chance; in words. */
const fewestWords = 30;
/** A shingle in more texts than this is a set phrase and proves nothing. */
const mostTexts = 64;
/** Texts that share fewer of the shingles that stand for them are not compared. */
const fewestShared = 4;
/** The share of all their shingles that near-duplicates have in common. */
const nearShare = 0.6;
/** The share of the shorter text that is in the longer, when it is a copy cut short. */
const containedShare = 0.8;

/** What of a source's body is compared. */
export interface TextSketch {
  readonly uri: string;
  /** Of all the words, in order. */
  readonly fingerprint: string;
  readonly words: number;
  /** Different shingles in the whole text. */
  readonly shingles: number;
  /** The smallest hashes of shingles, ascending. */
  readonly smallest: readonly number[];
}

/**
 * `same`: word for word. `near`: corrected, reprinted, with another beginning or end. `contained`: one holds most of the other, as papers print the first
 * half of an agency's story.
 */
export type DuplicateKind = 'same' | 'near' | 'contained';

export interface DuplicateGroup {
  /** The weakest kind that holds the group together. */
  readonly kind: DuplicateKind;
  /** Sorted; at least two. */
  readonly uris: readonly string[];
}

/** The sketch of a source: of its body only, so that the same story on two sites is the same in spite of their furniture. Linear in the text. */
export function sketchOf(uri: string, passages: readonly Passage[]): TextSketch {
  const hashes: number[] = [];
  for (const { kind, text } of passages) {
    if (kind === 'body') eachWord(text, (start, end) => void hashes.push(hashOf(foldWord(text.slice(start, end)))));
  }
  let fingerprint = 0x811c9dc5;
  let second = 0;
  for (const hash of hashes) {
    fingerprint = mix(fingerprint, hash);
    second = mix(hash, second);
  }
  const shingles = new Set<number>();
  for (let at = 0; at + shingleLength <= hashes.length; at++) {
    let shingle = 0;
    for (let word = at; word < at + shingleLength; word++) shingle = mix(shingle, hashes[word]!);
    shingles.add(scrambled(shingle));
  }
  const smallest = [...shingles].sort((a, b) => a - b).slice(0, sketchSize);
  return {
    uri,
    fingerprint: `${hashes.length} ${fingerprint} ${second}`,
    words: hashes.length,
    shingles: shingles.size,
    smallest,
  };
}

/** Sources that are copies of each other, in groups; every source is in one group at most, and none is left out of the corpus. */
export function duplicateGroups(sketches: readonly TextSketch[]): DuplicateGroup[] {
  const steps = groupSteps(sketches);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** As {@link duplicateGroups}, with a pause to be taken after each step where many sources are compared. */
export function* groupSteps(sketches: readonly TextSketch[]): Generator<undefined, DuplicateGroup[]> {
  const groups = new Groups();
  const firsts = new Map<string, TextSketch>();
  for (const sketch of sketches) {
    if (sketch.words < fewestWords) continue;
    const first = firsts.get(sketch.fingerprint);
    if (first) groups.join(first.uri, sketch.uri, 'same');
    else firsts.set(sketch.fingerprint, sketch);
  }
  const different = [...firsts.values()];
  for (const [b, others] of candidates(different)) {
    for (const a of others) {
      const kind = likeness(different[a]!, different[b]!);
      if (kind) groups.join(different[a]!.uri, different[b]!.uri, kind);
    }
    yield undefined;
  }
  return groups.all();
}

/** Each text with those before it that share several of the shingles that stand for them. */
function* candidates(sketches: readonly TextSketch[]): Generator<readonly [number, number[]]> {
  const holders = new Map<number, number[]>();
  for (const [index, { smallest }] of sketches.entries()) {
    const shared = new Map<number, number>();
    for (const hash of smallest) {
      const before = holders.get(hash);
      if (!before) holders.set(hash, [index]);
      else if (before.length < mostTexts) {
        for (const other of before) shared.set(other, (shared.get(other) ?? 0) + 1);
        before.push(index);
      }
    }
    yield [index, [...shared].flatMap(([other, count]) => (count >= fewestShared ? [other] : []))];
  }
}

/** Estimates the likeness from the smallest hashes of both texts together. A. Broder, "On the resemblance and containment of documents" (1997) */
function likeness(a: TextSketch, b: TextSketch): DuplicateKind | undefined {
  const [inA, inB] = [new Set(a.smallest), new Set(b.smallest)];
  const together = [...new Set([...a.smallest, ...b.smallest])].sort((x, y) => x - y).slice(0, sketchSize);
  const share = together.filter((hash) => inA.has(hash) && inB.has(hash)).length / together.length;
  if (share >= nearShare) return 'near';
  const common = (share / (1 + share)) * (a.shingles + b.shingles);
  return common / Math.min(a.shingles, b.shingles) >= containedShare ? 'contained' : undefined;
}

const strength: Readonly<Record<DuplicateKind, number>> = { same: 0, near: 1, contained: 2 };

/** Joins what belongs together. */
class Groups {
  readonly #groupOf = new Map<string, { uris: string[]; kind: DuplicateKind }>();

  join(a: string, b: string, kind: DuplicateKind): void {
    const left = this.#of(a);
    const right = this.#of(b);
    const weakest = [left.kind, right.kind, kind].reduce((one, other) =>
      strength[other] > strength[one] ? other : one,
    );
    const [large, small] = left.uris.length >= right.uris.length ? [left, right] : [right, left];
    large.kind = weakest;
    if (large === small) return;
    large.uris.push(...small.uris);
    for (const uri of small.uris) this.#groupOf.set(uri, large);
  }

  all(): DuplicateGroup[] {
    return [...new Set(this.#groupOf.values())].map(({ kind, uris }) => ({ kind, uris: [...uris].sort() }));
  }

  #of(uri: string): { uris: string[]; kind: DuplicateKind } {
    const found = this.#groupOf.get(uri) ?? { uris: [uri], kind: 'same' as const };
    this.#groupOf.set(uri, found);
    return found;
  }
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

function mix(hash: number, value: number): number {
  return (Math.imul(hash, 0x01000193) + Math.imul(value ^ (value >>> 15), 0x85ebca6b)) >>> 0;
}

/** The finishing step of MurmurHash3, so that small hashes are a fair sample. */
function scrambled(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
