import type { StatementRules } from './rules.ts';
import { type Word, withoutContraction } from './words.ts';

/** Whether the word `at` stands in a date; "June" in "June Whitfield said" and "said April." does not. */
export function isDate(words: readonly Word[], at: number, rules: StatementRules): boolean {
  return rules.isDateWord(words[at]!) && !isGivenName(words, at, rules);
}

/** Whether the capitalised word `at` is one with which sentences begin, and no name. */
export function isOpener(words: readonly Word[], at: number, rules: StatementRules): boolean {
  return rules.openers.has(withoutContraction(words[at]!.lower)) && !isGivenName(words, at, rules);
}

/** A month that people are called: before a surname, or beside a verb of saying; after "in" and "last" it is a month. */
function isGivenName(words: readonly Word[], at: number, rules: StatementRules): boolean {
  const { lower, capital } = words[at]!;
  if (!capital || !rules.givenMonths.has(lower)) return false;
  const [before, next] = [words[at - 1], words[at + 1]];
  if (
    before?.kind === 'word' &&
    (rules.prepositions.has(before.lower) ||
      rules.isFiller(before.lower) ||
      rules.articles.has(before.lower) ||
      rules.isDateWord(before))
  )
    return false;
  const isSurname =
    next?.kind === 'word' &&
    next.capital &&
    !rules.isDateWord(next) &&
    !rules.openers.has(next.lower) &&
    !rules.bodies.has(next.lower);
  return isSurname || says(next, rules) || (says(before, rules) && next?.kind !== 'word');
}

function says(word: Word | undefined, { verb }: StatementRules): boolean {
  const form = word?.kind === 'word' && !word.capital ? verb(word.lower) : undefined;
  return form?.form === 'finite' && form.kind === 'say' && form.nounLike !== true;
}
