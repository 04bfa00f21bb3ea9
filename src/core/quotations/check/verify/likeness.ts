import { contentWords } from '../../../text/nearness.ts';
import type { Nearest } from '../compare/nearest.ts';

/** The share of words that must stand in the cited source for a quotation to be one of it that differs. */
const fromCited = 0.6;
/** So many words of the cited source, nearly all there are, need say nothing by themselves. */
const inOrder = 0.75;
const enoughInOrder = 4;
/** When as many stand there in any order, so many must stand in theirs. */
const evenMoved = 0.5;
/** Words without a citation, or with that of another source, must be nearer. */
const fromAnywhere = 0.8;
const fewestWords = 6;

/** Whether a quotation is a changed one of the stretch that is nearest to it in the source it cites: enough words, and enough that say something. */
export function isChangedQuotation({ similarity, inAnyOrder, shared, moved, differences }: Nearest): boolean {
  // A figure in the place of a figure tells as much as a word that is the same.
  const figures = differences.filter(({ figure }) => figure).length;
  const telling = contentWords([...shared, ...moved].join(' ')).length + figures;
  if (similarity >= inOrder && shared.length >= enoughInOrder) return true;
  const words = shared.length + moved.length;
  if (similarity >= evenMoved && inAnyOrder >= inOrder && words >= enoughInOrder) return true;
  return (
    similarity >= fromCited &&
    shared.length >= 2 &&
    telling >= (similarity >= fromAnywhere ? 1 : Math.min(2, shared.length - 1))
  );
}

/** The same for a source that the draft does not cite for it. */
export function isSurelyFrom({ similarity, shared }: Nearest): boolean {
  return similarity >= fromAnywhere && shared.length >= fewestWords && contentWords(shared.join(' ')).length >= 3;
}

/** Whether quoted words are so many and so telling that where they stand says where they are from; “the war in” does not. */
export function areTelling(words: string): boolean {
  return contentWords(words).length >= 2 && (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 4;
}
