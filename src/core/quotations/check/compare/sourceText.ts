import type { Passage, Source } from '../../../corpus/source.ts';
import type { Span } from '../../../text/span.ts';
import { divided } from './characters.ts';
import { type FoldedQuoted, foldedText, foldQuoted } from './foldQuoted.ts';
import { SourceWords } from './sourceWords.ts';

/** A stretch of one passage; the span is in `passage.text`. */
export interface PassageStretch extends Span {
  readonly passage: Passage;
}

/** Passages of one source in a row, folded for quoting, with the way back. */
export class SourceText {
  readonly source: Source;
  readonly passages: readonly Passage[];
  /** The folded passages, with a space between two, or the hyphen of a word that goes on in the next. */
  readonly text: string;
  readonly #starts: readonly number[];
  #words: SourceWords | undefined;

  constructor(source: Source, passages: readonly Passage[]) {
    this.source = source;
    this.passages = passages;
    const starts: number[] = [];
    let text = '';
    for (const [index, passage] of passages.entries()) {
      starts.push(text.length);
      const folded = foldedText(withoutOpener(passage.text));
      text += isDivided(folded, passages[index + 1]) ? `${folded.slice(0, -1)}${divided}` : `${folded} `;
    }
    this.text = text;
    this.#starts = starts;
  }

  get words(): SourceWords {
    this.#words ??= new SourceWords(this.text);
    return this.#words;
  }

  /** The stretches of passages that a span of `text` covers, in order. */
  stretches({ start, end }: Span): PassageStretch[] {
    const found: PassageStretch[] = [];
    for (let index = this.#passageAt(start); index < this.passages.length; index++) {
      const from = this.#starts[index]!;
      if (from >= end) break;
      const passage = this.passages[index]!;
      const folded = foldQuoted(withoutOpener(passage.text));
      const stretch = {
        passage,
        start: originalStart(folded, start - from),
        end: originalEnd(folded, end - from, passage.text),
      };
      if (stretch.end > stretch.start) found.push(stretch);
    }
    return found;
  }

  #passageAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Where a span of folded text begins in the original. */
export function originalStart({ places }: FoldedQuoted, start: number): number {
  return places[Math.max(0, Math.min(start, places.length - 1))]!;
}

/** Where a span of folded text ends in the original, whose marks and invisible characters belong to the character before them. */
export function originalEnd({ text, places }: FoldedQuoted, end: number, original: string): number {
  if (end <= 0) return places[0] ?? 0;
  const last = places[Math.min(end, text.length) - 1];
  if (last === undefined) return original.length;
  let after = last + 1;
  while (after < original.length && /[\p{M}\u00ad\u200b-\u200d\u2060\udc00-\udfff]/u.test(original[after]!)) after++;
  return after;
}

/** Whether a passage ends within a word, as the last line of a page does. */
function isDivided(folded: string, next: Passage | undefined): boolean {
  return next !== undefined && /\p{L}-$/u.test(folded) && /^\p{Ll}/u.test(next.text);
}

/** A paragraph of a quotation that goes on begins with a mark once more, which is no word. */
function withoutOpener(text: string): string {
  return text.replace(/^["“„«]/u, ' ');
}
