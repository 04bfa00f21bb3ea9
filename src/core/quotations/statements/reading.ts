import type { Speaker, Statement } from '../statement.ts';
import { type Assigned, assign } from './assign.ts';
import type { Attribution } from './attribution.ts';
import { attributionsIn } from './attributions.ts';
import { type Circumstances, circumstancesOf, unknownCircumstances } from './circumstances.ts';
import { byPlace, bySaying, ofOwnClause } from './guess.ts';
import { isShort, leadOf, sentenceSubject } from './lead.ts';
import { isOpener } from './monthNames.ts';
import { nounAfter } from './nounAfter.ts';
import type { Paragraph, Range } from './paragraph.ts';
import { reportedClause } from './reported.ts';
import type { StatementRules } from './rules.ts';
import { fewestQuoted, isTitle, startsWithQuote } from './scare.ts';
import { joinedSentences } from './sentences.ts';
import type { Speakers } from './speakers.ts';
import type { Word } from './words.ts';

/** A quotation while its speaker is sought. */
export interface Draft {
  readonly quote: number;
  readonly words: number;
  readonly circumstances: Circumstances;
  /** The sentence begins with it, so that it can be a speaker's second sentence. */
  readonly heads: boolean;
  /** A reporting verb governs it. */
  readonly governed: boolean;
  /** Whether it ends as a sentence does. */
  readonly whole: boolean;
  /** A colon stands right before it. */
  readonly announced: boolean;
  speaker?: Speaker;
}

/** What a paragraph says, its statements by offsets in it. */
export interface ReadParagraph {
  readonly drafts: readonly Draft[];
  readonly reported: readonly Statement[];
  /** Who spoke last in it. */
  readonly last?: Speaker;
  /** Whether it ends with a colon, so that the next paragraph is said by the last speaker. */
  readonly announces: boolean;
}

/** Where a paragraph stands, and in what it is read. */
export interface ReadingContext {
  readonly rules: StatementRules;
  readonly speakers: Speakers;
  /** Offset of the paragraph in the document, and its number. */
  readonly offset: number;
  readonly number: number;
  readonly sourceDate?: string;
}

/** Reads one paragraph, sentence by sentence. */
export function readParagraph(paragraph: Paragraph, context: ReadingContext): ReadParagraph {
  const drafts: Draft[] = [];
  const reported: Statement[] = [];
  let last: Speaker | undefined;
  const sentences = joinedSentences(paragraph, context.rules);
  for (const [index, sentence] of sentences.entries()) {
    const read = readSentence(paragraph, sentence, context, last);
    leadUp(read.drafts[0], paragraph, sentences[index - 1], last, context);
    drafts.push(...read.drafts);
    reported.push(...read.reported);
    last = read.last ?? last;
  }
  return { drafts, reported, last, announces: /:\s*$/.test(paragraph.text) };
}

/** Whoever the sentence before is about says a quotation that begins the next and has no verb; else whoever spoke last. */
function leadUp(
  draft: Draft | undefined,
  paragraph: Paragraph,
  before: Range | undefined,
  last: Speaker | undefined,
  { rules, speakers, offset, number }: ReadingContext,
): void {
  if (!draft?.heads || draft.speaker || (draft.words < fewestQuoted && !draft.whole) || !before) return;
  const noun = last && !isShort(paragraph, before) ? undefined : leadOf(paragraph, before, rules);
  const lead = noun && speakers.speakerOf(noun, paragraph, offset, number, 'low');
  draft.speaker = lead ?? (last && { ...last, confidence: 'low' });
}

function readSentence(
  paragraph: Paragraph,
  sentence: Range,
  context: ReadingContext,
  last: Speaker | undefined,
): Omit<ReadParagraph, 'announces'> {
  const { rules, speakers, offset, number } = context;
  const attributions = attributionsIn(paragraph, sentence, rules);
  speakers.nextSentence();
  noteTopic(paragraph, sentence, context, attributions[0]);
  for (let at = sentence.from; at < sentence.to; at++)
    if (paragraph.words[at]!.capital)
      speakers.glimpse(paragraph.words[at]!, paragraph.words[at + 1], offset, number, at + 3 >= sentence.to);
  const said = new Map<Attribution, Speaker | undefined>();
  for (const each of attributions) said.set(each, speakers.speakerOf(each.subject, paragraph, offset, number, 'high'));
  const drafts = draftsOf(paragraph, sentence, attributions, said, context);
  const reported = attributions.flatMap((each, index) => {
    const span = reportedClause(paragraph, sentence, attributions, index, rules.clauses);
    const speaker = said.get(each);
    if (!span || !speaker) return [];
    const sure = each.that || each.kind === 'say' || each.kind === 'according';
    const statement: Statement = {
      span: { start: offset + span.start, end: offset + span.end },
      form: 'reported',
      text: paragraph.text.slice(span.start, span.end),
      speaker: sure ? speaker : { ...speaker, confidence: 'low' },
      ...circumstancesOf(paragraph, sentence, each, rules, context.sourceDate),
      language: rules.language,
    };
    return [statement];
  });
  const speaking =
    drafts.findLast(({ speaker }) => speaker)?.speaker ?? attributions.map((each) => said.get(each)).findLast(Boolean);
  return { drafts, reported, last: speaking ?? last };
}

