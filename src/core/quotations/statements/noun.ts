import { isOfBody } from './bodies.ts';
import { namesSpeaker } from './functionWords.ts';
import { isDate, isOpener } from './monthNames.ts';
import type { Range } from './paragraph.ts';
import type { Pronoun, StatementRules } from './rules.ts';
import { isPossessive, type Word, withoutPossessive } from './words.ts';

const longestOffice = 14;
/** Letters after a name, which are none of it. */
const postNominal = /(?: (?:KC|QC|MP|MSP|MEP|TD|PhD|MD|OBE|CBE|MBE|FRS))+$/;
/** Letters of a title that is written with a dot: Capt., Prof. */
const longestAbbreviation = 4;

/** Somebody in the place of a speaker: numbers of words, and what they are. */
export interface Noun extends Range {
  readonly kind: 'name' | 'pronoun' | 'office';
  /** Without title and possessive ending; for an office its words, without the article. */
  readonly name: string;
  readonly role?: string;
  /** The first word of a role that stands before the name. */
  readonly roleFrom?: number;
  /** The first word of the office to which the name is an apposition. */
  readonly phraseFrom?: number;
  readonly pronoun?: Pronoun;
  /** Only an article says that it is somebody; nothing that things do not do can be its verb. */
  readonly weak?: boolean;
}

/** The noun that the words `[from, to)` are, leading adverbs and places aside. */
export function nounIn(
  words: readonly Word[],
  text: string,
  from: number,
  to: number,
  rules: StatementRules,
): Noun | undefined {
  let first = from;
  while (
    first < to &&
    !words[first]!.capital &&
    (rules.isFiller(words[first]!.lower) || isDate(words, first, rules) || words[first]!.lower === rules.and)
  )
    first++;
  if (
    first < to &&
    isOpener(words, first, rules) &&
    !rules.articles.has(words[first]!.lower) &&
    !rules.speakerNouns.has(words[first]!.lower) &&
    to - first > 1 &&
    !rules.prepositions.has(words[first]!.lower)
  )
    first++;
  if (first >= to) return undefined;
  const run = runEndingAt(words, first, to - 1, rules);
  if (run < to) return nameOrOffice(words, text, first, run, to, rules);
  return office(words, text, first, to, rules);
}

/** The first word of the run of capitalised words that ends at `last`; `last + 1` when that is none. */
export function runEndingAt(words: readonly Word[], low: number, last: number, rules: StatementRules): number {
  let from = last + 1;
  for (let at = last; at >= low; at--) {
    const word = words[at]!;
    const joins = word.text === '.' && isTitleDot(words, at, rules);
    if (at === low && at < last && rules.prepositions.has(word.lower)) break;
    if (word.capital && !(isPossessive(word) && at < last) && !isDate(words, at, rules)) from = at;
    else if (!(joins || (rules.particles.has(word.lower) && from === at + 1 && words[at - 1]?.capital))) break;
  }
  const first = words[from];
  if (first && from < last && from === low && isOpener(words, from, rules) && !rules.titles.has(first.lower))
    return from + 1;
  return from;
}

function nameOrOffice(
  words: readonly Word[],
  text: string,
  first: number,
  run: number,
  to: number,
  rules: StatementRules,
): Noun | undefined {
  const before = words[run - 1];
  if (run === to - 1 && run === first && isOpener(words, run, rules) && !rules.titles.has(words[run]!.lower))
    return rules.speakerNouns.has(words[run]!.lower) ? office(words, text, first, to, rules) : undefined;
  const inPhrase =
    run > first &&
    before !== undefined &&
    (rules.prepositions.has(before.lower) || (rules.articles.has(before.lower) && run - 1 > first));
  const holder = inPhrase ? holderIn(words, run, to, rules) : undefined;
  if (holder !== undefined) return nameIn(words, text, first, holder, to, rules);
  if (inPhrase) return office(words, text, first, to, rules);
  const titleEnd = afterTitles(words, run, to, rules);
  if (
    titleEnd >= to ||
    (rules.speakerNouns.has(words[titleEnd]!.lower) && !isSurname(words, run, to - 1, to, rules)) ||
    (run > first && rules.articles.has(before!.lower) && titleEnd === run)
  )
    return office(words, text, first, to, rules);
  // "Президент России Анна Бергова": the state after the title is none of the name.
  const from = titleEnd + rules.nameStart(words.slice(titleEnd, to));
  return nameIn(words, text, first, from, to, rules);
}

/** "the Secretary of State Anna Berg": where the name of whoever holds the office begins, in the run that "of" parts from its head. */
function holderIn(words: readonly Word[], run: number, to: number, rules: StatementRules): number | undefined {
  if (isOfBody(words[to - 1]!.text)) return undefined;
  for (let at = run + 1; at < to - 1; at++) if (rules.genderOf(words[at]!.text) !== undefined) return at;
  return undefined;
}

/** The name `[from, to)` with the role before it, which begins at `first` at the earliest. */
function nameIn(
  words: readonly Word[],
  text: string,
  first: number,
  from: number,
  to: number,
  rules: StatementRules,
): Noun {
  const name = withoutPossessive(text.slice(words[from]!.start, words[to - 1]!.end)).replace(postNominal, '');
  const roleFrom = roleStart(words, first, from, rules);
  const role =
    roleFrom < from ? text.slice(words[roleFrom]!.start, words[from - 1]!.end).replace(/\s+$/, '') : undefined;
  return { kind: 'name', name, from, to, ...(role === undefined || !/\p{L}/u.test(role) ? {} : { role, roleFrom }) };
}

