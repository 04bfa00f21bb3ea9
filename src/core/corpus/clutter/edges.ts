import type { Block } from '../readers/reader.ts';
import { clutter, type Kinds, runningWords } from './blockKind.ts';
import { isBoilerplate } from './boilerplate.ts';
import { dateLine } from './dateLines.ts';
import { type Furniture, furnitureKey } from './furnitureLines.ts';
import { occupations } from './lexicon.ts';
import { endsSentence, hasWords, isCommentsMark, isCreditedName, isNotice, isPersonName, isTailMark } from './lines.ts';

const longestColumnName = 4;
const longestRole = 8;
/** What is furniture below the text is so by this share of lines that are no sentences. */
const furnitureShare = 0.6;
/** A sentence with as many words is none of a button. */
const shortSentence = 8;
/** A paragraph apart from the text, in the furniture of the page, has so many lines between it and the text. */
const fewestLinesApart = 5;
const fewestParagraphs = 3;

/** After a line such as "What to read next" short lines without a sentence are links to other pages. */
export function markTail(blocks: readonly Block[], kinds: Kinds, furniture: Furniture): void {
  const isMark = (text: string) => isTailMark(text, furniture);
  const mark = blocks.findIndex((block, index) => kinds[index]?.kind !== 'title' && isMark(block.text));
  if (mark < 0) return;
  blocks.forEach(({ text }, index) => {
    if (kinds[index] === undefined && isMark(text)) kinds[index] = clutter('navigation');
  });
  kinds[mark] = clutter('navigation');
  const runsOn = blocks
    .slice(mark + 1)
    .some(({ text }) => hasWords(text, 2 * runningWords) && endsSentence(text) && !isNotice(text));
  for (let index = mark + 1; !runsOn && index < blocks.length; index++) {
    const { text } = blocks[index]!;
    kinds[index] ??= !hasWords(text, runningWords) && !endsSentence(text) ? clutter('navigation') : undefined;
  }
}

/** What readers wrote below a plain text: under a line that says so, where dates or words such as "Reply" come back with every few paragraphs. */
export function markComments(blocks: readonly Block[], kinds: Kinds): void {
  const runs = ({ text }: Block) => hasWords(text, runningWords) && endsSentence(text);
  const first = blocks.findIndex((block, index) => kinds[index] === undefined && runs(block));
  const mark = blocks.findIndex(({ text }, index) => index > first && isCommentsMark(text));
  if (first < 0 || mark < 0 || blocks.some(({ role }) => role !== 'text')) return;
  const below = blocks.slice(mark + 1);
  const signs = below.filter(
    ({ text }, index) => replyWord.test(furnitureKey(text)) || (dateLine(text) && isSigned(below, index)),
  );
  if (signs.length < 2 || signs.length * 3 < below.filter(runs).length) return;
  for (let index = mark; index < blocks.length; index++)
    if (kinds[index]?.kind !== 'clutter') kinds[index] = clutter('navigation');
}

/** Whether whoever wrote stands beside the date: one name or two, and no sentence. */
function isSigned(blocks: readonly Block[], date: number): boolean {
  return [blocks[date - 1], blocks[date + 1]].some(
    (block) => block !== undefined && !hasWords(block.text, longestSigner + 1) && !/[.!?…:,]$/.test(block.text),
  );
}

const longestSigner = 2;
const replyWord = /^(?:reply|antworten|répondre|responder|rispondi|ответить|odpowiedz|رد|回复)$/;

/** What an organisation says of itself below its text: "About the Harbour Board", and a paragraph that begins with its name. */
export function markSelfPortraits(blocks: readonly Block[], kinds: Kinds): void {
  let index = blocks.length - 2;
  for (; index >= blocks.length / 2; index--) {
    const [head, next] = [blocks[index]!, blocks[index + 1]!];
    if (isPortrait(head.text, next.text)) {
      kinds[index] = clutter('notice');
      kinds[index + 1] ??= clutter('notice');
    }
    // What stands above running text is a part of it.
    if (kinds[index + 1] === undefined && hasWords(next.text, runningWords) && endsSentence(next.text)) return;
  }
}

function isPortrait(head: string, text: string): boolean {
  if (hasWords(head, 11)) return false;
  const [, article, name] = portraitOf.exec(head) ?? [];
  if (name === undefined || endsSentence(name) || !/^(?:\p{Lu}|\p{Lo})/u.test(name)) return false;
  // "About the Lock": not every noun with an article is an organisation.
  if (article !== undefined && !name.includes(' ')) return false;
  const start = furnitureKey(text).replace(/^(?:the|die|das|der|la|le|el) /, '');
  return start.startsWith(furnitureKey(name));
}

