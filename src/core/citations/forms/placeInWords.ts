import type { TextEdit } from '../../text/edit.ts';
import type { Citation, CiteItem } from '../citation.ts';
import type { PlainCitation } from './plainCitations.ts';

/**
 * The edit that moves the place of a citation whose words are the writer's own, "Weitz n.d., ¶ 2": where `citation` differs from `found` in the number of one place
 * only, and that number stands once in the words, it alone is written. `undefined` where more changes, or where it cannot be told which number is meant.
 */
export function placeInWords(text: string, found: PlainCitation, citation: Citation): TextEdit | undefined {
  const { body, items } = found;
  if (found.mode !== citation.mode || items.length !== citation.items.length) return undefined;
  const moved = citation.items.filter((item, index) => item.locator !== items[index]!.locator);
  const [item, other] = moved;
  const before = items[citation.items.indexOf(item!)];
  if (other || !item?.locator || !before?.locator) return undefined;
  if (!citation.items.every((each, index) => isSameBesidesPlace(each, items[index]!))) return undefined;
  const starts = numberStarts(text.slice(body.start, body.end), before.locator);
  if (starts.length !== 1) return undefined;
  const start = body.start + starts[0]!;
  return { start, end: start + before.locator.length, text: item.locator };
}

function isSameBesidesPlace(a: CiteItem, b: CiteItem): boolean {
  return (
    a.key === b.key &&
    a.label === b.label &&
    a.prefix === b.prefix &&
    a.suffix === b.suffix &&
    a.suppressAuthor === b.suppressAuthor
  );
}

/** Where `number` stands by itself, not within a longer number or word. */
function numberStarts(words: string, number: string): number[] {
  const starts: number[] = [];
  for (let at = words.indexOf(number); at >= 0; at = words.indexOf(number, at + 1))
    if (!isInWord(words[at - 1]) && !isInWord(words[at + number.length])) starts.push(at);
  return starts;
}

function isInWord(letter = ''): boolean {
  return /[\p{L}\p{N}]/u.test(letter);
}
