import { nearness } from '../text/nearness.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Mention } from './actor.ts';
import type { CardPassage } from './cardParts.ts';
import { actorsIn, type MentionIndex, type PassageMentions } from './mentions.ts';

/** What a card shows of a passage; `date` is ISO, of the source, and absent when it has none. The answers of the facade fit. */
export interface PassageFacts {
  readonly id: string;
  readonly source: string;
  readonly citationKey: string;
  readonly title: string;
  readonly label: string;
  readonly text: string;
  readonly kind: string;
  readonly locator: { readonly label: string; readonly value: string };
  readonly date?: string;
}

export interface PassageWish {
  readonly actor: string;
  readonly sentence: string;
  /** Other actors in the sentence. */
  readonly beside: ReadonlySet<string>;
  /** The file the sentence stands in, as a URI string. */
  readonly uri: string;
}

/** Of an actor mentioned everywhere, this many passages are compared with the sentence: those with the same companions. */
const mostCompared = 150;
/** Another actor of the sentence in the passage counts as much as a rare word. */
const besideWeight = 1.5;
/** An excerpt is one sentence, cut to about this many characters. */
const excerptLength = 220;

/**
 * The two passages that mention the actor and are nearest to the sentence, then the newest, undated last. Passages of the sentence's own file, of other
 * kinds than `body`, and repeated ones are left out.
 */
export function cardPassages(
  wish: PassageWish,
  index: MentionIndex,
  factsOf: (id: string) => PassageFacts | undefined,
): CardPassage[] {
  const found = index.passagesOf(wish.actor).filter(({ source }) => source !== wish.uri);
  const seen = new Set<string>();
  const candidates = likely(found, wish.beside).flatMap((passage) => {
    const facts = factsOf(passage.passage);
    if (facts?.kind !== 'body' || seen.has(facts.text)) return [];
    seen.add(facts.text);
    const mentions = passage.mentions.filter(({ candidates: [id] }) => id === wish.actor);
    return [{ facts, mentions, beside: sharedWith(passage, wish.beside) }];
  });
  const scores = nearness(
    wish.sentence,
    candidates.map(({ facts }) => facts.text),
  );
  return candidates
    .map((candidate, place) => ({ ...candidate, score: scores[place]! + candidate.beside * besideWeight }))
    .sort((a, b) => b.score - a.score || compareDates(a.facts.date, b.facts.date))
    .slice(0, 2)
    .map(({ facts, mentions }) => cardPassage(facts, mentions, wish.sentence));
}

function likely(passages: readonly PassageMentions[], beside: ReadonlySet<string>): readonly PassageMentions[] {
  if (passages.length <= mostCompared) return passages;
  return passages
    .map((passage) => ({ passage, score: sharedWith(passage, beside) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostCompared)
    .map(({ passage }) => passage);
}

/** How many of the actors `beside` the passage mentions, by whatever name. */
function sharedWith({ mentions }: PassageMentions, beside: ReadonlySet<string>): number {
  return [...actorsIn(mentions)].filter((id) => beside.has(id)).length;
}

/** Newest first, undated last. */
function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  return b === undefined || a > b ? -1 : 1;
}

function cardPassage(facts: PassageFacts, mentions: readonly Mention[], sentence: string): CardPassage {
  const { id, source, citationKey, title, label, locator, text } = facts;
  const excerpt = excerptOf(text, mentions, sentence);
  const marks = mentions
    .filter(({ start, end }) => start >= excerpt[0] && end <= excerpt[1])
    .map(({ start, end }) => [start, end] as const);
  return { id, source, citationKey, title, label, locator, text, excerpt, marks };
}

/** The sentence of the passage that names the actor and is nearest; a long one is cut between words around the name. */
function excerptOf(text: string, mentions: readonly Mention[], sentence: string): [number, number] {
  const naming = sentencesOf(text).filter(({ start, end }) =>
    mentions.some((mention) => mention.start >= start && mention.end <= end),
  );
  const first = mentions[0]!;
  if (naming.length === 0) return cut(text, 0, text.length, first.start);
  const scores = nearness(
    sentence,
    naming.map(({ start, end }) => text.slice(start, end)),
  );
  const { start, end } = naming[scores.indexOf(Math.max(...scores))]!;
  return cut(text, start, end, mentions.find((mention) => mention.start >= start)!.start);
}

function cut(text: string, start: number, end: number, around: number): [number, number] {
  if (end - start <= excerptLength) return [start, end];
  let from = Math.max(start, Math.min(around - excerptLength / 3, end - excerptLength));
  let to = Math.min(end, from + excerptLength);
  if (from > start) from = text.indexOf(' ', from) + 1;
  if (to < end) to = text.lastIndexOf(' ', to);
  return from <= around && around < to ? [from, to] : [around, Math.min(end, around + excerptLength)];
}
