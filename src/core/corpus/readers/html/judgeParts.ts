import { endsSentence, hasWords, wordCount } from '../../clutter/lines.ts';
import type { ClutterReason } from '../../source.ts';
import type { Part } from '../layOut.ts';
import type { HtmlPart } from './htmlParts.ts';

/** Running text has at least this many words. */
const runningWords = 20;
/** An item of a list, or of a dictionary, that is running text has at least this many words. */
const runningItem = 40;
/** The sentence between title and text has at least this many words, and stands at most so many parts below the title. */
const leadWords = 10;
const leadReach = 6;
/** Text is a list of links from this share of linked characters on. */
const mostlyLinked = 0.6;

/**
 * Says of each part of a page whether it is clutter. Three witnesses: markup that says what an element is for (unless most of the page's running
 * text is in it, as in pages that are one form); the elements of the article Readability found; and, for running text in the same
 * article that it missed, the text itself. Captions and notes go with their markup.
 */
export function judgeParts(parts: readonly HtmlPart[], main: ReadonlySet<number> | undefined): Part[] {
  const wrappers = wrappersOf(parts);
  const reasons = parts.map((part) => reasonFor(part, wrappers, main));
  const kept = parts.filter((_, index) => reasons[index] === undefined);
  const articleHoldsIt = kept.filter((part) => part.inArticle).length * 2 > kept.length;
  parts.forEach((part, index) => {
    if (
      reasons[index] === 'navigation' &&
      isRunning(part) &&
      !standsIn(part, wrappers) &&
      (part.inArticle || !articleHoldsIt)
    )
      reasons[index] = undefined;
  });
  keepLead(parts, wrappers, reasons);
  keepSiblings(parts, wrappers, reasons);
  keepHeadings(parts, wrappers, reasons);
  return parts.map(({ role, text, level }, index) => {
    const clutter = reasons[index];
    return { role, text, ...(level ? { level } : {}), ...(clutter ? { clutter } : {}) };
  });
}

function isRunning({ role, text, linked }: HtmlPart): boolean {
  if (linked >= 0.4 || !endsSentence(text)) return false;
  if (role === 'listItem') return linked < 0.1 && hasWords(text, runningItem);
  return (role === 'paragraph' || role === 'quote') && hasWords(text, runningWords);
}

/** Elements named like furniture that nevertheless hold most of the running text. */
function wrappersOf(parts: readonly HtmlPart[]): ReadonlySet<number> {
  const running = parts.filter(isRunning);
  const total = running.reduce((sum, { text }) => sum + text.length, 0);
  const held = new Map<number, number>();
  for (const { furniture, text } of running)
    for (const { element } of furniture) held.set(element, (held.get(element) ?? 0) + text.length);
  return new Set([...held].filter(([, length]) => length * 2 > total).map(([element]) => element));
}

function standsIn({ furniture }: HtmlPart, wrappers: ReadonlySet<number>): ClutterReason | undefined {
  return furniture.find(({ element }) => !wrappers.has(element))?.reason;
}

function reasonFor(
  part: HtmlPart,
  wrappers: ReadonlySet<number>,
  main: ReadonlySet<number> | undefined,
): ClutterReason | undefined {
  if (part.role === 'footnote') return undefined;
  const stated = standsIn(part, wrappers);
  if (stated) return stated;
  if (part.role === 'caption') return 'caption';
  if (
    part.linked >= mostlyLinked &&
    wordCount(part.text) < runningWords &&
    !endsSentence(part.text) &&
    part.role !== 'heading' &&
    part.role !== 'table'
  )
    return 'navigation';
  return main && part.element >= 0 && !main.has(part.element) ? 'navigation' : undefined;
}

/** The sentence or two that introduce an article stand between its title and its text, in the article but often apart from its text. */
function keepLead(
  parts: readonly HtmlPart[],
  wrappers: ReadonlySet<number>,
  reasons: (ClutterReason | undefined)[],
): void {
  const first = parts.findIndex((part, index) => reasons[index] === undefined && isRunning(part));
  const title = parts.findLastIndex(({ level }, index) => level === 1 && index < first);
  if (title < 0) return;
  for (let index = title + 1; index < Math.min(first, title + 1 + leadReach); index++) {
    const part = parts[index]!;
    const { role, text, linked, inArticle } = part;
    if (reasons[index] !== 'navigation' || standsIn(part, wrappers) || !inArticle || linked > 0.2) continue;
    if (role === 'paragraph' && endsSentence(text) && hasWords(text, leadWords)) reasons[index] = undefined;
  }
}

/** Sentences in the same element as two kept paragraphs, or in elements of the same design, belong to them however short they are. */
function keepSiblings(
  parts: readonly HtmlPart[],
  wrappers: ReadonlySet<number>,
  reasons: (ClutterReason | undefined)[],
): void {
  const kept = new Map<number | string | undefined, number>();
  parts.forEach(({ parent, design, role }, index) => {
    if (reasons[index] !== undefined || role !== 'paragraph') return;
    for (const place of [parent, design]) kept.set(place, (kept.get(place) ?? 0) + 1);
  });
  kept.delete(undefined);
  parts.forEach((part, index) => {
    const { parent, design, role, text, linked } = part;
    if (reasons[index] !== 'navigation' || standsIn(part, wrappers)) return;
    if (Math.max(kept.get(parent) ?? 0, kept.get(design) ?? 0) < 2) return;
    if ((role === 'paragraph' || role === 'quote') && linked < 0.4 && endsSentence(text)) reasons[index] = undefined;
  });
}

/** A heading belongs to what follows it: it stays when the next part that is no heading or caption does. */
function keepHeadings(
  parts: readonly HtmlPart[],
  wrappers: ReadonlySet<number>,
  reasons: (ClutterReason | undefined)[],
): void {
  let next: ClutterReason | undefined = 'navigation';
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index]!;
    if (part.role === 'heading') {
      if (reasons[index] === 'navigation' && !standsIn(part, wrappers) && (next === undefined || part.level === 1))
        reasons[index] = undefined;
    } else if (reasons[index] === undefined || reasons[index] === 'navigation') next = reasons[index];
  }
}
