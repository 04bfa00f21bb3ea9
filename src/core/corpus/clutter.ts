import { atOnce } from '../slices.ts';
import { authorLines } from './clutter/authors.ts';
import { type BlockKind, clutter, type Kinds, runningWords } from './clutter/blockKind.ts';
import { isBoilerplate, isPageNumberLine, isStageDirection } from './clutter/boilerplate.ts';
import { dateLine } from './clutter/dateLines.ts';
import { markComments, markEdges, markRunningHeads, markSelfPortraits, markTail } from './clutter/edges.ts';
import { ofPages, ofPapers } from './clutter/furnitureLines.ts';
import {
  bylineName,
  endsSentence,
  hasWords,
  isCaption,
  isCredit,
  isEmptyByline,
  isFiled,
  isHeadingWord,
  isInCapitals,
  isNavigation,
  isNotice,
  isReference,
  isRunningTime,
  isSourceLine,
} from './clutter/lines.ts';
import { findingPullQuotes } from './clutter/pullQuotes.ts';
import { markTitles } from './clutter/titles.ts';
import type { Block, BlockRole } from './readers/reader.ts';

const longestHeading = 14;
const body: BlockKind = { kind: 'body' };

/**
 * Classifies the blocks of a file. Rules in doubt keep a block as body: evidence lost is worse than clutter passed. In a format with marked
 * headings only those are headings, and a list or quotation is never clutter. In a file that is `furnished` bylines, captions and pull quotes
 * are looked for among the paragraphs.
 */
export function classify(blocks: readonly Block[], marked: boolean, title?: string, furnished = !marked): BlockKind[] {
  return atOnce(classifying(blocks, marked, title, furnished));
}

/** Finds what `classify` gives, step by step, each of a few milliseconds in a book of any length. */
export function* classifying(
  blocks: readonly Block[],
  marked: boolean,
  title?: string,
  furnished = !marked,
): Generator<undefined, BlockKind[]> {
  const kinds: Kinds = [];
  for (const block of blocks) {
    kinds.push(ownKind(block, furnished));
    yield;
  }
  if (furnished) {
    takeBackHeadings(blocks, kinds);
    markRunningHeads(blocks, kinds);
  }
  markTitles(blocks, kinds, title);
  yield;
  if (furnished) markComments(blocks, kinds);
  markTail(blocks, kinds, furnished ? ofPages : ofPapers);
  if (furnished) markSelfPortraits(blocks, kinds);
  yield;
  markAuthors(blocks, kinds);
  if (furnished) yield* markPullQuotes(blocks, kinds);
  if (furnished) markEdges(blocks, kinds);
  yield;
  if (!marked) markHeadings(blocks, kinds);
  return kinds.map((kind) => kind ?? body);
}

function ownKind({ role, text, clutter: reason, speaker }: Block, furnished: boolean): BlockKind | undefined {
  if (reason !== undefined) return clutter(reason);
  if (speaker !== undefined) return body;
  if (role === 'caption') return clutter('caption');
  if (role === 'heading') return { kind: 'heading' };
  if (role !== 'text' && role !== 'paragraph') return undefined;
  const furniture = furnished ? ofPages : ofPapers;
  if (isNavigation(text, furniture) || isReference(text, furniture)) return clutter('navigation');
  if (isEmptyByline(text)) return clutter('byline');
  if (isNotice(text, furniture)) return clutter('notice');
  return furnished ? kindOnPage(text) : undefined;
}

function kindOnPage(text: string): BlockKind | undefined {
  if (isBoilerplate(text) || isStageDirection(text)) return clutter('notice');
  if (isFiled(text)) return clutter('navigation');
  if (isPageNumberLine(text)) return clutter('running head');
  if (isRunningTime(text)) return clutter('running time');
  if (dateLine(text) === 'published' || isCredit(text) || isSourceLine(text)) return clutter('byline');
  if (bylineName(text) !== undefined) return clutter('byline');
  return isCaption(text) ? clutter('caption') : undefined;
}

/** A word such as "Experts" right between two paragraphs of running text is over the second, not a link. */
function takeBackHeadings(blocks: readonly Block[], kinds: Kinds): void {
  const runs = ({ text }: Block) => hasWords(text, runningWords) && endsSentence(text);
  for (let index = 1; index + 1 < blocks.length; index++) {
    const { text, clutter: reason } = blocks[index]!;
    if (reason !== undefined || kinds[index]?.kind !== 'clutter' || !isHeadingWord(text)) continue;
    if (runs(blocks[index - 1]!) && runs(blocks[index + 1]!)) kinds[index] = undefined;
  }
}

function markAuthors(blocks: readonly Block[], kinds: Kinds): void {
  const lastRunning = blocks.findLastIndex(
    ({ text }, index) => kinds[index] === undefined && hasWords(text, runningWords),
  );
  const { bylines, notes } = authorLines(blocks, (index) => kinds[index] === undefined, lastRunning);
  for (const place of bylines) kinds[place] = clutter('byline');
  for (const place of notes) kinds[place] = clutter('author note');
}

/** Code, references and tables repeat what stands near them. */
const mayBePulled: ReadonlySet<BlockRole> = new Set(['text', 'paragraph', 'quote', 'listItem']);

function* markPullQuotes(blocks: readonly Block[], kinds: Kinds): Generator<undefined, void> {
  const open = blocks.flatMap(({ text, role }, index) =>
    kinds[index] === undefined && mayBePulled.has(role) ? [{ index, text }] : [],
  );
  for (const place of yield* findingPullQuotes(open.map(({ text }) => text)))
    kinds[open[place]!.index] = clutter('pull quote');
}

/** A short line without end punctuation between paragraphs of running text. */
function markHeadings(blocks: readonly Block[], kinds: Kinds): void {
  const runs = (index: number) => index >= 0 && hasWords(blocks[index]!.text, runningWords);
  const next = nextOpen(kinds);
  let before = -1;
  blocks.forEach(({ text }, index) => {
    if (kinds[index] === undefined && looksLikeHeading(text)) {
      const afterRunning = before < 0 || runs(before) || kinds[before]?.kind === 'title';
      if (afterRunning && runs(next[index]!)) kinds[index] = { kind: 'heading' };
    }
    if (kinds[index] === undefined || kinds[index]?.kind === 'title') before = index;
  });
}

function looksLikeHeading(text: string): boolean {
  return (
    !hasWords(text, longestHeading + 1) &&
    !(isInCapitals(text) ? /[,;:]$/ : /[.,;:!?…”"’»)]$/).test(text) &&
    /^\P{Ll}/u.test(text)
  );
}

/** For each place the next one nothing is known of, or -1. */
function nextOpen(kinds: Readonly<Kinds>): number[] {
  const next = new Array<number>(kinds.length);
  let open = -1;
  for (let index = kinds.length - 1; index >= 0; index--) {
    next[index] = open;
    if (kinds[index] === undefined) open = index;
  }
  return next;
}
