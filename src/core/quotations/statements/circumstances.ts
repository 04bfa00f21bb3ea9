import type { Statement } from '../statement.ts';
import type { Attribution } from './attribution.ts';
import { masked, type Paragraph, type Range } from './paragraph.ts';
import type { StatementRules } from './rules.ts';

/** When, where and to whom; what a statement has besides its words and its speaker. */
export type Circumstances = Pick<Statement, 'dateText' | 'date' | 'dateBasis' | 'venue' | 'to' | 'firstHand'>;

/** Without an attribution nothing is known. */
export const unknownCircumstances: Circumstances = { dateBasis: 'none', firstHand: true };

/** Text beyond this length, in UTF-16 code units, on either side of an attribution tells nothing about it. */
const window = 240;

/** The circumstances of an attribution: from the words around it that are not what was said. */
export function circumstancesOf(
  paragraph: Paragraph,
  sentence: Range,
  attribution: Attribution,
  rules: StatementRules,
  sourceDate?: string,
): Circumstances {
  const { words } = paragraph;
  const frame = frameOf(paragraph, sentence, attribution);
  const when = rules.when(frame, sourceDate);
  const venue = rules.venue(frame);
  const { told } = attribution;
  const to = told ? paragraph.text.slice(words[told.from]!.start, words[told.to - 1]!.end) : undefined;
  const outlet = told && words.slice(told.from, told.to).some(({ lower }) => rules.outlets.has(lower));
  const place = venue ?? (outlet ? to : undefined);
  return {
    ...(when ? { dateText: when.text } : {}),
    ...(when?.date === undefined ? {} : { date: when.date }),
    dateBasis: when?.basis ?? 'none',
    ...(place === undefined ? {} : { venue: place }),
    ...(to === undefined ? {} : { to }),
    firstHand: attribution.firstHand,
  };
}

/** The sentence up to the attribution's end where what is said follows, and from it to the end of the sentence where that comes first. */
function frameOf({ words, text, quotes }: Paragraph, sentence: Range, { from, verbEnd, that }: Attribution): string {
  const first = words[sentence.from]!;
  const quoteBefore = hasQuote(words, Math.max(sentence.from, from - 4), from);
  const next = words[verbEnd];
  const isPlain = !that && next?.kind === 'word' && !quoteBefore;
  const start = Math.max(first.start, words[from]!.start - window);
  const end =
    that || isPlain ? words[verbEnd - 1]!.end : Math.min(words[sentence.to - 1]!.end, words[verbEnd - 1]!.end + window);
  return quotes.length === 0 ? text.slice(start, end) : hide(words, start, end, text, { from, to: sentence.to });
}

function hide(words: Paragraph['words'], start: number, end: number, text: string, { from, to }: Range): string {
  const spans: { start: number; end: number }[] = [];
  let first = from;
  while (first > 0 && words[first - 1]!.end > start) first--;
  for (let at = first; at < to && words[at]!.start < end; at++) {
    const word = words[at]!;
    if (word.kind === 'quote' && word.end > start)
      spans.push({ start: Math.max(0, word.start - start), end: Math.min(end, word.end) - start });
  }
  return masked(text.slice(start, end), spans);
}

function hasQuote(words: Paragraph['words'], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at]!.kind === 'quote') return true;
  return false;
}
