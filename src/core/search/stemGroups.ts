import type { Pace } from './pace.ts';
import type { SegmentData } from './segment.ts';
import { stemHash, stemOf } from './stem.ts';

/** More groups than a segment can have: the words of all languages together are fewer. */
const groupRoom = 2 ** 21;

/** Which words share a stem: groups in the order of their hashes, each with its words ascending. */
export async function stemGroups(
  forms: readonly string[],
  languages: readonly string[],
  languageOf: Uint8Array,
  pace: Pace,
): Promise<Pick<SegmentData, 'groupHashes' | 'groupAt' | 'groupWords'>> {
  const groups = new Map<string, number>();
  const hashes: number[] = [];
  const members: number[][] = [];
  for (let word = 0; word < forms.length; word++) {
    const language = languages[languageOf[word]!]!;
    const stem = stemOf(language, forms[word]!);
    const key = `${language} ${stem}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, hashes.length);
      hashes.push(stemHash(language, stem));
      members.push([word]);
    } else members[group]!.push(word);
    if ((word & 63) === 0 && pace.due) await pace.rest();
  }
  return pack(hashes, members, pace);
}

async function pack(hashes: readonly number[], members: readonly (readonly number[])[], pace: Pace) {
  // As numbers that sort by hash and then by group, since a typed array sorts fastest.
  const order = new Float64Array(hashes.length);
  for (let group = 0; group < order.length; group++) order[group] = hashes[group]! * groupRoom + group;
  await pace.breathe();
  order.sort();
  if (pace.due) await pace.rest();
  const groupHashes = new Uint32Array(order.length);
  const groupAt = new Uint32Array(order.length + 1);
  const groupWords = new Uint32Array(members.reduce((sum, words) => sum + words.length, 0));
  for (let at = 0; at < order.length; at++) {
    const words = members[order[at]! % groupRoom]!;
    groupHashes[at] = Math.floor(order[at]! / groupRoom);
    groupWords.set(words, groupAt[at]!);
    groupAt[at + 1] = groupAt[at]! + words.length;
    if ((at & 255) === 0 && pace.due) await pace.rest();
  }
  return { groupHashes, groupAt, groupWords };
}
