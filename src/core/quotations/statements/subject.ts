import type { Speaker } from '../statement.ts';
import { isOpener } from './monthNames.ts';
import { nounAfter } from './nounAfter.ts';
import type { Paragraph, Range } from './paragraph.ts';
import type { ReadingContext } from './reading.ts';
import type { StatementRules } from './rules.ts';
import type { Word } from './words.ts';

/** Words looked at, from the head of a sentence. */
const window = 14;

/** A guess at the speaker of a quotation that no verb governs: whoever its sentence begins with. */
export function subjectSpeaker(paragraph: Paragraph, quote: number, context: ReadingContext): Speaker | undefined {
  const { start } = paragraph.quotes[quote]!;
  const sentence = paragraph.sentences[sentenceAt(paragraph, start)];
  return sentence && subjectBefore(paragraph, sentence, start, context);
}

/** A guess at who announces what the next paragraph says, where no verb tells: whoever the last sentence begins with. */
export function announcer(paragraph: Paragraph, context: ReadingContext): Speaker | undefined {
  const sentence = paragraph.sentences.at(-1);
  return sentence && subjectBefore(paragraph, sentence, paragraph.text.length, context);
}

function subjectBefore(
  paragraph: Paragraph,
  sentence: Range,
  before: number,
  { rules, speakers, offset, number }: ReadingContext,
): Speaker | undefined {
  const { words } = paragraph;
  // "In St. Petersburg, Orlov called …": a name after a preposition is not whom the sentence is about.
  let inPhrase = false;
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + window); at++) {
    const word = words[at]!;
    if (word.start >= before || word.kind === 'quote') return undefined;
    inPhrase = (inPhrase && (word.capital || word.text === '.')) || rules.prepositions.has(words[at - 1]?.lower ?? '');
    if (inPhrase && word.capital) continue;
    if (!mayBegin(words, at, at === sentence.from, rules)) continue;
    const noun = nounAfter(paragraph, at, sentence.to, rules);
    if (noun && (noun.kind === 'name' || noun.kind === 'pronoun'))
      return speakers.speakerOf(noun, paragraph, offset, number, 'low');
  }
  return undefined;
}

/** Whether a subject can begin with the word: a name, or "he" and "she". */
function mayBegin(words: readonly Word[], at: number, first: boolean, rules: StatementRules): boolean {
  const { lower, capital } = words[at]!;
  const gender = rules.pronouns.get(lower)?.gender;
  return (gender !== undefined && gender !== 'n') || (capital && !(first && isOpener(words, at, rules)));
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
