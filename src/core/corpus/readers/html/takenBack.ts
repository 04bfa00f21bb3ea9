import { endsSentence, hasWords } from '../../clutter/lines.ts';
import type { ClutterReason } from '../../source.ts';
import type { HtmlPart } from './htmlParts.ts';

/** The parts of a page with what is known of each: why it is clutter, or nothing. The reasons change as parts are taken back. */
export interface JudgedParts {
  readonly parts: readonly HtmlPart[];
  readonly reasons: (ClutterReason | undefined)[];
  /** Whether markup says that the part is clutter. */
  isFurniture(part: HtmlPart): boolean;
}

/** Running text has at least this many words. */
const runningWords = 20;
/** An item of a list, or of a dictionary, that is running text has at least this many words. */
const runningItem = 40;
/** The sentence between title and text has at least this many words, and stands at most so many parts below the title. */
const leadWords = 10;
const leadPointWords = 6;
const leadReach = 6;
/** A list of sentences has at least so many. */
const fewestPoints = 3;
/** A sentence beside running text of its own article has at least this many words. */
const articleWords = 8;

/** Whether the part is running text by itself, whatever is around it. */
export function isRunning({ role, text, linked }: HtmlPart): boolean {
  if (linked >= 0.4 || !readsAsText(text)) return false;
  if (role === 'listItem') return linked < 0.1 && endsSentence(text) && hasWords(text, runningItem);
  return (role === 'paragraph' || role === 'quote') && hasWords(text, runningWords);
}

/** It ends with its sentence, or another one does inside: the last may lead to a link, or to the list below it. */
function readsAsText(text: string): boolean {
  return endsSentence(text) || /\p{Ll}{3}[.!?]["”’»)]?\s+["“„«(]?\p{Lu}/u.test(text);
}

/** Takes back what stands with text that is kept: the lead above it, sentences beside it in its article, lists of sentences, and the headings over them. */
export function takeBack(page: JudgedParts): void {
  keepAllOfNothing(page);
  keepLead(page);
  keepLists(page);
  keepSiblings(page);
  keepArticle(page);
  keepHeadings(page);
}

/** Where no running text is kept at all, what is neither furniture nor links is the text: verses, talk, a notice of one line. */
function keepAllOfNothing(page: JudgedParts): void {
  const { parts, reasons } = page;
  if (parts.some((part, index) => reasons[index] === undefined && isRunning(part))) return;
  const isArticle = parts.some((part) => part.article !== undefined && isShortText(part) && !page.isFurniture(part));
  parts.forEach((part, index) => {
    if (reasons[index] !== 'navigation' || page.isFurniture(part) || !isShortText(part)) return;
    if (part.article !== undefined || !isArticle) reasons[index] = undefined;
  });
}

function isShortText({ role, text, linked }: HtmlPart): boolean {
  return (
    (role === 'paragraph' || role === 'quote') && linked < 0.1 && (endsSentence(text) || hasWords(text, articleWords))
  );
}

/** The steps or points of a list whose items are sentences, two in three of them and three at least. */
function keepLists(page: JudgedParts): void {
  const { parts, reasons } = page;
  const lists = new Map<number, { sentences: number; items: number }>();
  for (const part of parts) {
    if (part.role !== 'listItem' || page.isFurniture(part)) continue;
    const list = lists.get(part.parent) ?? { sentences: 0, items: 0 };
    lists.set(part.parent, list);
    list.items++;
    if (isPoint(part)) list.sentences++;
  }
  parts.forEach((part, index) => {
    const { sentences, items } = lists.get(part.parent) ?? { sentences: 0, items: 1 };
    const isList = sentences >= fewestPoints && sentences * 3 >= items * 2;
    if (
      reasons[index] === 'navigation' &&
      part.role === 'listItem' &&
      isList &&
      isPoint(part) &&
      !page.isFurniture(part)
    )
      reasons[index] = undefined;
  });
}

function isPoint({ text, linked }: HtmlPart): boolean {
  return linked < 0.1 && endsSentence(text) && hasWords(text, leadPointWords);
}

/** The sentences, or points of a list, that introduce an article stand between its title and its text, and often apart from its text. */
function keepLead(page: JudgedParts): void {
  const { parts, reasons } = page;
  const first = parts.findIndex((part, index) => reasons[index] === undefined && isRunning(part));
  const above = parts.slice(0, Math.max(0, first));
  const titles = above.flatMap(({ level }, index) => (level === 1 ? [index] : []));
  const lastHeading = above.findLastIndex(({ role }) => role === 'heading');
  for (const title of titles.length > 0 ? titles : [lastHeading]) {
    // What markup says is clutter does not part the title from the lead.
    const below = above.flatMap((part, index) =>
      title >= 0 && index > title && !page.isFurniture(part) ? [index] : [],
    );
    for (const index of below.slice(0, leadReach))
      if (reasons[index] === 'navigation' && isLead(parts[index]!)) reasons[index] = undefined;
  }
}

function isLead(part: HtmlPart): boolean {
  const { role, text, linked, article } = part;
  if (linked > 0.2) return false;
  if (role === 'listItem') return article !== undefined && isPoint(part);
  return role === 'paragraph' && (hasWords(text, runningWords) || (endsSentence(text) && hasWords(text, leadWords)));
}

/** Sentences in the same element as two kept paragraphs, in elements of the same design, or in the same list as a kept item belong to them however short they are. */
function keepSiblings(page: JudgedParts): void {
  const { parts, reasons } = page;
  const kept = new Map<number | string | undefined, number>();
  const lists = new Set<number>();
  parts.forEach(({ parent, design, role }, index) => {
    if (reasons[index] === undefined && role === 'listItem') lists.add(parent);
    if (reasons[index] !== undefined || role !== 'paragraph') return;
    for (const place of [parent, design]) kept.set(place, (kept.get(place) ?? 0) + 1);
  });
  kept.delete(undefined);
  parts.forEach((part, index) => {
    const { parent, design, role, text, linked } = part;
    if (reasons[index] !== 'navigation' || page.isFurniture(part) || !endsSentence(text)) return;
    if (role === 'listItem' && linked < 0.1 && lists.has(parent)) reasons[index] = undefined;
    if (Math.max(kept.get(parent) ?? 0, kept.get(design) ?? 0) < 2) return;
    if ((role === 'paragraph' || role === 'quote') && linked < 0.4) reasons[index] = undefined;
  });
}

/** Sentences, hardly linked, anywhere in the same article element as running text that is kept. */
function keepArticle(page: JudgedParts): void {
  const { parts, reasons } = page;
  const articles = new Set<number>();
  parts.forEach((part, index) => {
    if (part.article !== undefined && reasons[index] === undefined && isRunning(part)) articles.add(part.article);
  });
  parts.forEach((part, index) => {
    const { article, role, text, linked } = part;
    if (reasons[index] !== 'navigation' || page.isFurniture(part) || linked >= 0.2) return;
    if (article === undefined || !articles.has(article)) return;
    if ((role === 'paragraph' || role === 'quote') && endsSentence(text) && hasWords(text, articleWords))
      reasons[index] = undefined;
  });
}

/** A heading belongs to what follows it: it stays when the next part that is no heading or caption does. */
function keepHeadings(page: JudgedParts): void {
  const { parts, reasons } = page;
  let next: ClutterReason | undefined = 'navigation';
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index]!;
    if (part.role === 'heading') {
      if (reasons[index] === 'navigation' && !page.isFurniture(part) && (next === undefined || part.level === 1))
        reasons[index] = undefined;
    } else if (reasons[index] === undefined || reasons[index] === 'navigation') next = reasons[index];
  }
}
