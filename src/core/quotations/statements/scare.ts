import type { Attribution } from './attribution.ts';
import { isFunctionWord } from './functionWords.ts';
import type { Paragraph, Range } from './paragraph.ts';
import type { StatementRules } from './rules.ts';
import { isPossessive, type Word } from './words.ts';

/** Fewer words than these in quotation marks, without a reporting verb, are somebody's distance from a word and no statement. */
export const fewestQuoted = 3;

/** Whether the quotation at the word `at` is the title of a work, or the name of a thing. */
export function isTitle(
  { words, text, quotes }: Paragraph,
  at: number,
  before: Attribution | undefined,
  rules: StatementRules,
): boolean {
  const previous = words[at - 1];
  if (previous?.kind === 'word' && rules.beforeTitles.has(previous.lower)) {
    const isVerb = before !== undefined && before.verb === at - 1 && before.subject.weak !== true;
    // "was called “…” by Berg"
    const isPassive = rules.blockers.has(words[at - 2]?.lower ?? '') && words[at + 1]?.lower === rules.agent;
    const isLower = /^\p{Ll}/u.test(text.slice(quotes[words[at]!.quote!]!.start)) && !rules.namesInMarks;
    if (!isVerb && !isPassive && !(isLower && rules.speakerNouns.has(previous.lower))) return true;
  }
  const { start, end } = quotes[words[at]!.quote!]!;
  if (isShown(words, at, text.slice(start, end), rules)) return true;
  if (rules.namesInMarks && isNameOfThing(previous, text.slice(start, end), words[at + 1], rules)) return true;
  if (
    end - start > 100 ||
    previous === undefined ||
    (previous.kind !== 'word' && !(previous.text === ',' && words[at + 1]?.text === ',')) ||
    /[.,!?…;:]$/.test(text.slice(start, end)) ||
    rules.that.has(previous.lower)
  )
    return false;
  const long = text.slice(start, end).match(/\p{L}{4,}/gu) ?? [];
  return long.length > 1 && long.every((word) => /^\p{Lu}\p{Ll}/u.test(word)) && before?.verb !== at - 1;
}

/** "on “Face the Town,”", "in her book, “A Life in Tin,”": a title by its capitals, after a preposition, an owner, or the noun of a work and a comma. */
function isShown(words: readonly Word[], at: number, quoted: string, rules: StatementRules): boolean {
  const before = words[at - 1];
  const isWork = before?.text === ',' && rules.beforeTitles.has(words[at - 2]?.lower ?? '');
  const isPlace = before?.kind === 'word' && (isPossessive(before) || rules.showing.has(before.lower));
  return (isWork || isPlace) && quoted.length < 100 && inCapitals(quoted, rules);
}

/** Whether every word that is none of the small ones begins with a capital and goes on without; two at least. */
function inCapitals(quoted: string, rules: StatementRules): boolean {
  const large = (quoted.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? []).filter(
    (word, index) => index === 0 || !isFunctionWord(word.toLowerCase(), rules),
  );
  return large.length > 1 && large.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && /\p{Ll}/u.test(quoted);
}

/** «Речпорт» after "глава": a noun, then a capital, at most four words, and nothing that ends a sentence. */
function isNameOfThing(previous: Word | undefined, quoted: string, next: Word | undefined, rules: StatementRules) {
  if (previous?.kind !== 'word' || rules.verb(previous.lower) || rules.that.has(previous.lower)) return false;
  const isShort = quoted.length < 60 && /^\p{Lu}\S*(?:\s+\S+){0,3}$/u.test(quoted) && !/[.,!?…]$/.test(quoted);
  return isShort && !/^[—–]$/.test(next?.text ?? '');
}

/** Whether nothing but other quotations and marks stands before the word `at` in its sentence. */
export function startsWithQuote(words: readonly Word[], at: number, { from }: Range): boolean {
  for (let index = at - 1; index >= Math.max(from, at - 12); index--) if (words[index]!.kind === 'word') return false;
  return at - from <= 12;
}
