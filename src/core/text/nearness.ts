import { tokenize } from './tokens.ts';

/** English words that say nothing of what a sentence is about; other languages rely on the weights. */
const empty = new Set(
  'a about after also an and any are as at be been before but by can could did do does for from had has have he her his how if in into is it its may might more most not of on or our out over said say says she should so some such than that the their them then there these they this those to under up was we were what when where which while who why will with would yet you'.split(
    ' ',
  ),
);

/** The different words of a sentence that say what it is about, folded, in order. */
export function contentWords(sentence: string): string[] {
  const words = tokenize(sentence).map(({ folded }) => folded);
  return [...new Set(words)].filter((word) => !empty.has(word));
}

/**
 * Ranks texts by the words they share with a sentence. A word weighs more the fewer of the texts have it, so that what all of them say, such as the
 * name they were found by, decides nothing.
 */
export function nearness(sentence: string, texts: readonly string[]): number[] {
  const wanted = new Set(contentWords(sentence));
  const shared = texts.map(
    (text) =>
      new Set(
        tokenize(text)
          .map(({ folded }) => folded)
          .filter((word) => wanted.has(word)),
      ),
  );
  const counts = new Map<string, number>();
  for (const words of shared) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log((texts.length + 1) / counts.get(word)!);
  return shared.map((words) => [...words].reduce((sum, word) => sum + weight(word), 0));
}

/** `items` ordered by how near their texts are to the sentence; equals keep their order. */
export function nearestFirst<T>(sentence: string, items: readonly T[], textOf: (item: T) => string): T[] {
  const scores = nearness(sentence, items.map(textOf));
  return items
    .map((item, index) => ({ item, score: scores[index]! }))
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
