import { editDistance } from '../text/editDistance.ts';
import type { LiveSegment } from './liveSegment.ts';

/** A word of the dictionary near another, at a distance of 1 or more. */
export interface NearWord {
  readonly word: number;
  readonly distance: number;
}

/** How many slips of the keyboard are forgiven in a word: none in the shortest, where every word would be near another. */
export function slipsForgiven(form: string): number {
  if (form.length < 3) return 0;
  return form.length < 8 ? 1 : 2;
}

/** The words of the dictionary that are at most `most` slips away from `form`, but not `form` itself, in dictionary order. */
export function nearWords(form: string, segment: LiveSegment, most = slipsForgiven(form)): NearWord[] {
  if (most === 0) return [];
  const { forms } = segment.data;
  segment.scratch.letters ??= Int32Array.from(forms, lettersOf);
  const { letters } = segment.scratch;
  const wanted = lettersOf(form);
  const near: NearWord[] = [];
  for (let word = 0; word < forms.length; word++) {
    // Each slip changes at most two bits of the sets of letters.
    if (bits(wanted ^ letters[word]!) > 2 * most) continue;
    const other = forms[word]!;
    if (Math.abs(other.length - form.length) > most) continue;
    const distance = editDistance(form, other, most);
    if (distance > 0 && distance <= most) near.push({ word, distance });
  }
  return near;
}

/** The set of letters of a word in 32 bits, by code unit modulo 32. */
function lettersOf(form: string): number {
  let set = 0;
  for (let index = 0; index < form.length; index++) set |= 1 << (form.charCodeAt(index) & 31);
  return set;
}

/** The number of set bits. */
function bits(set: number): number {
  let rest = set - ((set >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
