import { atOnce } from '../slices.ts';
import { authorLines } from './clutter/authors.ts';
import { isBoilerplate, isPageNumberLine, isStageDirection } from './clutter/boilerplate.ts';
import {
  bare,
  bylineName,
  dateLine,
  endsSentence,
  hasWords,
  isCaption,
  isCredit,
  isEmptyByline,
  isNavigation,
  isNotice,
  isReference,
  isRunningTime,
  isTailMark,
} from './clutter/lines.ts';
import { findingPullQuotes } from './clutter/pullQuotes.ts';
import type { Block } from './readers/reader.ts';
import type { ClutterReason, PassageKind } from './source.ts';

/** What a block is, with the reason where it is clutter. */
export interface BlockKind {
  readonly kind: PassageKind;
  readonly clutter?: ClutterReason;
}

/** A paragraph of running text has at least this many words; a heading stands before one. */
const runningWords = 15;
const longestHeading = 14;
const longestColumnName = 4;
const longestMenuLine = 3;
const shortestMenu = 4;
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
  const kinds: (BlockKind | undefined)[] = [];
  for (const block of blocks) {
    kinds.push(ownKind(block, furnished));
    yield;
  }
  markTitles(blocks, kinds, title);
  yield;
  markTail(blocks, kinds);
  yield;
  markAuthors(blocks, kinds);
  if (furnished) yield* markPullQuotes(blocks, kinds);
  if (furnished) markEdges(blocks, kinds);
  yield;
  if (!marked) markHeadings(blocks, kinds);
  return kinds.map((kind) => kind ?? body);
}

function clutter(reason: ClutterReason): BlockKind {
  return { kind: 'clutter', clutter: reason };
}

function ownKind({ role, text, clutter: reason, speaker }: Block, furnished: boolean): BlockKind | undefined {
  if (reason !== undefined) return clutter(reason);
  if (speaker !== undefined) return body;
  if (role === 'caption') return clutter('caption');
  if (role === 'heading') return { kind: 'heading' };
  if (role !== 'text' && role !== 'paragraph') return undefined;
  if (isNavigation(text) || isReference(text)) return clutter('navigation');
  if (isEmptyByline(text)) return clutter('byline');
  if (isNotice(text)) return clutter('notice');
  if (!furnished) return undefined;
  if (isBoilerplate(text) || isStageDirection(text)) return clutter('notice');
  if (isPageNumberLine(text)) return clutter('running head');
  if (isRunningTime(text)) return clutter('running time');
  if (dateLine(text) === 'published' || isCredit(text)) return clutter('byline');
  if (bylineName(text) !== undefined) return clutter('byline');
  return isCaption(text) ? clutter('caption') : undefined;
}

/** A menu saved with a page: lines of a word or three, several on end, above a longer line. Gives the place of the line after it. */
function skipMenu(blocks: readonly Block[], kinds: (BlockKind | undefined)[]): number {
  const end = blocks.findIndex(
    ({ text, role }) => role !== 'text' || hasWords(text, longestMenuLine + 1) || endsSentence(text),
  );
  const isMenu = end >= shortestMenu && !hasWords(blocks[end]!.text, runningWords) && blocks[end]!.role === 'text';
  if (!isMenu) return 0;
  for (let index = 0; index < end; index++) kinds[index] ??= clutter('navigation');
  return end;
}

/** The first line that is no furniture and no sentence is the title; where a title is given, the line that says it. */
function markTitles(blocks: readonly Block[], kinds: (BlockKind | undefined)[], given: string | undefined): void {
  const start = given === undefined ? skipMenu(blocks, kinds) : 0;
  const first = blocks.findIndex(
    (_, index) => index >= start && (kinds[index] === undefined || kinds[index]?.kind === 'heading'),
  );
  if (first < 0) return;
  const candidate = blocks[first]!;
  const looksLikeTitle =
    candidate.role === 'heading' ||
    (candidate.role === 'text' &&
      blocks.length > 2 &&
      !hasWords(candidate.text, 31) &&
      !/[.;,:]$/.test(candidate.text));
  const title = given === undefined ? (looksLikeTitle ? bare(candidate.text) : undefined) : bare(given);
  if (title === undefined || title === '') return;
  let seen = false;
  blocks.forEach((block, index) => {
    if (block.clutter !== undefined || block.role === 'listItem' || bare(block.text) !== title) return;
    kinds[index] = seen ? clutter('repeated title') : { kind: 'title' };
    seen = true;
  });
  if (!seen && looksLikeTitle && candidate.role === 'text') kinds[first] = { kind: 'title' };
}

