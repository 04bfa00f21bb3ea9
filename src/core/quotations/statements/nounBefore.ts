import { namesSpeaker } from './functionWords.ts';
import { isDate } from './monthNames.ts';
import { isAside, isTitleDot, type Noun, nounIn } from './noun.ts';
import type { Paragraph, Range } from './paragraph.ts';
import type { StatementRules } from './rules.ts';
import { isPossessive, type Word } from './words.ts';

const longestAside = 30;

/** The subject that ends right before the word `verb`, not beyond the word `low`. */
export function nounBefore(
  { words, text }: Paragraph,
  low: number,
  verb: number,
  rules: StatementRules,
): Noun | undefined {
  let last = skipBack(words, low, verb - 1, rules);
  if (last < low) return undefined;
  if (words[last]!.kind === 'quote') return rules.namesInMarks ? namedThing(words, text, low, last, rules) : undefined;
  if (!/^[,)—―–]$/.test(words[last]!.text)) return nounEndingAt(words, text, low, last, rules);
  // "Berg (D-Ohio), said": the brackets belong to the name.
  if (words[last]!.text === ',' && words[last - 1]?.text === ')' && last - 1 > low) last--;
  for (let round = 0; round < 4; round++) {
    const open = asideStart(words, low, last, rules);
    if (open === undefined) return undefined;
    const aside = { from: open + 1, to: last };
    const noun = nounEndingAt(words, text, low, open - 1, rules);
    if (!describes(words, aside, noun, rules))
      return noun?.kind === 'name' && isPlaceOfParty(words, open, last) ? noun : undefined;
    if (noun) return withAside(words, text, noun, aside, rules);
    last = words[open - 1]?.text === ')' ? open - 1 : open;
  }
  return undefined;
}

/** Whether an aside says what the noun before it is, or names whoever holds an office. */
function describes(
  words: readonly Word[],
  { from, to }: Range,
  noun: Noun | undefined,
  rules: StatementRules,
): boolean {
  const isNamed = noun?.kind === 'office' && to - from > 1 && isName(words, from, to, rules);
  return isNamed || isRole(words, from, to, rules) || holdsOffice(words, noun, rules);
}

/** The noun with what its aside adds: a role, or the name in an office. */
function withAside(words: readonly Word[], text: string, noun: Noun, { from, to }: Range, rules: StatementRules): Noun {
  if (noun.kind === 'office') return namedIn(words, text, from, to, noun, rules);
  const role = text.slice(words[from]!.start, words[to - 1]!.end);
  return noun.role === undefined && noun.kind === 'name' ? { ...noun, role } : noun;
}

/** "Газета «Вестник» написала": a body and its name in quotation marks. */
function namedThing(
  words: readonly Word[],
  text: string,
  low: number,
  quote: number,
  rules: StatementRules,
): Noun | undefined {
  const head = words[quote - 1];
  if (quote - 1 < low || head?.kind !== 'word' || !rules.speakerNouns.has(head.lower)) return undefined;
  const from = quote - 1;
  return { kind: 'office', name: text.slice(head.start, words[quote]!.end), from, to: quote + 1 };
}

/** "The mediator, Sheikh Omar, was …": the name in the apposition of an office; else the office. */
function namedIn(
  words: readonly Word[],
  text: string,
  from: number,
  to: number,
  office: Noun,
  rules: StatementRules,
): Noun {
  const noun = isName(words, from, to, rules) ? nounIn(words, text, from, to, rules) : undefined;
  if (noun?.kind !== 'name') return office;
  return { ...noun, role: text.slice(words[office.from]!.start, words[office.to - 1]!.end), phraseFrom: office.from };
}

/** "(D-Wis.)", ", R-Ohio,": the party or the place of whoever is named before the mark `open`; in brackets whatever is short. */
function isPlaceOfParty(words: readonly Word[], open: number, last: number): boolean {
  if (words[open]!.text === '(') return last - open <= 5;
  return last - open <= 4 && /^\p{Lu}{1,3}-\p{Lu}/u.test(words[open + 1]!.text);
}

/** Whether the words `[from, to)` say what somebody is. */
function isRole(words: readonly Word[], from: number, to: number, rules: StatementRules): boolean {
  if (isAside(words[from]!, rules)) return true;
  return words.slice(from, to).some(({ lower }) => namesSpeaker(lower, rules));
}

/** Whether the words `[from, to)` can be a person's name, with titles. */
function isName(words: readonly Word[], from: number, to: number, rules: StatementRules): boolean {
  if (to <= from || to - from > 6) return false;
  return words
    .slice(from, to)
    .every(
      ({ kind, capital, lower, text: mark }) =>
        capital || mark === '.' || (kind === 'word' && (rules.particles.has(lower) || rules.titles.has(lower))),
    );
}

/** Whether an office is one that somebody holds: "a spokesman for the ministry", "Berg’s chief of staff". */
function holdsOffice(words: readonly Word[], noun: Noun | undefined, rules: StatementRules): boolean {
  if (noun?.kind !== 'office') return false;
  return words.slice(noun.from, noun.to).some(({ lower }) => namesSpeaker(lower, rules));
}

