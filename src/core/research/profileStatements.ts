import { groupBy } from '../groupBy.ts';
import type { Clock } from '../ports.ts';
import { sameStatement } from '../quotations/statements/sameStatement.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import type { ProfileStatement, StatementsAnswer, WordingSide } from './profileAnswers.ts';
import { profilePlace } from './profileMentions.ts';
import type { PlacedStatement } from './statementShelf.ts';

/** Statements of one form that an answer holds. */
const mostStatements = 200;
const mostWordings = 60;
/** Of the statements of other sources, so many that share the most telling words are aligned with one. */
const mostAligned = 4;
/** Beginnings of words, in UTF-16 code units: those of other forms of one word are alike. */
const stemLength = 5;
/** A beginning that more statements have tells nothing. */
const mostSharers = 40;
const fewestShared = 2;
const mostEdge = 6;
/** Milliseconds of work before others get a turn. */
const slice = 10;

/** What `statements`, all of one actor, come to on its profile. Rejects only when cancelled. */
export async function statementsAnswer(
  statements: readonly PlacedStatement[],
  areCopies: (a: PlacedStatement['source'], b: PlacedStatement['source']) => boolean,
  clock: Clock,
  signal?: AbortSignal,
): Promise<StatementsAnswer> {
  const sorted = [...statements].sort((a, b) => provedDate(b).localeCompare(provedDate(a)));
  const ofForm = (form: 'quoted' | 'reported') => sorted.filter(({ statement }) => statement.form === form);
  const quoted = ofForm('quoted');
  const clauses = clausesOf(quoted, ofForm('reported'));
  const taken = new Set(clauses.values());
  const reported = ofForm('reported').filter((each) => !taken.has(each));
  return {
    quoted: quoted
      .slice(0, mostStatements)
      .map((each) => ({ ...shown(each), clause: clauses.get(each)?.statement.text })),
    quotedTotal: quoted.length,
    reported: reported.slice(0, mostStatements).map(shown),
    reportedTotal: reported.length,
    wordings: await wordings(quoted, areCopies, clock, signal),
  };
}

/** The reporting clause that a quotation stands in, which would only say it again among the reported. */
function clausesOf(
  quoted: readonly PlacedStatement[],
  reported: readonly PlacedStatement[],
): Map<PlacedStatement, PlacedStatement> {
  const byPassage = groupBy(reported, ({ passage }) => passage);
  const clauses = new Map<PlacedStatement, PlacedStatement>();
  for (const quotation of quoted) {
    const { start, end } = quotation.inPassage;
    const around = byPassage
      .get(quotation.passage)
      ?.find(({ inPassage }) => inPassage.start <= start && inPassage.end >= end);
    if (around) clauses.set(quotation, around);
  }
  return clauses;
}

function provedDate({ statement: { date, dateBasis } }: PlacedStatement): string {
  return dateBasis === 'none' ? '' : (date ?? '');
}

function shown({ statement, source, passage }: PlacedStatement): ProfileStatement {
  const { text, dateText, date, dateBasis, venue, to, firstHand, language, speaker } = statement;
  return {
    ...profilePlace(source, passage),
    ...{ text, dateText, date, dateBasis, venue, to, firstHand, language },
    confidence: speaker?.confidence ?? 'low',
    speaker: speaker?.name ?? '',
    role: speaker?.role,
  };
}

/**
 * The pairs of quotations that are one statement worded differently in two sources, those that share the most first. An index of word beginnings finds the few candidates of
 * each, so that the cost stays linear in the number of statements.
 */
