import { isAuxiliary } from './functionWords.ts';
import { isDate } from './monthNames.ts';
import type { Paragraph, Range } from './paragraph.ts';
import type { StatementRules } from './rules.ts';
import type { Word } from './words.ts';

/** What follows a verb and belongs to it; `end` is the word after it. */
export interface Tail {
  readonly end: number;
  readonly that: boolean;
  readonly told?: Range;
}

/** What belongs to the verb: whom it was said to, when and where, "that". */
export function tailOf(paragraph: Paragraph, from: number, verb: string, high: number, rules: StatementRules): Tail {
  const { words } = paragraph;
  const isTold = rules.telling.has(verb) || rules.audience.has(words[from]?.lower ?? '');
  const to = isTold ? addresseeEnd(words, from, high, rules) : from;
  const told = to > from ? { told: { from, to } } : {};
  const that = thatAfter(words, to, high, rules);
  if (that !== undefined) return { end: that + 1, that: true, ...told };
  return { end: overDate(words, to, high, rules), that: false, ...told };
}

/** The word "that", unless a mark or another verb stands before it. */
function thatAfter(words: readonly Word[], from: number, high: number, rules: StatementRules): number | undefined {
  for (let at = from; at < Math.min(high, from + 12); at++) {
    const { lower, kind, text } = words[at]!;
    if (rules.that.has(lower)) return at;
    const isComma = text === ',' && rules.that.has(words[at + 1]?.lower ?? '');
    if (!isComma && ((kind !== 'word' && text !== '.') || (at > from && rules.verb(lower)?.form === 'finite')))
      return undefined;
  }
  return undefined;
}

function overDate(words: readonly Word[], from: number, high: number, rules: StatementRules): number {
  const dates = (at: number) => at < high && isDate(words, at, rules);
  let at = from;
  while (dates(at) || (at < high && rules.prepositions.has(words[at]!.lower) && dates(at + 1))) at++;
  return at;
}

/** The end of "reporters", "a conference", "The Associated Press" after "told"; of "warned the truce might end" it is the verb that nobody was warned by. */
function addresseeEnd(words: readonly Word[], from: number, high: number, rules: StatementRules): number {
  if (rules.prepositions.has(words[from]?.lower ?? '')) return from;
  let to = from;
  while (to < Math.min(high, from + 7) && isAddressee(words[to]!, rules)) {
    // "told the council the bridge was safe": the next noun begins what was said.
    if (to > from && rules.articles.has(words[to]!.lower)) return to;
    if (to > from && isAuxiliary(words[to]!, rules)) return from;
    to++;
  }
  return to;
}

function isAddressee(word: Word, rules: StatementRules): boolean {
  const { kind, lower } = word;
  if (kind !== 'word' || rules.that.has(lower) || rules.isDateWord(word) || rules.conjunctions.has(lower)) return false;
  if (rules.prepositions.has(lower)) return lower === 'of';
  return !rules.pronouns.has(lower) && rules.verb(lower)?.form !== 'finite';
}
