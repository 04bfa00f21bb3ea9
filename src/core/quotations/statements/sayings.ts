import { type Noun, nounIn, runEndingAt } from './noun.ts';
import { nounAfter } from './nounAfter.ts';
import type { Paragraph } from './paragraph.ts';
import type { StatementRules } from './rules.ts';
import { isPossessive } from './words.ts';

/** A noun of saying and whose it is: "Berg’s claim", "a letter from Berg"; `at` is the number of its word. */
export interface Saying {
  readonly at: number;
  readonly noun: Noun;
}

/** Words between a quotation and the noun that it is, at most. */
const reach = 12;
/** Words between a possessor and what is possessed. */
const adjectives = 4;

/** The saying nearest before the word `quote`, not before `low`. */
export function sayingBefore(
  paragraph: Paragraph,
  low: number,
  quote: number,
  rules: StatementRules,
): Saying | undefined {
  const { words } = paragraph;
  for (let at = quote - 1; at >= Math.max(low, quote - reach); at--) {
    const { kind, text } = words[at]!;
    if (kind === 'quote' || text === ';') return undefined;
    const found = sayingAt(paragraph, at, low, quote, rules);
    if (found) return found;
  }
  return undefined;
}

/** The first saying after the word `quote`, before `high`: "“…” runs a line in Berg’s diary". */
export function sayingAfter(
  paragraph: Paragraph,
  quote: number,
  high: number,
  rules: StatementRules,
): Saying | undefined {
  const { words } = paragraph;
  for (let at = quote + 1; at < Math.min(high, quote + reach); at++) {
    if (words[at]!.kind === 'quote') return undefined;
    const found = sayingAt(paragraph, at, quote + 1, high, rules);
    if (found) return found;
  }
  return undefined;
}

function sayingAt(
  paragraph: Paragraph,
  at: number,
  low: number,
  high: number,
  rules: StatementRules,
): Saying | undefined {
  const { words } = paragraph;
  const word = words[at]!;
  if (word.kind !== 'word' || !rules.sayings.has(word.lower)) return undefined;
  const noun = ownerBefore(paragraph, at, low, rules) ?? ownerAfter(paragraph, at, high, rules);
  return noun && { at, noun };
}

/** "Berg’s blunt answer", "her answer", "the farmers’ demand". */
function ownerBefore({ words, text }: Paragraph, at: number, low: number, rules: StatementRules): Noun | undefined {
  for (let owner = at - 1; owner >= Math.max(low, at - adjectives); owner--) {
    const word = words[owner]!;
    const pronoun = rules.possessives.get(word.lower);
    const known = pronoun === undefined ? undefined : rules.pronouns.get(pronoun);
    if (pronoun !== undefined && known)
      return { kind: 'pronoun', name: pronoun, pronoun: known, from: owner, to: owner + 1 };
    const plural = /^[’']$/.test(word.text) && words[owner - 1]?.end === word.start;
    if (isPossessive(word) || plural) {
      const to = plural ? owner : owner + 1;
      const noun = nounIn(words, text, ownerStart(words, low, to - 1, rules), to, rules);
      return noun?.weak || noun?.kind === 'pronoun' ? undefined : noun;
    }
    if (word.kind !== 'word' || rules.prepositions.has(word.lower) || rules.verb(word.lower)?.form === 'finite')
      return undefined;
  }
  return undefined;
}

/** The first word of a possessor: of its name, or the article before an office. */
function ownerStart(words: Paragraph['words'], low: number, last: number, rules: StatementRules): number {
  const run = runEndingAt(words, low, last, rules);
  if (run <= last) return run;
  for (let at = last - 1; at >= Math.max(low, last - adjectives); at--) {
    if (words[at]!.kind !== 'word' || rules.prepositions.has(words[at]!.lower)) return at + 1;
    if (rules.articles.has(words[at]!.lower)) return at;
  }
  return last;
}

/** The owner of a saying that is the subject of a clause: "Berg’s answer was simple". */
export function ownerOfSaying(
  paragraph: Paragraph,
  from: number,
  high: number,
  rules: StatementRules,
): Noun | undefined {
  const { words } = paragraph;
  for (let at = from; at < Math.min(high, from + 8); at++) {
    const { kind, lower } = words[at]!;
    const blocks = rules.blockers.has(lower) && !rules.possessives.has(lower);
    if (kind !== 'word' || rules.prepositions.has(lower) || blocks) return undefined;
    if (rules.sayings.has(lower)) return ownerBefore(paragraph, at, from, rules);
  }
  return undefined;
}

/** "the view of Berg", "a letter to the council from Berg". */
function ownerAfter(paragraph: Paragraph, at: number, high: number, rules: StatementRules): Noun | undefined {
  const { words } = paragraph;
  for (let by = at + 1; by < Math.min(high, at + 7); by++) {
    const word = words[by]!;
    if (word.kind !== 'word' || rules.that.has(word.lower)) return undefined;
    if (!rules.sayingBy.has(word.lower)) continue;
    const noun = nounAfter(paragraph, by + 1, high, rules);
    return noun && noun.weak !== true && noun.kind !== 'pronoun' ? noun : undefined;
  }
  return undefined;
}
