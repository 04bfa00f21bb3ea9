import { isFunctionWord } from './functionWords.ts';
import { subjectAt } from './lead.ts';
import type { Noun } from './noun.ts';
import type { Paragraph } from './paragraph.ts';
import type { StatementRules } from './rules.ts';
import type { Word } from './words.ts';

/** Words of a clause that are looked at, back from a quotation. */
const reach = 40;

/**
 * The grammatical subject of the clause in which the quotation at the word `quote` stands, however the clause goes on: the last name, pronoun or office that
 * no preposition governs and that something like a verb follows; not before `low`.
 */
export function clauseSubject(
  paragraph: Paragraph,
  low: number,
  quote: number,
  rules: StatementRules,
): Noun | undefined {
  const { words } = paragraph;
  let found: Noun | undefined;
  for (let at = Math.max(low, quote - reach); at < quote; at++) {
    const word = words[at]!;
    if (word.kind !== 'word' || !mayBegin(words, at, rules)) continue;
    const noun = subjectAt(paragraph, at, quote, rules);
    if (!noun) continue;
    if (isFollowedByVerb(words, noun.to, quote, rules)) found = noun;
    at = Math.max(at, noun.to - 1);
  }
  return found;
}

function mayBegin(words: readonly Word[], at: number, rules: StatementRules): boolean {
  const { lower, capital } = words[at]!;
  const before = words[at - 1];
  if (
    before?.kind === 'word' &&
    ((rules.prepositions.has(before.lower) && !rules.conjunctions.has(before.lower)) ||
      rules.articles.has(before.lower) ||
      before.capital)
  )
    return false;
  return capital || rules.pronouns.has(lower) || rules.articles.has(lower);
}

/** Over an aside and adverbs to a word in lower case that can be a verb. */
function isFollowedByVerb(words: readonly Word[], from: number, high: number, rules: StatementRules): boolean {
  let at = from;
  if (words[at]?.text === ',') {
    const until = Math.min(high, at + 30);
    let closes = at + 1;
    while (closes < until && words[closes]!.text !== ',') closes++;
    if (closes >= until) return false;
    at = closes + 1;
  }
  while (
    at < high &&
    words[at]!.kind === 'word' &&
    rules.isFiller(words[at]!.lower) &&
    !/^(?:ha[sd]|have)$/.test(words[at]!.lower)
  )
    at++;
  const word = words[at];
  if (at >= high || word?.kind !== 'word' || word.capital || !/^\p{Ll}/u.test(word.text)) return false;
  return !isFunctionWord(word.lower, rules) && !rules.pronouns.has(word.lower);
}
