import { endsSentence, hasWords, isCaption, wordCount } from '../../clutter/lines.ts';
import type { ClutterReason } from '../../source.ts';
import type { Part } from '../layOut.ts';
import type { HtmlPart } from './htmlParts.ts';
import { isRunning, takeBack } from './takenBack.ts';

/** Text is a list of links from this share of linked characters on, unless it has so many words. */
const mostlyLinked = 0.6;
const mostLinkWords = 20;
/** A heading that ends a sentence has at most so many words. */
const longestHeading = 14;

/**
 * Says of each part of a page whether it is clutter. Three witnesses: markup that says what an element is for (unless most of the page's running
 * text is in it, as in pages that are one form, or galleries that tell their story in captions); the elements of the article Readability found;
 * and, for running text in the same article that it missed, the text itself. Captions and notes go with their markup.
 */
export function judgeParts(found: readonly HtmlPart[], main: ReadonlySet<number> | undefined): Part[] {
  const parts = found.map(withTrueRole);
  const wrappers = wrappersOf(parts);
  const reasons = parts.map((part) => reasonFor(part, wrappers, main));
  const isFurniture = (part: HtmlPart) => standsIn(part, wrappers) !== undefined;
  const kept = parts.filter((_, index) => reasons[index] === undefined);
  const articleHoldsIt = kept.filter((part) => part.article !== undefined).length * 2 > kept.length;
  parts.forEach((part, index) => {
    if (reasons[index] !== 'navigation' || !isRunning(part) || isFurniture(part)) return;
    if (part.article !== undefined || !articleHoldsIt) reasons[index] = undefined;
  });
  takeBack({ parts, reasons, isFurniture });
  const isGallery = !parts.some((part, index) => reasons[index] === undefined && isRunning(part));
  return parts.map((part, index) => {
    const { text, level } = part;
    const tells = isGallery && reasons[index] === 'caption' && tellsStory(part);
    const role = tells ? 'paragraph' : part.role;
    const clutter = tells ? undefined : reasons[index];
    return { role, text, ...(level ? { level } : {}), ...(clutter ? { clutter } : {}) };
  });
}

/** Sentences set as a heading are none: pages set their leads so. */
function withTrueRole(part: HtmlPart): HtmlPart {
  const { role, level, text } = part;
  const isText = role === 'heading' && level !== 1 && endsSentence(text) && hasWords(text, longestHeading + 1);
  return isText ? { ...part, role: 'paragraph', level: undefined } : part;
}

/** Whether a caption is running text, on pages that have no other. */
function tellsStory(part: HtmlPart): boolean {
  return isRunning({ ...part, role: 'paragraph' }) && !isCaption(part.text);
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
    wordCount(part.text) < mostLinkWords &&
    !endsSentence(part.text) &&
    part.role !== 'heading' &&
    part.role !== 'table'
  )
    return 'navigation';
  return main && part.element >= 0 && !main.has(part.element) ? 'navigation' : undefined;
}
