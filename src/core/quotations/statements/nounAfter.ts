import { namesSpeaker } from './functionWords.ts';
import { isDate } from './monthNames.ts';
import { isAside, isTitleDot, type Noun, nounIn, runEndingAt } from './noun.ts';
import type { Paragraph } from './paragraph.ts';
import type { StatementRules } from './rules.ts';
import { type Word, withoutContraction } from './words.ts';

/** How many words an office may have. */
const longestOffice = 14;
const longestAside = 30;

/** The noun that follows the word `before`: the subject of a verb in front of it, or the speaker after "according to". */
export function nounAfter(
  { words, text }: Paragraph,
  before: number,
  high: number,
  rules: StatementRules,
): Noun | undefined {
  let from = before;
  while (
    from < high &&
    words[from]!.kind === 'word' &&
    !words[from]!.capital &&
    rules.isFiller(words[from]!.lower) &&
    !rules.articles.has(words[from]!.lower)
  )
    from++;
  const first = words[from];
  if (!first || from >= high || first.kind !== 'word' || rules.that.has(first.lower)) return undefined;
  const bare = withoutContraction(first.lower);
  const pronoun = rules.pronouns.get(bare);
  if (pronoun) return { kind: 'pronoun', name: bare, pronoun, from, to: from + 1 };
  if (rules.freeOrder && rules.prepositions.has(first.lower)) {
    const behind = afterAdverbials(words, from, high, rules);
    return behind === undefined ? undefined : nounAfter({ words, text } as Paragraph, behind, high, rules);
  }
  if (rules.prepositions.has(first.lower) || rules.conjunctions.has(first.lower)) return undefined;
  const { to, nameEnd } = extent(words, from, high, rules);
  const noun =
    nounIn(words, text, from, nameEnd ?? to, rules) ??
    (nameEnd === undefined ? undefined : nounIn(words, text, from, to, rules));
  return noun && withApposition(words, text, noun, high, rules);
}

/** Over "в четверг на брифинге" to a title or a name that no preposition governs. */
function afterAdverbials(
  words: readonly Word[],
  from: number,
  high: number,
  rules: StatementRules,
): number | undefined {
  for (let at = from + 1; at < Math.min(high, from + 9); at++) {
    const { kind, lower, capital } = words[at]!;
    if (kind !== 'word' || rules.that.has(lower)) return undefined;
    if (rules.prepositions.has(words[at - 1]!.lower) || rules.prepositions.has(lower) || isDate(words, at, rules))
      continue;
    if (capital || namesSpeaker(lower, rules) || rules.pronouns.has(lower)) return at;
  }
  return undefined;
}

/** Where the noun that begins at `from` ends; `nameEnd` is where its name does, when a name stands before the first preposition. */
function extent(
  words: readonly Word[],
  from: number,
  high: number,
  rules: StatementRules,
): { readonly to: number; readonly nameEnd?: number } {
  let at = from;
  let nameEnd: number | undefined;
  let inPhrase = false;
  for (; at < Math.min(high, from + longestOffice); at++) {
    const word = words[at]!;
    if (endsNoun(words, at, rules)) break;
    if (rules.prepositions.has(word.lower)) {
      if (nameEnd === at || !rules.joining.has(word.lower)) break;
      inPhrase = true;
    }
    const goesOn = rules.particles.has(word.lower) || word.text === '.';
    const isRole = namesSpeaker(word.lower, rules);
    if (nameEnd === at && !word.capital && !goesOn && !isRole) break;
    if ((word.capital && !inPhrase) || (nameEnd === at && goesOn)) nameEnd = at + 1;
  }
  return { to: at, ...(nameEnd === undefined ? {} : { nameEnd }) };
}

/** Whether no noun reaches over the word `at`: a mark, a clause, a date, a participle. */
function endsNoun(words: readonly Word[], at: number, rules: StatementRules): boolean {
  const word = words[at]!;
  if (word.kind === 'mark') return !(word.text === '.' && isTitleDot(words, at, rules)) && word.text !== '-';
  if (word.kind === 'quote') return !isNameInRole(words, at, rules);
  if (rules.that.has(word.lower) || rules.conjunctions.has(word.lower)) return true;
  const next = words[at + 1];
  if (isDate(words, at, rules) || (rules.prepositions.has(word.lower) && next && isDate(words, at + 1, rules)))
    return true;
  const isNoun = rules.articles.has(words[at - 1]?.lower ?? '') && namesSpeaker(word.lower, rules);
  return rules.verb(word.lower)?.form === 'ing' && !isNoun;
}

/** "аналитик агентства «Рельс» Борис Ганин": the name of a thing in quotation marks, before the name of whom it describes. */
function isNameInRole(words: readonly Word[], at: number, rules: StatementRules): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  if (rules.namesInMarks && before && next?.text === ',' && namesSpeaker(before.lower, rules)) return true;
  return rules.namesInMarks && before?.kind === 'word' && !before.capital && next?.kind === 'word' && next.capital;
}

/** "Grossi, the head of the agency," gives the name a role; "the head of the agency, Grossi," gives the office a name. */
export function withApposition(
  words: readonly Word[],
  text: string,
  noun: Noun,
  high: number,
  rules: StatementRules,
): Noun {
  if (words[noun.to]?.text !== ',') return noun;
  let end = noun.to + 1;
  while (end < high && words[end]!.kind === 'word' && end - noun.to < longestAside) end++;
  if (end === noun.to + 1) return noun;
  const next = words[noun.to + 1]!;
  if (
    noun.kind === 'name' &&
    noun.role === undefined &&
    isAside(next, rules) &&
    !rules.prepositions.has(next.lower) &&
    rules.verb(next.lower)?.form !== 'ing'
  )
    return { ...noun, role: text.slice(next.start, words[end - 1]!.end) };
  const named = noun.kind === 'office' ? nounIn(words, text, noun.to + 1, end, rules) : undefined;
  const isApposed = next.capital
    ? runEndingAt(words, noun.to + 1, end - 1, rules) === noun.to + 1
    : rules.articles.has(next.lower);
  if (named?.kind === 'name' && isApposed && end - noun.to < 7)
    return { ...named, role: text.slice(words[noun.from]!.start, words[noun.to - 1]!.end), roleFrom: noun.from };
  return noun;
}
