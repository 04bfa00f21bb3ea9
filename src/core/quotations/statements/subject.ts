import type { Speaker } from '../statement.ts';
import { nounAfter } from './nounAfter.ts';
import type { Paragraph } from './paragraph.ts';
import type { ReadingContext } from './reading.ts';

/** Words looked at, from the head of a sentence. */
const window = 14;

/** A guess at the speaker of a quotation that no verb governs: whoever its sentence begins with. */
export function subjectSpeaker(
  paragraph: Paragraph,
  quote: number,
  { rules, speakers, offset, number }: ReadingContext,
): Speaker | undefined {
  const { words, sentences } = paragraph;
  const target = paragraph.quotes[quote]!;
  const sentence = sentences[sentenceAt(paragraph, target.start)];
  if (!sentence) return undefined;
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + window); at++) {
    const word = words[at]!;
    if (word.start >= target.start || word.kind === 'quote') return undefined;
    const isPronoun =
      rules.pronouns.get(word.lower)?.gender !== undefined && rules.pronouns.get(word.lower)?.gender !== 'n';
    if (!isPronoun && (!word.capital || (rules.openers.has(word.lower) && at === sentence.from))) continue;
    const noun = nounAfter(paragraph, at, sentence.to, rules);
    if (noun && (noun.kind === 'name' || noun.kind === 'pronoun'))
      return speakers.speakerOf(noun, paragraph, offset, number, 'low');
  }
  return undefined;
}

/** The sentence that has `offset`, by halves. */
function sentenceAt({ words, sentences }: Paragraph, offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (words[sentences[middle]!.from]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
