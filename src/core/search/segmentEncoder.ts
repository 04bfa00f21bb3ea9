import type { Collected } from './collected.ts';
import type { Pace } from './pace.ts';
import type { SegmentData } from './segment.ts';
import { sortWords } from './sortWords.ts';
import { stemGroups } from './stemGroups.ts';
import { VarintWriter } from './varints.ts';

/** Sorts what was collected by word and packs it. */
export async function encode(collected: Collected, pace: Pace): Promise<SegmentData> {
  const { words, firstPassage, lengths, tiers } = collected;
  const order = await sortWords(words, pace);
  const { rank, forms, languages, languageOf } = await inOrder(words, order, pace);
  const groups = await stemGroups(forms, languages, languageOf, pace);
  const packed = await packPostings(await sortOccurrences(collected, rank, pace), pace);
  await pace.breathe();
  const fields = await packFields(collected.runs, rank, pace);
  return { forms, languages, languageOf, ...groups, ...packed, ...fields, firstPassage, lengths, tiers };
}

/** The words in their order; `rank` is the place there of each. */
async function inOrder(words: Collected['words'], order: readonly number[], pace: Pace) {
  const languages = [...new Set(words.map(({ language }) => language))].sort();
  const languageNumber = new Map(languages.map((language, index) => [language, index]));
  const rank = new Uint32Array(order.length);
  const forms: string[] = [];
  const languageOf = new Uint8Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const { form, language } = words[order[at]!]!;
    rank[order[at]!] = at;
    forms.push(form);
    languageOf[at] = languageNumber.get(language)!;
    if ((at & 1023) === 0) await pace.breathe();
  }
  return { rank, forms, languages, languageOf };
}

/** By word, where it stands: passages ascending, and positions in them. */
interface Occurrences {
  /** By word, and one more: its first occurrence. */
  readonly first: Uint32Array;
  readonly passages: Uint32Array;
  readonly positions: Uint32Array;
}

/** A counting sort of the tokens by word. */
async function sortOccurrences({ tokens, firstToken }: Collected, rank: Uint32Array, pace: Pace): Promise<Occurrences> {
  const first = new Uint32Array(rank.length + 1);
  for (let token = 0; token < tokens.length; token++) {
    first[rank[tokens[token]!]! + 1]!++;
    if ((token & 0xffff) === 0 && pace.due) await pace.rest();
  }
  for (let word = 0; word < rank.length; word++) first[word + 1]! += first[word]!;
  const next = first.slice();
  await pace.breathe();
  const passages = new Uint32Array(tokens.length);
  const positions = new Uint32Array(tokens.length);
  await pace.rest();
  for (let passage = 0; passage + 1 < firstToken.length; passage++) {
    const start = firstToken[passage]!;
    for (let token = start; token < firstToken[passage + 1]!; token++) {
      const at = next[rank[tokens[token]!]!]!++;
      passages[at] = passage;
      positions[at] = token - start;
    }
    if (pace.due) await pace.rest();
  }
  return { first, passages, positions };
}

async function packPostings(occurrences: Occurrences, pace: Pace) {
  const words = occurrences.first.length - 1;
  const postings = new VarintWriter(occurrences.passages.length * 2);
  const positions = new VarintWriter(occurrences.passages.length);
  const postingsAt = new Uint32Array(words + 1);
  const positionsAt = new Uint32Array(words + 1);
  const frequencies = new Uint32Array(words);
  await pace.rest();
  for (let word = 0; word < words; word++) {
    frequencies[word] = packWord(occurrences, word, postings, positions);
    postingsAt[word + 1] = postings.length;
    positionsAt[word + 1] = positions.length;
    if (pace.due) await pace.rest();
  }
  return {
    frequencies,
    postings: await postings.bytes(pace),
    postingsAt,
    positions: await positions.bytes(pace),
    positionsAt,
  };
}

/** Packs one word; the number of passages with it. */
function packWord(occurrences: Occurrences, word: number, postings: VarintWriter, positions: VarintWriter): number {
  const end = occurrences.first[word + 1]!;
  let before = 0;
  let frequency = 0;
  for (let at = occurrences.first[word]!; at < end; frequency++) {
    const passage = occurrences.passages[at]!;
    const start = at;
    let position = 0;
    for (; at < end && occurrences.passages[at] === passage; at++) {
      positions.write(occurrences.positions[at]! - position);
      position = occurrences.positions[at]!;
    }
    const times = at - start;
    postings.write(((passage - before) << 1) | (times === 1 ? 1 : 0));
    if (times > 1) postings.write(times);
    before = passage;
  }
  return frequency;
}

/** Packs the runs, which come in triples, by a counting sort that keeps their order. */
async function packFields(runs: readonly number[], rank: Uint32Array, pace: Pace) {
  const first = new Uint32Array(rank.length + 1);
  for (let run = 0; run < runs.length; run += 3) first[rank[runs[run]!]! + 1]!++;
  await pace.breathe();
  for (let word = 0; word < rank.length; word++) first[word + 1]! += first[word]!;
  const next = first.slice();
  const sorted = new Uint32Array(runs.length / 3);
  for (let run = 0; run < runs.length; run += 3) sorted[next[rank[runs[run]!]!]!++] = run;
  await pace.breathe();
  const fields = new VarintWriter(runs.length);
  const fieldsAt = new Uint32Array(rank.length + 1);
  for (let word = 0; word < rank.length; word++) {
    let before = 0;
    for (let at = first[word]!; at < first[word + 1]!; at++) {
      const run = sorted[at]!;
      fields.write(runs[run + 1]! - before);
      fields.write(runs[run + 2]!);
      before = runs[run + 1]!;
    }
    fieldsAt[word + 1] = fields.length;
    if ((word & 1023) === 0) await pace.breathe();
  }
  return { fields: await fields.bytes(pace), fieldsAt };
}