/** The word after the last title in a run of capitalised words. */
function afterTitles(words: readonly Word[], run: number, to: number, rules: StatementRules): number {
  let end = run;
  for (let at = run; at < to; at++)
    if (rules.titles.has(words[at]!.lower) && !isSurname(words, run, at, to, rules)) end = at + 1;
  if (words[end]?.text === '.') end++;
  return end;
}

/** "Anna King", "Peter Bishop": a title that ends a name after a given name is none. */
export function isSurname(
  words: readonly Word[],
  from: number,
  at: number,
  to: number,
  rules: StatementRules,
): boolean {
  return at === to - 1 && at > from && rules.genderOf(words[at - 1]!.text) !== undefined;
}

/** The role before a name goes back over titles and what belongs to them. */
function roleStart(words: readonly Word[], first: number, name: number, rules: StatementRules): number {
  let from = name;
  let titled = false;
  for (let at = name - 1; at >= first && name - at < 10; at--) {
    const word = words[at]!;
    if (word.kind === 'mark' && !/^[.-]$/.test(word.text)) break;
    if (namesSpeaker(word.lower, rules)) titled = true;
    if (rules.conjunctions.has(word.lower) || rules.that.has(word.lower)) break;
    from = at;
  }
  return titled ? from : name;
}

/**
 * An office, body or document: it has one of the nouns of those that speak for its head, or is a name with an article. A name with a place after it
 * ("Alvik of the union") is a name; anything else with an article is a weak office.
 */
function office(
  words: readonly Word[],
  text: string,
  from: number,
  to: number,
  rules: StatementRules,
): Noun | undefined {
  const first = rules.prepositions.has(words[from]!.lower) ? afterPhrase(words, from, to, rules) : from;
  if (first >= to || to - first > longestOffice) return undefined;
  const article = rules.articles.has(words[first]!.lower);
  let end = first + (article ? 1 : 0);
  while (end < to && !rules.prepositions.has(words[end]!.lower)) end++;
  const head = words.slice(first + (article ? 1 : 0), end);
  // "Another admitted …"
  if (head.length === 0 && to - first === 1 && rules.speakerNouns.has(words[first]!.lower))
    return { kind: 'office', name: words[first]!.text, from: first, to };
  if (head.length === 0) return article && end < to ? oneOf(words, text, first, to, rules) : undefined;
  const named = head.some(({ lower, capital }) => capital || namesSpeaker(lower, rules));
  if (!named && !article) return undefined;
  const person = end < to && end > first && !article ? personIn(words, text, first, end, rules) : undefined;
  if (person) return person;
  const name = withoutPossessive(text.slice(words[first]!.start, words[to - 1]!.end)).replace(/^(?:the|an?)\s+/i, '');
  return { kind: 'office', name, from: first, to, ...(named ? {} : { weak: true }) };
}

/** "One of the organisers". */
function oneOf(
  words: readonly Word[],
  text: string,
  from: number,
  to: number,
  { prepositions }: StatementRules,
): Noun | undefined {
  const counts = /^(?:one|two|three|some|many|several|most|another|both)$/.test(words[from]!.lower);
  if (!counts || !prepositions.has(words[from + 1]!.lower)) return undefined;
  return { kind: 'office', name: text.slice(words[from]!.start, words[to - 1]!.end), from, to };
}

/** The name before "of the union", when it is one of a person. */
function personIn(
  words: readonly Word[],
  text: string,
  from: number,
  to: number,
  rules: StatementRules,
): Noun | undefined {
  const noun = nounIn(words, text, from, to, rules);
  if (noun?.kind !== 'name' || (noun.to - noun.from < 2 && noun.role === undefined)) return undefined;
  const body = words
    .slice(noun.from, noun.to)
    .some(({ lower }) => rules.speakerNouns.has(lower) || rules.bodies.has(lower));
  return body ? undefined : noun;
}

/** Over "in Geneva" and "in a statement", to the article that follows. */
function afterPhrase(words: readonly Word[], from: number, to: number, rules: StatementRules): number {
  for (let at = to - 1; at > from + 1; at--)
    if (rules.articles.has(words[at]!.lower) && !rules.prepositions.has(words[at - 1]!.lower)) return at;
  return to;
}

export function isAside({ lower, capital, text }: Word, rules: StatementRules): boolean {
  if (rules.articles.has(lower) || rules.who.has(lower) || /^\d/.test(text)) return true;
  return namesSpeaker(lower, rules) || (!capital && !rules.conjunctions.has(lower) && !rules.that.has(lower));
}

/** Whether the dot at the word `at` belongs to an initial or a title. */
export function isTitleDot(words: readonly Word[], at: number, rules: StatementRules): boolean {
  const before = words[at - 1];
  return (
    before !== undefined &&
    before.end === words[at]!.start &&
    (before.text.length === 1 || (before.text.length <= longestAbbreviation && rules.titles.has(before.lower)))
  );
}

/** The words of a noun before its first preposition. */
export function headOf(name: string): string {
  return name.split(/ (?:of|at|in|for|from|to|with|on|near|close) /)[0]!;
}
