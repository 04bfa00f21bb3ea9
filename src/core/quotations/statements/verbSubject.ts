import type { Noun } from './noun.ts';
import { nounAfter } from './nounAfter.ts';
import { nounBefore } from './nounBefore.ts';
import type { Paragraph, Range } from './paragraph.ts';
import type { StatementRules, VerbForm } from './rules.ts';
import type { Word } from './words.ts';

/** Before the verb, or after it where a quotation or a clause comes first: "…, said Berg". `last` is the subject of the verb before. */
export function subjectOf(
  paragraph: Paragraph,
  at: number,
  low: number,
  sentence: Range,
  rules: StatementRules,
  last: Noun | undefined,
): Noun | undefined {
  const { words } = paragraph;
  const before = words[at - 1];
  const next = () => nounAfter(paragraph, at + 1, sentence.to, rules);
  const left = () => nounBefore(paragraph, low, at, rules);
  const joined = last && isJoined(words, at, low, rules) ? last : undefined;
  if (before === undefined || at === sentence.from || before.kind === 'quote' || /^[—–-]$/.test(before.text))
    return next() ?? left() ?? joined;
  if (before.text === ',') return afterComma(words, at, left(), next, joined);
  const head = () => (before.lower === rules.and ? headNoun(paragraph, sentence, low, rules) : undefined);
  return joined ?? left() ?? (rules.freeOrder ? next() : undefined) ?? head();
}

/** A name before the comma goes first, then whoever follows a quotation, then the subject of the verb before. */
function afterComma(
  words: readonly Word[],
  at: number,
  left: Noun | undefined,
  next: () => Noun | undefined,
  joined: Noun | undefined,
): Noun | undefined {
  if (left?.kind === 'name') return left;
  const afterQuote = words[at - 2]?.kind === 'quote' ? next() : undefined;
  return afterQuote ?? joined ?? left ?? next();
}

/** "X said it was safe and warned that …". */
function isJoined(words: readonly Word[], at: number, low: number, rules: StatementRules): boolean {
  let before = at - 1;
  while (before >= low && words[before]!.kind === 'word' && rules.isFiller(words[before]!.lower)) before--;
  const { lower, text } = words[before] ?? { lower: '', text: '' };
  return lower === rules.and || text === ',' || lower === 'but';
}

/** "Alvik nodded and said that …": whoever the sentence begins with. */
function headNoun(paragraph: Paragraph, sentence: Range, low: number, rules: StatementRules): Noun | undefined {
  const first = paragraph.words[sentence.from]!;
  if (
    low !== sentence.from ||
    first.kind !== 'word' ||
    (!rules.pronouns.has(first.lower) && rules.openers.has(first.lower))
  )
    return undefined;
  const noun = nounAfter(paragraph, sentence.from, sentence.to, rules);
  return noun && noun.kind !== 'office' ? noun : undefined;
}

/** "was told", "to say", "did not say", "would say". */
export function isBlocked(words: readonly Word[], at: number, low: number, rules: StatementRules): boolean {
  let before = at - 1;
  while (
    before >= low &&
    words[before]!.kind === 'word' &&
    !words[before]!.capital &&
    rules.isFiller(words[before]!.lower)
  )
    before--;
  return (
    before >= low &&
    words[before]!.kind === 'word' &&
    rules.blockers.has(words[before]!.lower) &&
    !words[before]!.capital
  );
}

/** Whether a subject can be that of this form of a verb; a word that is a noun as often wants "that", a quotation or a full name beside it. */
export function agrees(form: VerbForm, subject: Noun, words: readonly Word[], at: number, that: boolean): boolean {
  const next = words[at + 1];
  const opens = next !== undefined && /^[:,]$/.test(next.text) && words[at + 2]?.kind === 'quote';
  const clear =
    that || next?.kind === 'quote' || opens || words[at - 1]?.kind === 'quote' || namesByWords(form, words, at);
  if (subject.weak === true && form.ofThings === true) return false;
  if (form.form === 'base') return isPlural(subject) && (clear || (subject.kind !== 'name' && !form.nounLike));
  if (!form.nounLike || clear) return true;
  return (
    subject.kind === 'pronoun' ||
    (subject.kind === 'name' && (subject.role !== undefined || subject.name.includes(' ')))
  );
}

/** "calls the closure “an act of self-harm”". */
function namesByWords({ kind }: VerbForm, words: readonly Word[], at: number): boolean {
  if (kind !== 'name' && kind !== 'act') return false;
  for (let next = at + 1; next < at + 9; next++) if (words[next]?.kind !== 'word') return words[next]?.kind === 'quote';
  return false;
}

function isPlural({ kind, name, pronoun }: Noun): boolean {
  if (kind === 'pronoun') return pronoun?.plural === true || pronoun?.first === true;
  return (
    / and /.test(name) || /s$|people|men|women|police|many|others|both/i.test(name.split(/ (?:of|at|in|for|from) /)[0]!)
  );
}
