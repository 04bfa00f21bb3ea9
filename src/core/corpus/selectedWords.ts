import { type Token, tokenize } from '../text/tokens.ts';

/**
 * The words of a passage that a selection in its file covers. `written` is the passage as the file has it, with markup and line breaks, `text` is its plain
 * text; `start` and `end` are in `written`. Words that are half selected count whole, and marks around the words belong to them when they are selected.
 * Empty when no word is selected.
 */
export function selectedWords(written: string, text: string, start: number, end: number): string {
  if (start <= 0 && end >= written.length) return text;
  if (written === text) return wholeWords(text, start, end);
  const inFile = tokenize(written);
  const plain = tokenize(text);
  const placesInFile = places(inFile, plain);
  const chosen = plain.filter((_, index) => {
    const place = placesInFile[index];
    return place !== undefined && place.start < end && start < place.end;
  });
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last) return '';
  return withMarks(text, first.start, last.end, written.slice(Math.max(0, start), end));
}

/** Widens a selection to the words it cuts. */
function wholeWords(text: string, start: number, end: number): string {
  const touched = tokenize(text).filter((token) => token.start < end && start < token.end);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return '';
  return text.slice(Math.min(first.start, Math.max(0, start)), Math.max(last.end, end)).trim();
}

/** Markup between two words of a passage, such as the address of a link, has fewer words than this. */
const longestMarkup = 200;

/** For each plain word the first word of the file that can be it: those of markup are passed over. */
function places(inFile: readonly Token[], plain: readonly Token[]): (Token | undefined)[] {
  let next = 0;
  return plain.map(({ folded }) => {
    for (let at = next; at < Math.min(inFile.length, next + longestMarkup); at++) {
      if (inFile[at]!.folded !== folded) continue;
      next = at + 1;
      return inFile[at];
    }
    return undefined;
  });
}

const opening = /[“‘«„‚"'([¿¡]+$/u;
const closing = /^[”’»"')\].,;:!?…]+/u;

/** The words with the quotation marks and stops beside them, as far as the selection has as many. */
function withMarks(text: string, start: number, end: number, selected: string): string {
  const before = opening.exec(text.slice(0, start))?.[0] ?? '';
  const after = closing.exec(text.slice(end))?.[0] ?? '';
  const hasBefore = before !== '' && /^[\s*_~`[]*[“‘«„‚"'([¿¡]/u.test(selected);
  const hasAfter = after !== '' && /[”’»"')\].,;:!?…][\s*_~`]*$/u.test(selected);
  return text.slice(hasBefore ? start - before.length : start, hasAfter ? end + after.length : end);
}