function draftsOf(
  paragraph: Paragraph,
  sentence: Range,
  attributions: readonly Attribution[],
  said: ReadonlyMap<Attribution, Speaker | undefined>,
  context: ReadingContext,
): Draft[] {
  const { words, quotes, text } = paragraph;
  const drafts: Draft[] = [];
  let passed = 0;
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = words[at]!;
    if (word.kind !== 'quote') continue;
    while (passed < attributions.length && attributions[passed]!.verb < at) passed++;
    const before = attributions[passed - 1];
    if (isTitle(paragraph, at, before, context.rules)) continue;
    const found = assign(words, at, sentence, before, attributions[passed]);
    const { start, end } = quotes[word.quote!]!;
    const speaker = speakerOfQuote(paragraph, at, sentence, found, attributions[passed], said, context);
    const announced = words[at - 1]?.text === ':';
    const sure = found && (found.near || found.governed) && !(announced && !found.near);
    drafts.push({
      quote: word.quote!,
      words: countWords(text, start, end),
      circumstances: found
        ? circumstancesOf(paragraph, sentence, found.attribution, context.rules, context.sourceDate)
        : unknownCircumstances,
      heads: startsWithQuote(words, at, sentence),
      governed: isReport(found, context.rules, words[at - 1]?.text),
      announced,
      whole: /[.!?…]$/.test(text.slice(start, end).slice(-1)),
      ...(speaker ? { speaker: sure ? speaker : { ...speaker, confidence: 'low' } } : {}),
    });
  }
  return drafts;
}

/** Whoever says it by the verb, by a noun of saying nearer than that, or by its place. */
function speakerOfQuote(
  paragraph: Paragraph,
  at: number,
  sentence: Range,
  found: Assigned | undefined,
  next: Attribution | undefined,
  said: ReadonlyMap<Attribution, Speaker | undefined>,
  { rules, speakers, offset, number }: ReadingContext,
): Speaker | undefined {
  const own = found && ofOwnClause(paragraph, at, found, rules);
  if (own) return speakers.speakerOf(own, paragraph, offset, number, 'low');
  const saying = bySaying(paragraph, at, sentence.from, found, rules);
  const isBefore = found?.attribution.kind === 'according' && found.attribution.verb < at;
  if (!saying && found && (found.governed || isBefore)) return said.get(found.attribution);
  const noun = saying ?? byPlace(paragraph, at, sentence, next?.from ?? sentence.to, rules);
  const guess = noun && speakers.speakerOf(noun, paragraph, offset, number, 'low');
  return guess ?? (found && said.get(found.attribution));
}

function isReport(found: Assigned | undefined, { namesInMarks }: StatementRules, before: string | undefined): boolean {
  if (!found) return false;
  if (!namesInMarks || found.attribution.kind === 'name') return found.near || found.governed;
  return found.near || before === ':';
}

/** Up to ten: more are not told apart. */
function countWords(text: string, start: number, end: number): number {
  return text.slice(start, Math.min(end, start + 200)).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;
}

/** The subject of a sentence, or the first name in it, is whom "he" in the next means. */
function noteTopic(
  paragraph: Paragraph,
  sentence: Range,
  { rules, speakers, offset, number }: ReadingContext,
  first: Attribution | undefined,
): void {
  if (!noteSubject(paragraph, sentence, { rules, speakers, offset, number }, first)) return;
  const { words } = paragraph;
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + 8); at++) {
    const word = words[at]!;
    // "Asked whether Berg should go, he …": whoever is asked about is not "he".
    if (word.kind === 'quote' || rules.that.has(word.lower) || (first && at >= first.from)) return;
    if (!word.capital || (isOpener(words, at, rules) && at === sentence.from)) continue;
    // "The Compact of Elsby", "Now the first in the Isles": what a preposition governs is not whom it is about.
    if (at > sentence.from && isGoverned(words, at, rules)) continue;
    const noun = nounAfter(paragraph, at, sentence.to, rules);
    if (noun?.kind === 'name' && speakers.topic(noun, offset + word.start, number)) return;
  }
}

/** Whether a preposition stands before the name at the word `at`, with an article or not. */
function isGoverned(words: readonly Word[], at: number, rules: StatementRules): boolean {
  const { prepositions, articles } = rules;
  const before = words[at - 1]!.lower;
  if (rules.freeOrder) return false;
  const governs = articles.has(before) ? (words[at - 2]?.lower ?? '') : before;
  return prepositions.has(governs) && !rules.eyes.has(governs);
}

/** Notes the grammatical subject of a sentence; `false` where "he" in it is somebody before it. */
function noteSubject(
  paragraph: Paragraph,
  sentence: Range,
  { rules, speakers, offset, number }: Pick<ReadingContext, 'rules' | 'speakers' | 'offset' | 'number'>,
  first: Attribution | undefined,
): boolean {
  const { words } = paragraph;
  const subject =
    !rules.freeOrder && words[sentence.from]!.kind === 'word' ? sentenceSubject(paragraph, sentence, rules) : undefined;
  // "Dray, he tells us, …": he is not Dray.
  const inserted = first?.subject.kind === 'pronoun' && words[first.from - 1]?.text === ',';
  if (subject && subject.kind !== 'pronoun' && !(first && subject.from >= first.from) && !inserted)
    speakers.speakerOf(subject, paragraph, offset, number, 'low');
  return !inserted;
}