/** The mark that opens the apposition or relative clause which closes at `last`. */
function asideStart(words: readonly Word[], low: number, last: number, rules: StatementRules): number | undefined {
  const opener = words[last]!.text === ')' ? '(' : words[last]!.text;
  for (let at = last - 1; at > low && last - at < longestAside; at--) {
    if (words[at]!.kind === 'quote') return undefined;
    if (words[at]!.text !== opener || at + 1 >= last) continue;
    return isRole(words, at + 1, last, rules) || isName(words, at + 1, last, rules) ? at : undefined;
  }
  return undefined;
}

/** Over adverbs, auxiliaries and dates. */
function skipBack(words: readonly Word[], low: number, from: number, rules: StatementRules): number {
  let at = from;
  while (at >= low && from - at < 8) {
    const word = words[at]!;
    if (word.kind !== 'word') break;
    // "Article 9 states": the number of a thing is no date.
    if (/^\d/.test(word.text) && words[at - 1]?.capital && !isDate(words, at - 1, rules)) break;
    if (!isDate(words, at, rules) && !rules.isFiller(word.lower)) {
      const after = words[at + 1];
      if (!(rules.prepositions.has(word.lower) && at < from && after && isDate(words, at + 1, rules))) break;
    }
    at--;
  }
  return at;
}

/** The noun whose last word is `last`. */
function nounEndingAt(
  words: readonly Word[],
  text: string,
  low: number,
  last: number,
  rules: StatementRules,
): Noun | undefined {
  const word = words[last];
  if (word?.kind !== 'word' || last < low) return undefined;
  const pronoun = rules.pronouns.get(word.lower);
  if (pronoun) return { kind: 'pronoun', name: word.lower, pronoun, from: last, to: last + 1 };
  if (rules.who.has(word.lower)) {
    const antecedent = words[last - 1]?.text === ',' ? last - 2 : last - 1;
    return rules.who.has(words[antecedent]?.lower ?? '')
      ? undefined
      : nounEndingAt(words, text, low, antecedent, rules);
  }
  if (
    isPossessive(word) ||
    rules.conjunctions.has(word.lower) ||
    rules.prepositions.has(word.lower) ||
    word.lower === rules.and ||
    (rules.articles.has(word.lower) && !rules.speakerNouns.has(word.lower) && words[last - 1]?.lower !== 'of')
  )
    return undefined;
  const from = clauseStart(words, low, last, rules);
  if (from > last) return undefined;
  const noun = nounIn(words, text, from, last + 1, rules);
  return noun?.kind === 'office' ? (issuedAfter(words, text, low, from, last, rules) ?? noun) : noun;
}

/** "A statement issued after the summit praised …": the head that a participle parts from the time of an event, which says nothing. */
function issuedAfter(
  words: readonly Word[],
  text: string,
  low: number,
  from: number,
  last: number,
  rules: StatementRules,
): Noun | undefined {
  const isTime = rules.prepositions.has(words[from - 1]?.lower ?? '');
  const participle = words[from - 2];
  const head = words[from - 3];
  if (!isTime || from - 3 < low || head?.kind !== 'word' || !namesSpeaker(head.lower, rules)) return undefined;
  if (namesSpeaker(words[last]!.lower, rules) || !/(?:ed|written|made|given|drawn|sent)$/.test(participle!.lower))
    return undefined;
  return nounIn(words, text, clauseStart(words, low, from - 3, rules), from - 2, rules);
}

/** The first word of the noun that ends at `last`. */
function clauseStart(words: readonly Word[], low: number, last: number, rules: StatementRules): number {
  let at = last;
  while (at > low && last - at < 24) {
    const before = words[at - 1]!;
    const isBoundary =
      before.kind === 'quote' ||
      (before.kind === 'mark' && !/^[.\-&]$/.test(before.text) && !isPluralPossessive(words, at - 1)) ||
      (before.kind === 'mark' &&
        before.text === '.' &&
        before.end !== words[at]!.start &&
        !isTitleDot(words, at - 1, rules)) ||
      rules.conjunctions.has(before.lower) ||
      rules.that.has(before.lower) ||
      (before.lower === rules.and && !joinsNouns(words, low, at - 1, rules));
    if (isBoundary) break;
    at--;
  }
  return at;
}

/** Whether the mark is the apostrophe of "the farmers’ union". */
function isPluralPossessive(words: readonly Word[], at: number): boolean {
  const owner = words[at - 1];
  return /^[’']$/.test(words[at]!.text) && owner?.end === words[at]!.start && /s$/.test(owner.text);
}

/** Whether "and" stands between two subjects and not between clauses. */
function joinsNouns(words: readonly Word[], low: number, and: number, rules: StatementRules): boolean {
  for (let at = and - 1; at >= low && and - at < 8; at--) {
    const word = words[at]!;
    if (word.kind !== 'word') return word.text === ',' && and - at > 1 && words[at - 1]?.capital === true;
    const isPart =
      word.capital || rules.articles.has(word.lower) || namesSpeaker(word.lower, rules) || word.lower === 'of';
    if (!isPart) return false;
    if (at === low || (rules.articles.has(word.lower) && at === low)) return true;
  }
  return true;
}
