import type { Span } from '../../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { Paragraph, Range } from './paragraph.ts';
import type { ClauseWords } from './rules.ts';

/** Fewer words than these tell nothing. */
const fewestWords = 3;

/** The clause in which an attribution reports what was said in other words: from the subject or the verb to the end of what is said. `undefined` when nothing but quotations hangs on it. */
export function reportedClause(
  paragraph: Paragraph,
  sentence: Range,
  all: readonly Attribution[],
  index: number,
  clauses: ClauseWords,
): Span | undefined {
  const attribution = all[index]!;
  if (attribution.kind === 'name' || isNested(paragraph.words, all, index, clauses)) return undefined;
  const { words } = paragraph;
  // The office to which the speaker's name is an apposition is no part of what was said.
  const { from: first, subject } = attribution;
  const from = Math.min(first, subject.phraseFrom ?? first);
  const after = trimmed(words, { from: attribution.verbEnd, to: clauseEnd(words, sentence, all, index, clauses) });
  if (isAsSaid(words, sentence, attribution, clauses) && hasContent(words, after))
    return spanOf(words, sentence.from, after.to);
  if (attribution.kind !== 'according' && followsOn(words, attribution, after, clauses))
    return clauses.unfinished.has(words[after.to - 1]!.lower) ? undefined : spanOf(words, first, after.to);
  const before = trimmed(words, { from: index === 0 ? sentence.from : all[index - 1]!.verbEnd, to: from });
  if (attribution.kind === 'according') return aroundAccording(words, attribution, before, after);
  return postponed(words, sentence, attribution, { from, before, after }, clauses);
}

/** "The bridge is safe, she said": what stands before the attribution, whose first word is `from`. */
function postponed(
  words: Paragraph['words'],
  sentence: Range,
  attribution: Attribution,
  { from, before, after }: { readonly from: number; readonly before: Range; readonly after: Range },
  clauses: ClauseWords,
): Span | undefined {
  const next = words[attribution.to];
  const ends = !next || attribution.to >= sentence.to || /^[.;?!]$/.test(next.text);
  const goesOn = !ends && next.text === ',' && words[attribution.to + 1]?.kind !== 'quote';
  const follows = (ends || goesOn) && words[from - 1]?.text === ',' && words[from - 2]?.kind === 'word';
  if (!follows || attribution.that || attribution.kind === 'act') return undefined;
  // "The bridge, she said, is safe": what follows the second comma is said as well, unless it is another clause.
  if (goesOn && after.to > after.from && !opensClause(words[after.from]!.lower, clauses)) {
    const isQuoted = words.slice(after.from, after.to).some(({ kind }) => kind === 'quote');
    const whole = { from: before.from, to: after.to };
    return !isQuoted && hasContent(words, whole) ? spanOf(words, whole.from, whole.to) : undefined;
  }
  return hasContent(words, before) ? spanOf(words, before.from, attribution.to) : undefined;
}

/** "Как отмечает Ганин, спрос падает": what follows the comma is said. */
function isAsSaid(
  words: Paragraph['words'],
  { from }: Range,
  { inverted, verb, verbEnd }: Attribution,
  { asSaid }: ClauseWords,
): boolean {
  const isAs = asSaid !== undefined && words[from]!.lower === asSaid;
  return isAs && inverted && verb - from < 4 && words[verbEnd]?.text === ',';
}

/** Inside what another says: "analysts said that the minister believed …". */
function isNested(
  words: Paragraph['words'],
  all: readonly Attribution[],
  index: number,
  clauses: ClauseWords,
): boolean {
  const outer = all[index - 1];
  return outer !== undefined && holds(words, outer, all[index]!, clauses);
}

/** Whether the next attribution stands in what the one before says: after "that", or as in "she said it had found that". */
function holds(words: Paragraph['words'], outer: Attribution, inner: Attribution, clauses: ClauseWords): boolean {
  if (isJoined(words, inner, clauses) || isMainClause(words, outer, inner, clauses)) return false;
  const follows = outer.kind === 'say' && !outer.inverted && inner.subject.from === outer.verbEnd;
  return outer.that || follows;
}

/** "Though Berg agreed that …, he added": the main clause after one that only leads up to it. */
function isMainClause(
  words: Paragraph['words'],
  outer: Attribution,
  inner: Attribution,
  { leading }: ClauseWords,
): boolean {
  return leading.has(words[outer.from - 1]?.lower ?? '') && words[inner.from - 1]?.text === ',';
}