const portraitOf =
  /^(?:about|über|à propos de|sobre|acerca de|о компании) (the |de la |de l['’]|den |die |das |la |le |el )?(.+)$/iu;

/** Lines in capitals that come back, as the head of each page of a paper does. */
export function markRunningHeads(blocks: readonly Block[], kinds: Kinds): void {
  const places = new Map<string, number[]>();
  blocks.forEach(({ text, role, speaker }, index) => {
    if (role !== 'text' || speaker !== undefined || text.length > 100 || /\p{Ll}/u.test(text) || !hasWords(text, 2))
      return;
    const key = text.replace(/^[\d\s|–—-]+|[\d\s|–—-]+$/g, '');
    if (!/\p{Lu}{3}/u.test(key)) return;
    const same = places.get(key);
    if (same) same.push(index);
    else places.set(key, [index]);
  });
  for (const same of places.values())
    if (same.length > 1) for (const index of same) kinds[index] = clutter('running head');
}

/** Short lines at the edges: dates, names and the name of a column above the running text, topics and the like in the furniture below it. */
export function markEdges(blocks: readonly Block[], kinds: Kinds): void {
  const isOpen = (index: number) => kinds[index] === undefined;
  const running = blocks.flatMap(({ text }, index) =>
    isOpen(index) && hasWords(text, runningWords) && endsSentence(text) ? [index] : [],
  );
  if (running.length === 0) return;
  const first = running[0]!;
  const second = running[1] ?? first;
  const between = blocks
    .slice(first + 1, second)
    .filter(({ text }, index) => kinds[first + 1 + index]?.kind === 'clutter' || dateLine(text));
  // A lead stands above the byline, which is above the text.
  if (between.length > 1) markHead(blocks, kinds, first + 1, second);
  markHead(blocks, kinds, 0, first);
  markFoot(blocks, kinds, lastOfText(blocks, kinds, running));
}

function markHead(blocks: readonly Block[], kinds: Kinds, from: number, first: number): void {
  for (let index = first - 1; index >= from; index--) {
    const { text, role } = blocks[index]!;
    if (kinds[index] !== undefined || role === 'listItem') continue;
    const below = kinds[index + 1]?.kind === 'clutter';
    if (dateLine(text) || (below && isAuthorAbove(blocks, kinds, index))) kinds[index] = clutter('byline');
    // The name of a column stands between the title and the byline.
    else if (below && !hasWords(text, longestColumnName + 1) && !/[.!?…:]["”’»]?$/.test(text))
      kinds[index] = clutter('navigation');
  }
}

/** A name over the date or other furniture, or over what its bearer is; and that line itself. */
function isAuthorAbove(blocks: readonly Block[], kinds: Kinds, index: number): boolean {
  const { text } = blocks[index]!;
  // Initials may end a name, words do not.
  if (isPersonName(text)) return !/\p{L}{2}\.$/u.test(text);
  if (isCreditedName(text)) return kinds[index + 1]?.clutter === 'byline';
  const above = blocks[index - 1]?.text ?? '';
  return isPersonName(above) && occupations.test(text) && !hasWords(text, longestRole + 1) && !endsSentence(text);
}

/** A paragraph that could be the last one of the text is none only by what it says. */
function saysSoItself(text: string): boolean {
  return isNotice(text) || isBoilerplate(text);
}

/** The place of the last running text that is the text's own: a paragraph below the page's furniture belongs to the page. */
function lastOfText(blocks: readonly Block[], kinds: Kinds, running: readonly number[]): number {
  let count = running.length;
  while (count > fewestParagraphs && running.length - count < 2) {
    const [before, last] = [running[count - 2]!, running[count - 1]!];
    const between = blocks.slice(before + 1, last);
    const furniture = between.filter((_, index) => kinds[before + 1 + index]?.kind === 'clutter');
    const apart =
      between.length >= fewestLinesApart &&
      furniture.length * 2 > between.length &&
      between.some(({ text }) => isTailMark(text) || isNotice(text)) &&
      between.every(({ role }) => role === 'text') &&
      saysSoItself(blocks[last]!.text);
    if (!apart) break;
    kinds[last] = clutter('notice');
    count--;
  }
  return running[count - 1]!;
}

/** Below the text, from the first furniture on, short lines are furniture: those that are no sentences, and all where most are none. */
function markFoot(blocks: readonly Block[], kinds: Kinds, last: number): void {
  const start = kinds.findIndex(
    (kind, index) => index > last && (kind?.clutter === 'navigation' || kind?.clutter === 'notice'),
  );
  if (start < 0) return;
  const foot = blocks.slice(start);
  const all = foot.filter(({ text }) => !endsSentence(text)).length >= furnitureShare * foot.length && foot.length > 3;
  foot.forEach(({ text, role }, index) => {
    if (
      kinds[start + index] === undefined &&
      role === 'text' &&
      !hasWords(text, runningWords) &&
      (!endsSentence(text) || (all && !hasWords(text, shortSentence)))
    )
      kinds[start + index] = clutter('navigation');
  });
}
