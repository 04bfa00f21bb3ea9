import { atOnce } from '../slices.ts';
import { foldWord } from '../text/fold.ts';
import { eachWord } from '../text/tokens.ts';
import type { Passage } from './source.ts';

/** Words in a shingle: fewer are common phrases. */
const shingleLength = 5;
/** How many shingles, those with the smallest hashes, stand for a text. */
const sketchSize = 128;
/** So many numbers are sorted at once, in a few milliseconds. */
const sortedTogether = 50_000;

/** What of a source is compared: its body, or all of it where nothing is body. */
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

/** The sketch of a source: of its body, so that the same story on two sites is the same in spite of their furniture. Linear in the text. */
export function sketchOf(uri: string, passages: readonly Passage[]): TextSketch {
  return atOnce(sketching(uri, passages));
}

/** Makes what `sketchOf` gives, step by step, none of which takes more than a few milliseconds unless a passage is huge. */
export function* sketching(uri: string, passages: readonly Passage[]): Generator<undefined, TextSketch> {
  const hashes: number[] = [];
  const hasBody = passages.some(({ kind }) => kind === 'body');
  for (const { kind, text } of passages) {
    if (hasBody && kind !== 'body') continue;
    eachWord(text, (start, end) => void hashes.push(hashOf(foldWord(text.slice(start, end)))));
    yield;
  }
  let fingerprint = 0x811c9dc5;
  let second = 0;
  for (const hash of hashes) {
    fingerprint = mix(fingerprint, hash);
    second = mix(hash, second);
  }
  yield;
  const shingles = yield* shinglesOf(hashes);
  return {
    uri,
    fingerprint: `${hashes.length} ${fingerprint} ${second}`,
    words: hashes.length,
    shingles: shingles.length,
    smallest: [...shingles.subarray(0, sketchSize)],
  };
}

/** The different shingles, ascending: sorted as a typed array, which takes a fraction of the time of a set. */
function* shinglesOf(words: readonly number[]): Generator<undefined, Uint32Array> {
  const all = new Uint32Array(Math.max(0, words.length - shingleLength + 1));
  for (let at = 0; at < all.length; at++) {
    let shingle = 0;
    for (let word = at; word < at + shingleLength; word++) shingle = mix(shingle, words[word]!);
    all[at] = scrambled(shingle);
  }
  yield;
  yield* sortInSteps(all);
  let different = 0;
  for (let at = 0; at < all.length; at++) if (at === 0 || all[at] !== all[at - 1]) all[different++] = all[at]!;
  return all.subarray(0, different);
}

/** Sorts numbers in place, of many those with the same first byte at a time: hashes are spread evenly. */
function* sortInSteps(all: Uint32Array): Generator<undefined, void> {
  if (all.length <= sortedTogether) {
    all.sort();
    return;
  }
  const first = new Uint32Array(257);
  for (const value of all) first[(value >>> 24) + 1]!++;
  for (let byte = 0; byte < 256; byte++) first[byte + 1]! += first[byte]!;
  const next = first.slice();
  for (const value of all.slice()) all[next[value >>> 24]!++] = value;
  for (let byte = 0; byte < 256; byte++) {
    all.subarray(first[byte], first[byte + 1]).sort();
    yield;
  }
}

/** Estimates the share of all their shingles that two texts have in common, from the smallest hashes of both together. A. Broder, "On the resemblance and containment of documents" (1997) */
export function resemblance({ smallest: a }: TextSketch, { smallest: b }: TextSketch): number {
  let common = 0;
  let together = 0;
  let atA = 0;
  let atB = 0;
  for (; together < sketchSize && atA < a.length && atB < b.length; together++) {
    const one = a[atA]!;
    const other = b[atB]!;
    if (one === other) common++;
    if (one <= other) atA++;
    if (other <= one) atB++;
  }
  together = Math.min(sketchSize, together + (a.length - atA) + (b.length - atB));
  return together === 0 ? 0 : common / together;
}

/** A sketch as a short text, to be stored. */
export function packSketch({ fingerprint, words, shingles, smallest }: TextSketch): string {
  const bytes = new Uint8Array(Uint32Array.from(smallest).buffer);
  return `${fingerprint} ${words} ${shingles} ${btoa(String.fromCharCode(...bytes))}`;
}

/** The sketch of the source `uri` from what {@link packSketch} made of it. */
export function unpackSketch(uri: string, packed: string): TextSketch {
  const [count, first, second, words, shingles, smallest = ''] = packed.split(' ');
  const bytes = Uint8Array.from(atob(smallest), (letter) => letter.charCodeAt(0));
  return {
    uri,
    fingerprint: `${count} ${first} ${second}`,
    words: Number(words),
    shingles: Number(shingles),
    smallest: [...new Uint32Array(bytes.buffer)],
  };
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
