import { isFunctionWord, namesSpeaker } from './functionWords.ts';
import { isOpener } from './monthNames.ts';
import { type Noun, nounIn } from './noun.ts';
import { nounAfter, withApposition } from './nounAfter.ts';
import type { Paragraph, Range } from './paragraph.ts';
import type { StatementRules } from './rules.ts';
import { ownerOfSaying } from './sayings.ts';
import { isPossessive, type Word, withoutContraction } from './words.ts';

/** Words of an office up to its head. */
const longestHead = 6;
/** A sentence of so few words is there for the quotation that follows: "Berg disagrees." */
const shortSentence = 7;

/** Whom a sentence without a quotation leads up to, as its grammatical subject or the owner of what it calls a saying. */
export function leadOf(paragraph: Paragraph, sentence: Range, rules: StatementRules): Noun | undefined {
  const { words } = paragraph;
  for (let at = sentence.from; at < sentence.to; at++) if (words[at]!.kind === 'quote') return undefined;
  return sentenceSubject(paragraph, sentence, rules);
}

/** The grammatical subject of a sentence, or the owner of the saying that is one. */
export function sentenceSubject(paragraph: Paragraph, sentence: Range, rules: StatementRules): Noun | undefined {
  for (const from of openings(paragraph.words, sentence, rules)) {
    const noun = ownerOfSaying(paragraph, from, sentence.to, rules) ?? subjectAt(paragraph, from, sentence.to, rules);
    if (noun) return noun;
  }
  return undefined;
}

/** Whether a sentence is so short that it only introduces what follows. */
export function isShort({ words }: Paragraph, { from, to }: Range): boolean {
  let count = 0;
  for (let at = from; at < to && count <= shortSentence; at++) if (words[at]!.kind === 'word') count++;
  return count <= shortSentence;
}

/** Words before the subject that are looked over. */
const longestOpening = 30;

/** The places at which the subject can begin: the head, and after each comma over "But", "In Geneva on Monday," and "Asked at the end,". */
function* openings(words: readonly Word[], { from, to }: Range, rules: StatementRules): Generator<number> {
  const first = words[from]!;
  if (first.kind !== 'word') return;
  const begins = rules.conjunctions.has(first.lower) || first.lower === rules.and;
  yield begins ? from + 1 : from;
  for (let at = from + 1; at < Math.min(to, from + longestOpening) - 1; at++) if (words[at]!.text === ',') yield at + 1;
}

/** The grammatical subject that begins at the word `at`: "he", a name, or an office by its head. */
export function subjectAt(paragraph: Paragraph, at: number, high: number, rules: StatementRules): Noun | undefined {
  const { words } = paragraph;
  const first = words[at];
  if (first?.kind !== 'word' || at >= high) return undefined;
  const pronoun = rules.pronouns.get(withoutContraction(first.lower));
  if (pronoun) return pronoun.gender === 'n' ? undefined : nounAfter(paragraph, at, high, rules);
  if (first.capital && !rules.articles.has(first.lower) && !isOpener(words, at, rules)) {
    const noun = nounAfter(paragraph, at, high, rules);
    if (noun?.kind !== 'name') return undefined;
    const owns = isPossessive(words[noun.to - 1]!);
    return namedOffice(paragraph, at, noun.to, owns ? longestHead : 2, high, rules) ?? (owns ? undefined : noun);
  }
  return rules.articles.has(first.lower) ? officeAt(paragraph, at, high, rules) : undefined;
}

/** "Berg’s team", "Hartnoll analysts": the office that a name, which ends at the word `nameEnd`, begins. */
function namedOffice(
  { words, text }: Paragraph,
  from: number,
  nameEnd: number,
  most: number,
  high: number,
  rules: StatementRules,
): Noun | undefined {
  for (let at = nameEnd; at < Math.min(high, nameEnd + most); at++) {
    const { kind, lower, capital } = words[at]!;
    if (kind !== 'word' || capital || isFunctionWord(lower, rules) || rules.blockers.has(lower)) return undefined;
    if (namesSpeaker(lower, rules) && !isPossessive(words[at]!)) return nounIn(words, text, from, at + 1, rules);
    if (rules.verb(lower)?.form === 'finite') return undefined;
  }
  return undefined;
}

/** "The harbour master of Elsby": up to the last noun of those that speak. */
function officeAt(paragraph: Paragraph, at: number, high: number, rules: StatementRules): Noun | undefined {
  const { words, text } = paragraph;
  let to = at + 1;
  let head: number | undefined;
  for (; to < Math.min(high, at + longestHead); to++) {
    const word = words[to]!;
    if (word.kind !== 'word' || rules.prepositions.has(word.lower) || rules.blockers.has(word.lower)) break;
    // "The Morgenblatt found …": a name with an article.
    if (namesSpeaker(word.lower, rules) || (word.capital && (to === at + 1 || words[to - 1]!.capital))) head = to;
    else if (head !== undefined) break;
  }
  if (head === undefined || isPossessive(words[head]!)) return undefined;
  let end = head + 1;
  while (end < high && words[end]!.capital) end++;
  const noun = nounIn(words, text, at, end, rules);
  return noun && withApposition(words, text, noun, high, rules);
}
