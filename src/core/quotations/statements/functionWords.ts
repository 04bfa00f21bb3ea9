import type { StatementRules } from './rules.ts';
import type { Word } from './words.ts';

/** Whether the word holds a sentence together and names nobody and nothing done: prepositions, conjunctions, articles, "that", "who", "and". */
export function isFunctionWord(lower: string, rules: StatementRules): boolean {
  return (
    rules.prepositions.has(lower) ||
    rules.conjunctions.has(lower) ||
    rules.articles.has(lower) ||
    rules.that.has(lower) ||
    rules.who.has(lower) ||
    lower === rules.and
  );
}

/** Whether the word stands with a verb and is none of saying: "might", "was", "did". */
export function isAuxiliary({ lower, capital }: Word, { blockers, articles, prepositions }: StatementRules): boolean {
  return !capital && blockers.has(lower) && !articles.has(lower) && !prepositions.has(lower);
}

/** Whether the word, in lower case, is the head of those who speak: a title or office of a person, or a body, a document, a source. */
export function namesSpeaker(lower: string, { titles, speakerNouns }: StatementRules): boolean {
  return titles.has(lower) || speakerNouns.has(lower);
}
