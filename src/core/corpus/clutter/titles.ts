import type { Block } from '../readers/reader.ts';
import { clutter, type Kinds, runningWords } from './blockKind.ts';
import { dateLine } from './dateLines.ts';
import { chrome, furnitureKey } from './furnitureLines.ts';
import { bare, endsSentence, hasWords, isInCapitals } from './lines.ts';

const longestMenuLine = 3;
const shortestMenu = 4;
const longestTitle = 30;

/** The first line that is no furniture and no sentence is the title; where a title is given, the line that says it. */
export function markTitles(blocks: readonly Block[], kinds: Kinds, given: string | undefined): void {
  const start = given === undefined ? titleStart(blocks, kinds) : 0;
  const first = blocks.findIndex(
    ({ text }, index) =>
      index >= start && (kinds[index] === undefined || kinds[index]?.kind === 'heading') && !dateLine(text),
  );
  if (first < 0) return;
  const candidate = blocks[first]!;
  const looksLikeTitle =
    candidate.role === 'heading' ||
    (candidate.role === 'text' &&
      blocks.length > 2 &&
      !hasWords(candidate.text, longestTitle + 1) &&
      (!/[.;,:]$/.test(candidate.text) || isInCapitals(candidate.text)));
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

/** Where the title may begin: below the menu that was saved with a page, its lines of a word or three and what stands between them. */
function titleStart(blocks: readonly Block[], kinds: Kinds): number {
  if (blocks[0]?.role !== 'text') return 0;
  const running = blocks.findIndex(({ text }) => hasWords(text, runningWords) && endsSentence(text));
  const end = running < 0 ? blocks.length : running;
  const lastOfChrome = blocks.findLastIndex(({ text }, index) => index < end && isChrome(text));
  const start = pastMenu(blocks, lastOfChrome + 1, end);
  const isMenu = lastOfChrome >= 0 || start >= shortestMenu;
  if (!isMenu || !blocks.slice(start, end).some(isTitleLine) || isUnderTitle(blocks.slice(0, start))) return 0;
  for (let index = 0; index < start; index++) kinds[index] ??= clutter('navigation');
  return start;
}

/** Words that stand over and under titles as well as in menus. */
const sections = new Set(['news', 'world', 'sport', 'business', 'about']);

/** Whether the lines are no menu but a title with the words it is filed under: more than these words stands in a menu that has a line like a title above it. */
function isUnderTitle(lines: readonly Block[]): boolean {
  const first = lines.findIndex(({ text }) => isChrome(text));
  if (first < 0 || !lines.slice(0, first).some(isTitleLine)) return false;
  return lines.filter(({ text }) => isChrome(text) && !sections.has(furnitureKey(text))).length < 2;
}

function isChrome(text: string): boolean {
  return text.length < 60 && chrome.has(furnitureKey(text));
}

/** The place of the first line from `start` on that is longer than those of a menu. */
function pastMenu(blocks: readonly Block[], start: number, end: number): number {
  const next = blocks.findIndex(
    ({ text }, index) => index >= start && (index >= end || hasWords(text, longestMenuLine + 1) || endsSentence(text)),
  );
  return next < 0 ? end : next;
}

function isTitleLine({ text }: Block): boolean {
  return hasWords(text, longestMenuLine + 1) && !/[.;,:]$/.test(text) && !dateLine(text);
}