/** Whether "and", "but" or a mark that parts clauses stands before the attribution. */
function isJoined(words: Paragraph['words'], { subject, verb, from }: Attribution, { joining }: ClauseWords): boolean {
  let first = Math.min(from, subject.from < verb ? subject.from : verb);
  // The number of a note, "[14]", parts nothing.
  while (/^(?:[[\]]|\d+)$/.test(words[first - 1]?.text ?? '')) first--;
  const before = words[first - 1];
  const beforeVerb = words[verb - 1];
  return [before, beforeVerb].some(
    (word) => word !== undefined && (word.kind === 'quote' || /^[;—–]$/.test(word.text) || joining.has(word.lower)),
  );
}

function aroundAccording(
  words: Paragraph['words'],
  { from, to }: Attribution,
  before: Range,
  after: Range,
): Span | undefined {
  if (hasContent(words, before)) return spanOf(words, before.from, to);
  return hasContent(words, { from: after.from, to: after.to }) ? spanOf(words, from, after.to) : undefined;
}

/** Whether a word after a comma begins a clause of its own, or says how it was said. */
function opensClause(lower: string, { opening }: ClauseWords): boolean {
  return opening.has(lower) || /ing$/.test(lower);
}

/** Whether what follows the verb is a clause that it governs. */
function followsOn(words: Paragraph['words'], attribution: Attribution, after: Range, clauses: ClauseWords): boolean {
  const { kind, that, verbEnd, inverted } = attribution;
  const first = words[verbEnd];
  if (!first || (inverted && !that)) return false;
  // "that “patience” had become drift": more than what is quoted.
  if (that && first.kind === 'quote') return hasContent(words, after);
  if (first.kind !== 'word' && !(that && first.text === ',')) return false;
  if (!that && !beginsClause(words, attribution, after, clauses)) return false;
  return wordCount(words, after) >= (that || kind === 'act' ? 2 : fewestWords);
}

/** Without "that": whether the verb takes a clause so, and what follows is none of when and where, nor a quotation that a few words lead up to. */
function beginsClause(
  words: Paragraph['words'],
  { kind, verb, verbEnd, isParticiple, from }: Attribution,
  after: Range,
  { adverbial }: ClauseWords,
): boolean {
  if (kind === 'that' || (isParticiple === true && words[verb]!.lower !== 'saying')) return false;
  const { lower } = words[verbEnd]!;
  if (kind === 'say' && (lower === 'to' || isAfterQuote(words, from) || adverbial.has(lower))) return false;
  return words[after.to - 1]?.kind !== 'quote' || after.to - after.from >= (kind === 'act' ? 8 : 6);
}

function isAfterQuote(words: Paragraph['words'], from: number): boolean {
  return words[from - 1]?.kind === 'quote' || (words[from - 1]?.kind === 'mark' && words[from - 2]?.kind === 'quote');
}

function hasContent(words: Paragraph['words'], range: Range): boolean {
  return wordCount(words, range) >= fewestWords;
}

function wordCount(words: Paragraph['words'], { from, to }: Range): number {
  let count = 0;
  for (let at = from; at < to && count < fewestWords; at++) if (words[at]!.kind === 'word') count++;
  return count;
}

/** The end of the sentence, or where the next attribution that is no part of what is said begins. */
function clauseEnd(
  words: Paragraph['words'],
  sentence: Range,
  all: readonly Attribution[],
  index: number,
  clauses: ClauseWords,
): number {
  const next = all[index + 1];
  if (!next || holds(words, all[index]!, next, clauses)) return sentence.to;
  let end =
    next.subject.from < next.verb && next.subject.from >= all[index]!.verbEnd
      ? Math.min(next.from, next.subject.from)
      : next.verb;
  while (
    end > sentence.from &&
    (/^[,;—–]$/.test(words[end - 1]!.text) ||
      words[end - 1]!.lower === 'also' ||
      clauses.joining.has(words[end - 1]!.lower))
  )
    end--;
  return end;
}

function trimmed(words: Paragraph['words'], { from, to }: Range): Range {
  let [first, last] = [from, to];
  while (first < last && words[first]!.kind === 'mark') first++;
  while (last > first && words[last - 1]!.kind === 'mark') last--;
  return { from: first, to: last };
}

function spanOf(words: Paragraph['words'], from: number, to: number): Span {
  return { start: words[from]!.start, end: words[Math.max(from, to - 1)]!.end };
}
