import { bm25 } from './bm25.ts';
import { type Hits, HitsWriter, noHits } from './hits.ts';
import type { LiveSegment } from './liveSegment.ts';
import type { Plan } from './plan.ts';
import { PostingCursor } from './postings.ts';
import type { PhraseNode } from './query.ts';
import type { WordRange } from './segment.ts';
import { VarintReader } from './varints.ts';

/** A place is `passage * room + position`; longer passages than this many words there are not. */
const room = 2 ** 24;

/** The passages of one segment that have the words in a row, or near each other. Titles above do not count. */
export function phraseHits(plan: Plan, index: number, { words, within }: PhraseNode): Hits {
  const segment = plan.segments[index]!;
  const slots = words.map((word) => plan.expansions.get(word)!.ranges[index]!);
  const frequencies = slots.map((slot) => slot.reduce((sum, range) => sum + segment.frequency(range), 0));
  const rarestFirst = [...slots.keys()].sort((a, b) => frequencies[a]! - frequencies[b]! || a - b);
  const candidates = markCandidates(
    segment,
    rarestFirst.map((slot) => slots[slot]!),
  );
  const found =
    candidates === 0
      ? new Float64Array(0)
      : within === undefined
        ? inARow(segment, slots, rarestFirst)
        : near(
            segment,
            words.map(({ form }) => form),
            slots,
            Math.max(within, words.length - 1),
          );
  segment.scratch.stage.fill(0);
  const rarity = words.reduce((sum, word) => sum + plan.rarity.get(word)!, 0);
  return score(found, segment, rarity, plan.meanLength);
}

/** Sets `scratch.stage` to 255 for the passages that have a word of every slot; the number of those passages. */
function markCandidates({ data, scratch: { stage } }: LiveSegment, slots: readonly (readonly WordRange[])[]): number {
  let candidates = 0;
  for (const [index, slot] of slots.entries()) {
    const last = index === slots.length - 1;
    const before = Math.min(index, 254);
    const after = last ? 255 : Math.min(index + 1, 254);
    candidates = 0;
    for (const { from, to } of slot)
      for (let word = from; word < to; word++) {
        const cursor = new PostingCursor(data, word);
        while (cursor.next())
          if (stage[cursor.passage] === before) {
            stage[cursor.passage] = after;
            candidates++;
          }
      }
    if (candidates === 0) return 0;
  }
  return candidates;
}

/** Where the phrase begins, as places moved by the number of words, ascending. */
function inARow(
  segment: LiveSegment,
  slots: readonly (readonly WordRange[])[],
  rarestFirst: readonly number[],
): Float64Array {
  let starts: Float64Array | undefined;
  for (const slot of rarestFirst) {
    const places = placesOf(segment, slots[slot]!, slots.length - slot);
    starts = starts ? common(starts, places) : places;
    if (starts.length === 0) break;
  }
  return starts ?? new Float64Array(0);
}

/** Places where all words stand within `most` words of each other, in any order: the first place of each such stretch. */
function near(
  segment: LiveSegment,
  forms: readonly string[],
  slots: readonly (readonly WordRange[])[],
  most: number,
): Float64Array {
  // A word that is wanted twice has to be there twice.
  const wanted = new Map<string, { readonly places: Float64Array; times: number; at: number }>();
  for (const [index, form] of forms.entries()) {
    const known = wanted.get(form);
    if (known) known.times++;
    else wanted.set(form, { places: placesOf(segment, slots[index]!, 0), times: 1, at: 0 });
  }
  const lists = [...wanted.values()];
  const found: number[] = [];
  while (lists.every(({ places, times, at }) => at + times <= places.length)) {
    let first = lists[0]!;
    let last = 0;
    for (const list of lists) {
      if (list.places[list.at]! < first.places[first.at]!) first = list;
      last = Math.max(last, list.places[list.at + list.times - 1]!);
    }
    const start = first.places[first.at]!;
    if (last - start <= most) found.push(start);
    first.at++;
  }
  return Float64Array.from(found);
}

/** The places of a slot's words in the candidates, each moved by `shift`, ascending. */
function placesOf({ data, scratch: { stage } }: LiveSegment, slot: readonly WordRange[], shift: number): Float64Array {
  const bytes = slot.reduce((sum, { from, to }) => sum + data.positionsAt[to]! - data.positionsAt[from]!, 0);
  const places = new Float64Array(bytes);
  let count = 0;
  let words = 0;
  for (const { from, to } of slot)
    for (let word = from; word < to; word++, words++) {
      const cursor = new PostingCursor(data, word);
      data.needPositions?.(data.positionsAt[word]!, data.positionsAt[word + 1]!);
      const reader = new VarintReader(data.positions, data.positionsAt[word]!);
      while (cursor.next()) {
        if (stage[cursor.passage] !== 255) {
          reader.skip(cursor.times);
          continue;
        }
        let place = cursor.passage * room + shift;
        for (let left = cursor.times; left > 0; left--) {
          place += reader.read();
          places[count++] = place;
        }
      }
    }
  const found = places.subarray(0, count);
  return words > 1 ? found.sort() : found;
}

/** What stands in both ascending lists. */
function common(a: Float64Array, b: Float64Array): Float64Array {
  let count = 0;
  const shared = new Float64Array(Math.min(a.length, b.length));
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i]!, b[j]!];
    if (left === right) shared[count++] = left;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared.subarray(0, count);
}

function score(places: Float64Array, { data }: LiveSegment, rarity: number, meanLength: number): Hits {
  if (places.length === 0) return noHits;
  const hits = new HitsWriter(places.length);
  for (let at = 0; at < places.length; ) {
    const passage = Math.floor(places[at]! / room);
    let times = 0;
    for (; at < places.length && Math.floor(places[at]! / room) === passage; at++) times++;
    hits.add(passage, rarity * bm25(times, data.lengths[passage]!, meanLength), 1);
  }
  return hits.done();
}
