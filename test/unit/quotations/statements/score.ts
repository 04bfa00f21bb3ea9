import { parseActorFile } from '../../../../src/core/actors/actorFile.ts';
import { buildMatcher, MentionMatcher } from '../../../../src/core/actors/matcher.ts';
import { ActorRegistry } from '../../../../src/core/actors/registry.ts';
import type { Statement } from '../../../../src/core/quotations/statement.ts';
import { statementsIn } from '../../../../src/core/quotations/statements/statementsIn.ts';
import { foldWord } from '../../../../src/core/text/fold.ts';
import type { Span } from '../../../../src/core/text/span.ts';
import type { Mark, MarkedArticle } from './marked.ts';

/** How many are right, of those found and of those marked. */
export interface Score {
  readonly right: number;
  readonly found: number;
  readonly marked: number;
}

export const measures = [
  'quotations',
  'quotations with speaker',
  'reported',
  'reported with speaker',
  'mentions',
] as const;
export type Measure = (typeof measures)[number];

/** Scores of one article, and what went wrong in words. */
export interface ArticleScore {
  readonly scores: Readonly<Record<Measure, Score>>;
  readonly mistakes: readonly string[];
}

export const precision = ({ right, found }: Score) => (found === 0 ? 1 : right / found);
export const recall = ({ right, marked }: Score) => (marked === 0 ? 1 : right / marked);
export const f1 = (score: Score) => {
  const [p, r] = [precision(score), recall(score)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
};

/** The sum over articles. */
export function total(scores: readonly ArticleScore[], measure: Measure): Score {
  const sum = (key: keyof Score) => scores.reduce((all, { scores: each }) => all + each[measure][key], 0);
  return { right: sum('right'), found: sum('found'), marked: sum('marked') };
}

/** Reads an article and compares with its marks: quotations by their span, clauses by half of it, speakers end to end. */
export function scoreOf({ document, actors, marks }: MarkedArticle): ArticleScore {
  const registry = ActorRegistry.of(parseActorFile('', actors).actors);
  const matcher = new MentionMatcher(buildMatcher(registry));
  const statements = statementsIn(document, matcher);
  const mistakes: string[] = [];
  const compare = (form: Statement['form'], kind: Mark['kind'], fits: (a: Span, b: Span) => boolean) => {
    const found = statements.filter((each) => each.form === form);
    const wanted = marks.filter((mark) => mark.kind === kind);
    let [right, speakers] = [0, 0];
    const used = new Set<Statement>();
    for (const mark of wanted) {
      const place = bare(document.text, mark);
      const match = found.find((each) => !used.has(each) && fits(each.span, place));
      const words = document.text.slice(place.start, place.start + 50);
      if (!match) {
        mistakes.push(`missed ${form} of ${mark.who}: ${words}`);
        continue;
      }
      used.add(match);
      right++;
      if (sameSpeaker(match.speaker?.name, mark.who)) speakers++;
      else mistakes.push(`${form} of ${mark.who} given to ${match.speaker?.name}: ${words}`);
    }
    for (const each of found)
      if (!used.has(each)) mistakes.push(`no ${form}: [${each.speaker?.name}] ${each.text.slice(0, 60)}`);
    const all = { found: found.length, marked: wanted.length };
    return [
      { right, ...all },
      { right: speakers, ...all },
    ] as const;
  };
  const quoted = compare('quoted', 'q', (a, b) => shared(a, b) >= 0.8 * Math.max(size(a), size(b)));
  const reported = compare('reported', 'r', (a, b) => shared(a, b) >= 0.5 * Math.min(size(a), size(b)));
  const mentions = mentionScore(matcher, document, marks, mistakes);
  const scores = {
    quotations: quoted[0],
    'quotations with speaker': quoted[1],
    reported: reported[0],
    'reported with speaker': reported[1],
    mentions,
  };
  return { scores, mistakes };
}

function mentionScore(
  matcher: MentionMatcher,
  { text, passages }: MarkedArticle['document'],
  marks: readonly Mark[],
  mistakes: string[],
): Score {
  // Labels of a transcript stand outside its passages.
  const isRead = (span: Span) => passages.some(({ start, end }) => start <= span.start && span.end <= end);
  const found = matcher.match(text).filter((mention) => mention.candidates.length === 1 && isRead(mention));
  const key = ({ start, end }: Span, who: string) => `${text.slice(start, end).replace(/^the /i, '')}@${end}=${who}`;
  const wanted = new Set(marks.filter(({ kind }) => kind === 'm').map((mark) => key(mark, mark.who)));
  const keys = new Set(found.map((mention) => key(mention, mention.candidates[0]!)));
  for (const each of wanted) if (!keys.has(each)) mistakes.push(`missed mention ${each}`);
  for (const each of keys) if (!wanted.has(each)) mistakes.push(`no mention: ${each}`);
  return { right: [...wanted].filter((each) => keys.has(each)).length, found: keys.size, marked: wanted.size };
}

/** The fullest name has every word of the name marked. */
function sameSpeaker(found: string | undefined, marked: string): boolean {
  if (marked === '-' || found === undefined) return marked === '-' && found === undefined;
  const words = wordsOf(found);
  return [...wordsOf(marked)].every((word) => words.has(word));
}

function wordsOf(name: string): Set<string> {
  return new Set(
    name
      .split(/[^\p{L}\p{N}]+/u)
      .map(foldWord)
      .filter((word) => word !== '' && !/^(?:the|an?)$/.test(word)),
  );
}

function bare(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s“”"«»‘’]/.test(text[from]!)) from++;
  while (to > from && /[\s“”"«»‘’]/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function size({ start, end }: Span): number {
  return end - start;
}
