import type { Passage, Source } from '../corpus/source.ts';
import type { EmbeddedSearch } from './embeddedSearch.ts';
import type { LiveSegment } from './liveSegment.ts';
import { PostingCursor } from './postings.ts';
import { termsOf } from './terms.ts';

/** A passage and the source it is of. */
export interface FoundPassage {
  readonly source: Source;
  readonly passage: Passage;
}

/** So many words, the rarest, are looked up, and no more once so many passages with them were seen; the rarest one always is. */
const mostWords = 6;
const mostPassages = 2000;

interface Wanted {
  readonly form: string;
  readonly passages: number;
}

/** The passages likeliest to hold these words as they stand, best first: those with the most and the rarest of them, whatever else they have. */
export function passagesWith(words: readonly string[], search: EmbeddedSearch, limit: number): FoundPassage[] {
  const segments = search.parts;
  const scores = segments.map(() => new Map<number, number>());
  for (const { form, passages } of rarest(words, segments)) {
    const weight = Math.log(1 + search.passages / passages);
    for (const [index, segment] of segments.entries()) add(segment, form, weight, scores[index]!);
  }
  const found = segments.flatMap((segment, index) =>
    [...scores[index]!].map(([passage, score]) => ({ segment, passage, score })),
  );
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ segment, passage }) => passageIn(segment, passage));
}

function rarest(words: readonly string[], segments: readonly LiveSegment[]): Wanted[] {
  const forms = new Set(words.flatMap((word) => termsOf(word).map(({ form }) => form)));
  const known = [...forms].map((form) => {
    const count = (segment: LiveSegment) => segment.frequency(segment.dictionary.exact(form));
    return { form, passages: segments.reduce((sum, segment) => sum + count(segment), 0) };
  });
  const inOrder = known.filter(({ passages }) => passages > 0).sort((a, b) => a.passages - b.passages);
  let seen = 0;
  return inOrder.slice(0, mostWords).filter(({ passages }, index) => {
    seen += passages;
    return index === 0 || seen <= mostPassages;
  });
}

function add({ data, dictionary, tombstones }: LiveSegment, form: string, weight: number, scores: Map<number, number>) {
  const { from, to } = dictionary.exact(form);
  for (let word = from; word < to; word++) {
    const cursor = new PostingCursor(data, word);
    while (cursor.next())
      if (!tombstones?.[cursor.passage]) scores.set(cursor.passage, (scores.get(cursor.passage) ?? 0) + weight);
  }
}

function passageIn({ data, sources, sourceOf }: LiveSegment, passage: number): FoundPassage {
  const number = sourceOf[passage]!;
  const source = sources[number]!;
  return { source, passage: source.passages[passage - data.firstPassage[number]!]! };
}
