import type { Speaker, Statement } from '../statement.ts';
import { type Assigned, assign } from './assign.ts';
import { type Attribution, attributionsIn } from './attributions.ts';
import { type Circumstances, circumstancesOf, unknownCircumstances } from './circumstances.ts';
import { nounAfter } from './nounAfter.ts';
import type { Paragraph, Range } from './paragraph.ts';
import { reportedClause } from './reported.ts';
import type { StatementRules } from './rules.ts';
import { isTitle, startsWithQuote } from './scare.ts';
import type { Speakers } from './speakers.ts';

/** A quotation while its speaker is sought. */
export interface Draft {
  readonly quote: number;
  readonly words: number;
  readonly circumstances: Circumstances;
  /** The sentence begins with it, so that it can be a speaker's second sentence. */
  readonly heads: boolean;
  /** A reporting verb governs it. */
  readonly governed: boolean;
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
  for (const sentence of paragraph.sentences) {
    const read = readSentence(paragraph, sentence, context, last);
    drafts.push(...read.drafts);
    reported.push(...read.reported);
    last = read.last ?? last;
  }
  return { drafts, reported, last, announces: /:\s*$/.test(paragraph.text) };
}

function readSentence(
  paragraph: Paragraph,
  sentence: Range,
  context: ReadingContext,
  last: Speaker | undefined,
): Omit<ReadParagraph, 'announces'> {
  const { rules, speakers, offset, number } = context;
  const attributions = attributionsIn(paragraph, sentence, rules);
  noteTopic(paragraph, sentence, context, attributions[0]);
  const said = new Map<Attribution, Speaker | undefined>();
  for (const each of attributions) said.set(each, speakers.speakerOf(each.subject, paragraph, offset, number, 'high'));
  const drafts = draftsOf(paragraph, sentence, attributions, said, context);
  const reported = attributions.flatMap((each, index) => {
    const span = reportedClause(paragraph, sentence, attributions, index);
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
    const speaker = found && said.get(found.attribution);
    const announced = words[at - 1]?.text === ':';
    const sure = found && (found.near || found.governed) && !(announced && !found.near);
    drafts.push({
      quote: word.quote!,
      words: countWords(text, start, end),
      circumstances: found
        ? circumstancesOf(paragraph, sentence, found.attribution, context.rules, context.sourceDate)
        : unknownCircumstances,
      heads: startsWithQuote(words, at, sentence),
      governed: isGoverned(found, context.rules, words[at - 1]?.text),
      announced,
      ...(speaker ? { speaker: sure ? speaker : { ...speaker, confidence: 'low' } } : {}),
    });
  }
  return drafts;
}

function isGoverned(
  found: Assigned | undefined,
  { namesInMarks }: StatementRules,
  before: string | undefined,
): boolean {
  if (!found) return false;
  return namesInMarks ? found.near || before === ':' : found.near || found.governed;
}

/** Up to ten: more are not told apart. */
function countWords(text: string, start: number, end: number): number {
  return text.slice(start, Math.min(end, start + 200)).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;
}

/** The first name of a sentence is whom "he" in the next means. */
function noteTopic(
  paragraph: Paragraph,
  sentence: Range,
  { rules, speakers, offset, number }: ReadingContext,
  first: Attribution | undefined,
): void {
  const { words } = paragraph;
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + 8); at++) {
    const word = words[at]!;
    if (word.kind === 'quote' || (first && at >= first.from)) return;
    if (!word.capital || (rules.openers.has(word.lower) && at === sentence.from)) continue;
    const noun = nounAfter(paragraph, at, sentence.to, rules);
    if (noun?.kind === 'name' && speakers.topic(noun, offset + word.start, number)) return;
  }
}
