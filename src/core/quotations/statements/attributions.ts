import type { Attribution } from './attribution.ts';
import { clauseSubject } from './clauseSubject.ts';
import { isDate } from './monthNames.ts';
import type { Noun } from './noun.ts';
import { nounAfter } from './nounAfter.ts';
import { nounBefore } from './nounBefore.ts';
import type { Paragraph, Range } from './paragraph.ts';
import { passiveAt } from './passive.ts';
import type { StatementRules, VerbForm } from './rules.ts';
import { tailOf } from './tail.ts';
import { agrees, isBesideQuote, isBesideQuotes, isBlocked, isUsedTo, modalBefore, subjectOf } from './verbSubject.ts';
import type { Word } from './words.ts';

/** The attributions of one sentence, in order. */
export function attributionsIn(paragraph: Paragraph, sentence: Range, rules: StatementRules): Attribution[] {
  const found: Attribution[] = [];
  let low = sentence.from;
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = paragraph.words[at]!;
    if (word.kind !== 'word') continue;
    const next =
      accordingAt(paragraph, at, sentence, rules) ??
      passiveAt(paragraph, at, sentence, rules) ??
      verbAt(paragraph, at, low, sentence, rules, lastSubject(found));
    if (!next) continue;
    found.push(next);
    at = Math.max(at, next.verbEnd - 1);
    low = Math.max(next.verbEnd, next.subject.to > at ? next.subject.to : 0);
  }
  return withParticiples(paragraph, sentence, found, rules);
}

function lastSubject(found: readonly Attribution[]): Noun | undefined {
  const last = found.at(-1);
  return last?.kind === 'according' ? undefined : last?.subject;
}

function accordingAt(
  paragraph: Paragraph,
  at: number,
  sentence: Range,
  rules: StatementRules,
): Attribution | undefined {
  const { words } = paragraph;
  for (const { words: phrase, secondHand, pronoun } of rules.according) {
    if (phrase[0] !== words[at]!.lower || !phrase.every((part, index) => words[at + index]?.lower === part)) continue;
    const known = pronoun === undefined ? undefined : rules.pronouns.get(pronoun);
    if (pronoun !== undefined && known) {
      const subject: Noun = { kind: 'pronoun', name: pronoun, pronoun: known, from: at + 1, to: at + 2 };
      const to = at + phrase.length;
      return {
        subject,
        kind: 'according',
        verb: at,
        verbEnd: to,
        inverted: true,
        that: false,
        from: at,
        to,
        firstHand: true,
      };
    }
    const subject =
      nounAfter(paragraph, at + phrase.length, sentence.to, rules) ??
      anyone(paragraph, at + phrase.length, sentence.to, rules);
    if (!subject) continue;
    return {
      subject,
      kind: 'according',
      verb: at,
      verbEnd: subject.to,
      inverted: true,
      that: false,
      from: at,
      to: subject.to,
      firstHand: secondHand !== true,
    };
  }
  return undefined;
}

/** After "according to" whatever is named speaks: "district records". */
function anyone({ words, text }: Paragraph, from: number, high: number, rules: StatementRules): Noun | undefined {
  let to = from;
  while (to < high && to - from < 10 && words[to]!.kind === 'word' && !rules.that.has(words[to]!.lower)) to++;
  if (to === from || rules.prepositions.has(words[from]!.lower)) return undefined;
  const name = text.slice(words[from]!.start, words[to - 1]!.end).replace(/^(?:the|an?)\s+/i, '');
  return { kind: 'office', name, from, to };
}

/** The reporting verb at the word `at`, with the word that it needs. */
function formAt(words: readonly Word[], at: number, { from }: Range, rules: StatementRules): VerbForm | undefined {
  const form = rules.verb(words[at]!.lower);
  if (!form || (words[at]!.capital && at > from)) return undefined;
  return form.needs === undefined || words[at + 1]?.lower === form.needs ? form : undefined;
}

function verbAt(
  paragraph: Paragraph,
  at: number,
  low: number,
  sentence: Range,
  rules: StatementRules,
  last: Noun | undefined,
): Attribution | undefined {
  const { words } = paragraph;
  const form = formAt(words, at, sentence, rules);
  if (!form) return undefined;
  if (form.form === 'ing') return quotedAs(paragraph, at, low, sentence, rules);
  const modal = form.form === 'base' ? modalBefore(words, at, low, rules) : undefined;
  if (modal === undefined && isBlocked(words, at, low, rules)) return undefined;
  const usedTo = isUsedTo(words, at);
  const subject = subjectOf(paragraph, usedTo ? at - 2 : (modal ?? at), low, sentence, rules, last);
  if (!subject || isObject(subject, at, form, words)) return undefined;
  const inverted = subject.from > at;
  const first = inverted && !rules.audience.has(words[at + 1]?.lower ?? '') ? subject.to : at + (form.needs ? 2 : 1);
  const { end, that, told } = tailOf(paragraph, first, words[at]!.lower, sentence.to, rules);
  const from = beginOf(subject, at, low);
  const fits =
    modal === undefined ? usedTo || agrees(form, subject, words, at, that) : isBesideQuotes(words, from, end);
  if (!fits) return undefined;
  const verbEnd = inverted ? Math.max(subject.to, end) : end;
  return {
    subject,
    kind: form.kind,
    verb: at,
    verbEnd,
    inverted,
    that,
    from,
    to: verbEnd,
    firstHand: !(told && isOutlet(words, told, rules)),
    ...(told ? { told } : {}),
  };
}

