import { isOpener } from './monthNames.ts';
import { headOf, type Noun } from './noun.ts';
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
  if (before === undefined || at === sentence.from || before.kind === 'quote' || /^[—―–-]$/.test(before.text))
    return next() ?? left() ?? joined;
  if (before.text === ',') return afterComma(words, at, left(), next, joined);
  const head = () => (before.lower === rules.and ? headNoun(paragraph, sentence, low, rules) : undefined);
  const object = rules.oblique && isOblique(left(), words[at]!.lower, rules) ? next() : undefined;
  if (object?.kind === 'name') return object;
  return joined ?? left() ?? bodyBefore(paragraph, low, at, rules) ?? (rules.freeOrder ? next() : undefined) ?? head();
}

/** "Зеленського підтримав Шольц": a name in another case before the verb is its object. */
function isOblique(noun: Noun | undefined, verb: string, rules: StatementRules): boolean {
  if (!rules.oblique || noun?.kind !== 'name' || noun.role !== undefined) return false;
  // "Путина поддержал": a woman's name beside a man's verb.
  const isOther = rules.verb(verb)?.gender === 'm' && rules.genitiveOfMen?.test(noun.name) === true;
  return isOther || rules.oblique.test(noun.name);
}

/** "В министерстве транспорта сообщили": the body, where a plural verb has no other subject. */
function bodyBefore({ words, text }: Paragraph, low: number, verb: number, rules: StatementRules): Noun | undefined {
  const form = rules.verb(words[verb]!.lower);
  if (!rules.bodyIn || form?.form !== 'finite' || form.gender !== undefined) return undefined;
  let from = verb - 1;
  while (from > low && verb - from < 8 && words[from]!.kind === 'word' && !rules.bodyIn.has(words[from]!.lower)) from--;
  if (!rules.bodyIn.has(words[from]!.lower) || from + 1 >= verb) return undefined;
  const first = words[from + 1]!;
  const isBody = ({ lower }: Word) => [rules.speakerNouns, rules.bodies].some((nouns) => hasForm(nouns, lower));
  // "В районной администрации": adjectives before the body.
  if (!words.slice(from + 1, Math.min(verb, from + 4)).some(isBody)) return undefined;
  const name = text.slice(first.start, words[verb - 1]!.end);
  return { kind: 'office', name, from: from + 1, to: verb };
}

function hasForm(nouns: ReadonlySet<string>, word: string): boolean {
  for (const noun of nouns) if (sharesStem(noun, word)) return true;
  return false;
}

/** Whether two words are forms of one noun: all but their last two letters, and three at least. */
function sharesStem(noun: string, word: string): boolean {
  const stem = noun.slice(0, Math.max(Math.min(noun.length, 3), noun.length - 2));
  return word.startsWith(stem) && word.length - noun.length <= 2;
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
    (!rules.pronouns.has(first.lower) && isOpener(paragraph.words, sentence.from, rules))
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
  if (isUsedTo(words, before + 1)) return false;
  return (
    before >= low &&
    words[before]!.kind === 'word' &&
    rules.blockers.has(words[before]!.lower) &&
    !words[before]!.capital
  );
}

/** The modal verb before the infinitive at the word `at`: "would later write". */
export function modalBefore(
  words: readonly Word[],
  at: number,
  low: number,
  rules: StatementRules,
): number | undefined {
  let before = at - 1;
  while (before > low && at - before < 4 && words[before]!.kind === 'word' && rules.isFiller(words[before]!.lower))
    before--;
  return before > low && rules.modals.has(words[before]!.lower) ? before : undefined;
}

/** Whether a quotation stands right before the word `from`, or right after that before `end`, marks aside. */
export function isBesideQuotes(words: readonly Word[], from: number, end: number): boolean {
  const after = words[end]?.kind === 'mark' ? words[end + 1] : words[end];
  return after?.kind === 'quote' || isBesideQuote(words, from);
}

/** "my grandmother used to say", "she liked to say". */
export function isUsedTo(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.lower === 'to' && /^(?:used|liked|likes|loved|loves)$/.test(words[at - 2]?.lower ?? '');
}

/** Whether a subject can be that of this form of a verb; a word that is a noun as often wants "that", a quotation or a full name beside it. */
export function agrees(form: VerbForm, subject: Noun, words: readonly Word[], at: number, that: boolean): boolean {
  const speaks = isBesideIts(words, at, subject);
  const clear = that || speaks || namesByWords(form, words, at);
  if (form.beside === true && !speaks && !saysThat(words, at)) return false;
  const quotesAfterThat = that && words.slice(at, at + 3).some(({ kind }) => kind === 'quote');
  if (subject.weak === true && form.ofThings === true && !speaks && !quotesAfterThat) return false;
  if (form.form === 'base') return isPlural(subject) && (clear || (subject.kind !== 'name' && !form.nounLike));
  return !form.nounLike || clear || subject.kind === 'pronoun' || isFullName(subject);
}

function isFullName({ kind, role, name }: Noun): boolean {
  return kind === 'name' && (role !== undefined || name.includes(' '));
}

/** Whether a quotation stands beside the verb or its subject. */
function isBesideIts(words: readonly Word[], at: number, { from, phraseFrom, roleFrom }: Noun): boolean {
  const next = words[at + 1];
  const opens = next !== undefined && /^[:,]$/.test(next.text) && words[at + 2]?.kind === 'quote';
  return (
    opens ||
    next?.kind === 'quote' ||
    isBesideQuote(words, at) ||
    isBesideQuote(words, from) ||
    isBesideQuote(words, phraseFrom ?? roleFrom ?? from)
  );
}

function saysThat(words: readonly Word[], at: number): boolean {
  return /^(?:that|how|why|whether)$/.test(words[at + 1]?.lower ?? '');
}

/** Whether nothing but a mark stands between a quotation and the word `at`. */
export function isBesideQuote(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.kind === 'quote' || (words[at - 1]?.kind === 'mark' && words[at - 2]?.kind === 'quote');
}

/** "calls the closure “an act of self-harm”". */
function namesByWords({ kind }: VerbForm, words: readonly Word[], at: number): boolean {
  if (kind !== 'name' && kind !== 'act') return false;
  for (let next = at + 1; next < at + 9; next++) if (words[next]?.kind !== 'word') return words[next]?.kind === 'quote';
  return false;
}

function isPlural({ kind, name, pronoun }: Noun): boolean {
  if (kind === 'pronoun') return pronoun?.plural === true || pronoun?.first === true;
  return / and /.test(name) || /s$|people|men|women|police|many|others|both/i.test(headOf(name));
}