/** After a line such as "What to read next" short lines without a sentence are links to other pages. */
function markTail(blocks: readonly Block[], kinds: (BlockKind | undefined)[]): void {
  const mark = blocks.findIndex((block, index) => kinds[index]?.kind !== 'title' && isTailMark(block.text));
  if (mark < 0) return;
  const runsOn = blocks
    .slice(mark + 1)
    .filter(({ text }) => hasWords(text, 2 * runningWords) && endsSentence(text) && !isNotice(text));
  const isEnd = runsOn.length === 0;
  kinds[mark] = clutter('navigation');
  for (let index = mark + 1; isEnd && index < blocks.length; index++) {
    const { text } = blocks[index]!;
    kinds[index] ??= !hasWords(text, runningWords) && !endsSentence(text) ? clutter('navigation') : undefined;
  }
}

function markAuthors(blocks: readonly Block[], kinds: (BlockKind | undefined)[]): void {
  const lastRunning = blocks.findLastIndex(
    ({ text }, index) => kinds[index] === undefined && hasWords(text, runningWords),
  );
  const { bylines, notes } = authorLines(blocks, (index) => kinds[index] === undefined, lastRunning);
  for (const place of bylines) kinds[place] = clutter('byline');
  for (const place of notes) kinds[place] = clutter('author note');
}

/** Short lines at the edges: dates and the name of a column above the running text, topics and the like in the furniture below it. */
function markEdges(blocks: readonly Block[], kinds: (BlockKind | undefined)[]): void {
  const isOpen = (index: number) => kinds[index] === undefined;
  const runs = ({ text }: Block, index: number) => isOpen(index) && hasWords(text, runningWords) && endsSentence(text);
  const first = blocks.findIndex(runs);
  const last = blocks.findLastIndex(runs);
  if (first < 0) return;
  for (let index = first - 1; index >= 0; index--) {
    const { text, role } = blocks[index]!;
    if (!isOpen(index) || role === 'listItem') continue;
    if (dateLine(text)) kinds[index] = clutter('byline');
    // The name of a column stands between the title and the byline.
    else if (
      kinds[index + 1]?.kind === 'clutter' &&
      !hasWords(text, longestColumnName + 1) &&
      !/[.!?…:]["”’»]?$/.test(text)
    )
      kinds[index] = clutter('navigation');
  }
  let furniture = false;
  for (let index = last + 1; index < blocks.length; index++) {
    const { text, role } = blocks[index]!;
    furniture ||= kinds[index]?.clutter === 'navigation';
    if (furniture && isOpen(index) && role === 'text' && !hasWords(text, runningWords) && !endsSentence(text))
      kinds[index] = clutter('navigation');
  }
}

function* markPullQuotes(blocks: readonly Block[], kinds: (BlockKind | undefined)[]): Generator<undefined, void> {
  const open = blocks.flatMap((block, index) => (kinds[index] === undefined ? [{ index, text: block.text }] : []));
  for (const place of yield* findingPullQuotes(open.map(({ text }) => text)))
    kinds[open[place]!.index] = clutter('pull quote');
}

/** A short line without end punctuation between paragraphs of running text. */
function markHeadings(blocks: readonly Block[], kinds: (BlockKind | undefined)[]): void {
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
  return !hasWords(text, longestHeading + 1) && !/[.,;:!?…”"’»)]$/.test(text) && /^\P{Ll}/u.test(text);
}

/** For each place the next one nothing is known of, or -1. */
function nextOpen(kinds: readonly (BlockKind | undefined)[]): number[] {
  const next = new Array<number>(kinds.length);
  let open = -1;
  for (let index = kinds.length - 1; index >= 0; index--) {
    next[index] = open;
    if (kinds[index] === undefined) open = index;
  }
  return next;
}
