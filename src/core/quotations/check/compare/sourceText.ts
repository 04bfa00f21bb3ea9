import type { Passage, Source } from '../../../corpus/source.ts';
import type { Span } from '../../../text/span.ts';
import { type FoldedQuoted, foldedText, foldQuoted } from './foldQuoted.ts';
import { type QuotedWord, quotedWords } from './quotedWords.ts';

/** A stretch of one passage; the span is in `passage.text`. */
export interface PassageStretch extends Span {
  readonly passage: Passage;
}

/** Passages of one source in a row, folded for quoting, with the way back. */
export class SourceText {
  readonly source: Source;
  readonly passages: readonly Passage[];
  /** The folded passages, with a space between two. */
  readonly text: string;
  readonly #starts: readonly number[];
  #words: readonly QuotedWord[] | undefined;
  #positions: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(source: Source, passages: readonly Passage[]) {
    this.source = source;
    this.passages = passages;
    const starts: number[] = [];
    let text = '';
    for (const passage of passages) {
      starts.push(text.length);
      text += `${foldedText(withoutOpener(passage.text))} `;
    }
    this.text = text;
    this.#starts = starts;
  }

  get words(): readonly QuotedWord[] {
    this.#words ??= quotedWords(this.text);
    return this.#words;
  }

  /** Where a word stands among `words`, by its lower-case form. */
  positionsOf(lower: string): readonly number[] {
    this.#positions ??= positions(this.words);
    return this.#positions.get(lower) ?? [];
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

/** A paragraph of a quotation that goes on begins with a mark once more, which is no word. */
function withoutOpener(text: string): string {
  return text.replace(/^["“„«]/u, ' ');
}

function positions(words: readonly QuotedWord[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, { lower }] of words.entries()) {
    const places = found.get(lower);
    if (places) places.push(index);
    else found.set(lower, [index]);
  }
  return found;
}