/** Where an attribution begins: at the role before the subject, or at the verb where the subject follows it or is that of another verb. */
function beginOf({ from, roleFrom = from }: Noun, verb: number, low: number): number {
  return from > verb || from < low ? verb : Math.max(low, roleFrom);
}

/** "…, rejected the charge that": what only its article makes somebody is the object of a verb before it, unless that is one of saying. */
function isObject({ from, weak }: Noun, verb: number, { kind }: VerbForm, words: readonly Word[]): boolean {
  return from > verb && weak === true && kind !== 'say' && !isBesideQuote(words, verb);
}

function isOutlet(words: readonly Word[], { from, to }: Range, rules: StatementRules): boolean {
  return words.slice(from, to).some(({ lower }) => rules.outlets.has(lower));
}

/** "was quoted as saying", "was quoted by Interfax as saying". */
function quotedAs(
  paragraph: Paragraph,
  at: number,
  low: number,
  sentence: Range,
  rules: StatementRules,
): Attribution | undefined {
  const { words } = paragraph;
  if (words[at - 1]?.lower !== 'as') return undefined;
  let quoted = at - 2;
  while (quoted > low && at - quoted < 8 && !/^(?:quoted|cited|reported)$/.test(words[quoted]!.lower)) quoted--;
  if (!/^(?:quoted|cited|reported)$/.test(words[quoted]?.lower ?? '')) return undefined;
  let be = quoted - 1;
  while (be > low && (rules.isFiller(words[be]!.lower) || words[be]!.lower === 'been')) be--;
  if (!/^(?:was|were|is|are|been)$/.test(words[be]?.lower ?? '')) return undefined;
  const subject = nounBefore(paragraph, low, be, rules);
  if (!subject) return undefined;
  const { end, that } = tailOf(paragraph, at + 1, '', sentence.to, rules);
  const base = { subject, kind: 'say', verb: at, inverted: false, from: subject.from, firstHand: false } as const;
  return { ...base, verbEnd: end, that, to: end };
}

/** "adding that …" after a report has its subject; "Observing that …" at the head of a sentence has that of the verb which follows. */
function withParticiples(
  paragraph: Paragraph,
  sentence: Range,
  found: readonly Attribution[],
  rules: StatementRules,
): Attribution[] {
  const { words } = paragraph;
  const all = [...found];
  const taken = new Set(found.map(({ verb }) => verb));
  let passed = 0;
  for (let at = sentence.from; at < sentence.to; at++) {
    const form = words[at]!.kind === 'word' ? rules.verb(words[at]!.lower) : undefined;
    if (form?.form !== 'ing') continue;
    if (at > sentence.from && !isFree(words, at, rules)) continue;
    while (passed < found.length && found[passed]!.verb < at) passed++;
    const source =
      sourceOf(paragraph, found, passed, at, rules) ?? ofMainClause(paragraph, sentence.from, at, form, rules);
    if (!source || taken.has(at)) continue;
    const that = rules.that.has(words[at + 1]?.lower ?? '');
    const extra: Attribution = {
      ...source,
      kind: form.kind,
      verb: at,
      verbEnd: at + (that ? 2 : 1),
      inverted: false,
      that,
      isParticiple: true,
      from: at,
      to: at + 1,
    };
    all.push(extra);
  }
  return all.sort((a, b) => a.verb - b.verb);
}

/** Whether a participle can begin at the word `at`: after a mark, a conjunction, or "a statement on Monday". */
function isFree(words: readonly Word[], at: number, rules: StatementRules): boolean {
  const before = words[at - 1]!;
  if (before.kind !== 'word' || /^(?:and|while|but|by)$/.test(before.lower)) return true;
  let noun = at - 1;
  while (noun > 0 && (isDate(words, noun, rules) || rules.prepositions.has(words[noun]!.lower))) noun--;
  return rules.sayings.has(words[noun]!.lower);
}

/** The attribution whose subject the participle at the word `at` has: the one before, or its own where another clause has begun since. */
function sourceOf(
  paragraph: Paragraph,
  found: readonly Attribution[],
  passed: number,
  at: number,
  rules: StatementRules,
): Attribution | undefined {
  const last = found[Math.max(0, passed - 1)];
  const subject =
    last && passed > 0 && last.kind !== 'say' ? ofNextClause(paragraph, last.verbEnd, at, rules) : undefined;
  return subject ? { ...last!, subject } : last;
}

/** "Ames agreed, as Berg cut the price, saying that …": the subject of a clause that a conjunction opens after the verb before. */
function ofNextClause(paragraph: Paragraph, from: number, at: number, rules: StatementRules): Noun | undefined {
  const subject = clauseSubject(paragraph, from, at, rules);
  const opener = subject && paragraph.words[subject.from - 1]!;
  const opens = opener?.kind === 'word' && (opener.lower === rules.and || rules.conjunctions.has(opener.lower));
  // Without the comma, or of a thing, the clause is part of what is said.
  const isApart = subject?.kind === 'name' && paragraph.words[subject.from - 2]?.text === ',';
  return opens && isApart && !rules.that.has(opener.lower) ? subject : undefined;
}

/** "Berg cut the price, saying that …": the subject of the clause before the participle at the word `at`, though its verb is none of saying. */
function ofMainClause(
  paragraph: Paragraph,
  from: number,
  at: number,
  { beside, kind }: VerbForm,
  rules: StatementRules,
): Omit<Attribution, 'kind'> | undefined {
  if (beside === true || kind === 'name' || at === from) return undefined;
  const subject = clauseSubject(paragraph, from, at, rules);
  return subject && { subject, verb: at, verbEnd: at, inverted: false, that: false, from: at, to: at, firstHand: true };
}