async function wordings(
  statements: readonly PlacedStatement[],
  areCopies: (a: PlacedStatement['source'], b: PlacedStatement['source']) => boolean,
  clock: Clock,
  signal?: AbortSignal,
): Promise<(readonly [WordingSide, WordingSide])[]> {
  const pairs: { readonly share: number; readonly sides: readonly [WordingSide, WordingSide] }[] = [];
  const byStem = new Map<string, number[]>();
  let turn = clock.now();
  for (const [at, one] of statements.entries()) {
    for (const other of candidates(at, statements, byStem)) {
      if (other.source === one.source || areCopies(other.source, one.source)) continue;
      const pair = sidesOf(one, other);
      if (pair) pairs.push(pair);
    }
    if (clock.now() - turn < slice) continue;
    await clock.pause();
    signal?.throwIfAborted();
    turn = clock.now();
  }
  return pairs
    .sort((a, b) => b.share - a.share)
    .slice(0, mostWordings)
    .map(({ sides }) => sides);
}

/** Earlier statements that share telling words with the one at `at`, which is entered into the index. */
function candidates(
  at: number,
  statements: readonly PlacedStatement[],
  byStem: Map<string, number[]>,
): PlacedStatement[] {
  const shared = new Map<number, number>();
  const { statement, source } = statements[at]!;
  const words = tokenize(statement.text).filter(({ folded }) => folded.length >= stemLength);
  for (const stem of new Set(words.map(({ folded }) => folded.slice(0, stemLength)))) {
    const sharers = byStem.get(stem) ?? [];
    if (sharers.length < mostSharers)
      for (const each of sharers)
        if (statements[each]!.source !== source) shared.set(each, (shared.get(each) ?? 0) + 1);
    sharers.push(at);
    byStem.set(stem, sharers);
  }
  return [...shared]
    .filter(([, count]) => count >= fewestShared)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostAligned)
    .map(([each]) => statements[each]!);
}

function sidesOf(one: PlacedStatement, other: PlacedStatement) {
  const same = sameStatement(one.statement, other.statement);
  if (!same) return undefined;
  const edges = [edgesOf(one.statement.text, same.aligned[0]), edgesOf(other.statement.text, same.aligned[1])] as const;
  const side = (placed: PlacedStatement, at: 0 | 1): WordingSide => ({
    ...shown(placed),
    ...withEdges(placed.statement.text, edges[at], edges[at === 0 ? 1 : 0], same.differing[at]),
  });
  const sides = [side(one, 0), side(other, 1)] as const;
  return sides.every(({ differing }) => differing.length === 0) ? undefined : { share: same.share, sides };
}

/** The words before the first and after the last that agree. */
interface Edges {
  readonly aligned: Span;
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

function edgesOf(text: string, aligned: Span): Edges {
  const words = tokenize(text);
  return {
    aligned,
    before: words.filter(({ end }) => end <= aligned.start),
    after: words.filter(({ start }) => start >= aligned.end),
  };
}

/**
 * Few words at an edge are another beginning or end of the same; many are something else that was said, of which those nearest are shown where the other side has
 * another beginning or end: "spoil the partnership" beside "… fire and damage the partnership".
 */
function withEdges(
  text: string,
  { before, after, aligned }: Edges,
  other: Edges,
  differing: readonly Span[],
): Pick<WordingSide, 'shown' | 'differing'> {
  const head = before.slice(before.length - shownOf(before.length, other.before.length));
  const tail = after.slice(0, shownOf(after.length, other.after.length));
  const edge = (some: readonly Span[]): (readonly [number, number])[] =>
    some.length > 0 ? [[some[0]!.start, some.at(-1)!.end]] : [];
  return {
    shown: [
      head.length === before.length ? 0 : (head[0] ?? aligned).start,
      tail.length === after.length ? text.length : (tail.at(-1) ?? aligned).end,
    ],
    differing: [...edge(head), ...differing.map(({ start, end }) => [start, end] as const), ...edge(tail)],
  };
}

/** How many of the words at an edge are shown, of `all`, beside `others` on the other side. */
function shownOf(all: number, others: number): number {
  if (all <= mostEdge) return all;
  return others > 0 && others <= mostEdge ? Math.min(mostEdge, others + 2) : 0;
}
