import type { Assigned } from './assign.ts';
import { clauseSubject } from './clauseSubject.ts';
import { isFunctionWord } from './functionWords.ts';
import { subjectAt } from './lead.ts';
import type { Noun } from './noun.ts';
import { nounAfter } from './nounAfter.ts';
import type { Paragraph, Range } from './paragraph.ts';
import type { StatementRules } from './rules.ts';
import { type Saying, sayingAfter, sayingBefore } from './sayings.ts';
import { startsWithQuote } from './scare.ts';
import type { Word } from './words.ts';

/** Words between a noun of saying and the quotation that it is. */
const beside = 4;

/** Whose saying the quotation at the word `at` is, where a noun of saying stands nearer to it than the verb of `found`. */
export function bySaying(
  paragraph: Paragraph,
  at: number,
  low: number,
  found: Assigned | undefined,
  rules: StatementRules,
): Noun | undefined {
  const saying = sayingBefore(paragraph, low, at, rules);
  if (!saying) return undefined;
  if (!found) return saying.noun;
  // "said Ames’s remarks were “…”", "called Ames’s report “…”": it is what somebody else speaks of.
  const { kind, verb } = found.attribution;
  const isObject = saying.at < at - 1 && rules.articles.has(paragraph.words[at - 1]!.lower);
  if (isContent(paragraph.words, at, saying, rules)) return saying.noun;
  if ((isObject || kind === 'say' || kind === 'name') && found.governed && saying.at > verb) return undefined;
  const end = Math.max(saying.at + 1, saying.noun.to);
  const isNearer = saying.at >= found.attribution.verbEnd && at - end <= beside;
  return isNearer && !found.near && !isOwn(found, saying.noun) ? saying.noun : undefined;
}

/** "Berg said, citing Ames’s statement that “…”": what somebody named said, whatever verb stands before; not in a phrase of place, "said in the council’s statement that". */
function isContent(words: readonly Word[], at: number, { at: noun, noun: owner }: Saying, rules: StatementRules) {
  const before = words[owner.from - 1];
  const follows = noun === at - 2 && rules.that.has(words[at - 1]!.lower);
  return follows && owner.kind !== 'pronoun' && owner.to <= noun && !rules.prepositions.has(before?.lower ?? '');
}

/** "Berg repeated his claim": the subject’s own. */
function isOwn({ attribution: { subject } }: Assigned, { kind }: Noun): boolean {
  return kind === 'pronoun' && subject.kind === 'pronoun';
}

/** Who says the quotation at the word `at` that no known verb governs: whoever stands right after it, whose saying it is, in whose eyes it is so. */
export function byPlace(
  paragraph: Paragraph,
  at: number,
  sentence: Range,
  next: number,
  rules: StatementRules,
): Noun | undefined {
  const heads = startsWithQuote(paragraph.words, at, sentence);
  const after = heads ? rightAfter(paragraph, at, next, rules) : undefined;
  // "“…,” the office quotes him": "приводит его слова пресс-служба".
  const cited = heads && rules.freeOrder ? sayingAfter(paragraph, at, next, rules)?.noun : undefined;
  if (cited?.kind === 'pronoun') return cited;
  if (after) return after;
  const inside = heads ? undefined : insideClause(paragraph, at, sentence, rules);
  return inside ?? sayingAfter(paragraph, at, next, rules)?.noun;
}

/** "The report promises “…”, the map has “…”": the subject of the clause between the quotation before, which the verb governs, and the one at the word `at`. */
export function ofOwnClause(
  paragraph: Paragraph,
  at: number,
  { near, attribution: { verbEnd } }: Assigned,
  rules: StatementRules,
): Noun | undefined {
  const { words } = paragraph;
  if (near || words[at - 1]?.kind !== 'word') return undefined;
  let from = at;
  while (from > verbEnd && words[from - 1]!.kind !== 'quote') from--;
  return from > verbEnd ? clauseSubject(paragraph, from, at, rules) : undefined;
}

function insideClause(paragraph: Paragraph, at: number, sentence: Range, rules: StatementRules): Noun | undefined {
  let low = at;
  while (
    low > sentence.from &&
    !/^;$/.test(paragraph.words[low - 1]!.text) &&
    paragraph.words[low - 1]!.kind !== 'quote'
  )
    low--;
  return (
    inEyes(paragraph, sentence, at, rules) ??
    ofParticiple(paragraph, at, sentence, rules) ??
    clauseSubject(paragraph, low, at, rules)
  );
}

/** "Calling the vote “…”, Berg walked out": the subject of the clause that the participle belongs to. */
function ofParticiple(paragraph: Paragraph, at: number, { from, to }: Range, rules: StatementRules): Noun | undefined {
  const { words, quotes, text } = paragraph;
  if (rules.verb(words[from]!.lower)?.form !== 'ing') return undefined;
  const inside = text[quotes[words[at]!.quote!]!.end - 1] === ',';
  if (!inside && words[at + 1]?.text !== ',') return undefined;
  return subjectAt(paragraph, at + (inside ? 1 : 2), to, rules);
}

/** "“…,” Berg groused", "“…!” groused Berg": a verb nobody listed. */
function rightAfter(paragraph: Paragraph, at: number, high: number, rules: StatementRules): Noun | undefined {
  const { words, quotes, text } = paragraph;
  const quote = quotes[words[at]!.quote!]!;
  const comma = words[at + 1]?.text === ',';
  const ends = /[,?!—―–…-]$/.test(text.slice(quote.start, quote.end).trimEnd());
  let first = at + (comma ? 2 : 1);
  const dash = /^[—―–-]$/.test(words[first]?.text ?? '');
  if (dash) first++;
  if (!comma && !ends && !dash) return undefined;
  const noun = nounAfter(paragraph, first, high, rules);
  if (noun && noun.weak !== true) return noun;
  const verb = words[first];
  const isVerb =
    verb?.kind === 'word' &&
    /^\p{Ll}{3,}$/u.test(verb.text) &&
    !isFunctionWord(verb.lower, rules) &&
    !rules.blockers.has(verb.lower);
  if (!isVerb || first + 1 >= high) return undefined;
  const inverted = nounAfter(paragraph, first + 1, high, rules);
  return inverted && inverted.weak !== true ? inverted : undefined;
}

/** "For Berg, the treaty was “…”". */
function inEyes(paragraph: Paragraph, { from }: Range, high: number, rules: StatementRules): Noun | undefined {
  const { words } = paragraph;
  if (!rules.eyes.has(words[from]!.lower)) return undefined;
  const noun = nounAfter(paragraph, from + 1, high, rules);
  const closes =
    noun && (words[from]!.lower === 'for' || words.slice(noun.to, noun.to + beside).some(({ text }) => text === ','));
  return noun?.kind === 'name' && closes ? noun : undefined;
}
