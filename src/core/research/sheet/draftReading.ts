import type { Mention } from '../../actors/actor.ts';
import type { FoundCitation } from '../../citations/citation.ts';
import { type DraftSentence, type ReadDraft, sentenceAround } from '../../quotations/sheet/claims/draftSentences.ts';
import { citationsIn, type SentenceWords, sentenceWords } from '../../quotations/sheet/claims/sentenceWords.ts';
import { lineStarts, positionAt } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

/** Where a place of the draft is, as people count: lines and columns from 1. */
export interface CountedPlace {
  readonly line: number;
  readonly column: number;
}

/** A draft as its rows are made of it. */
export class DraftReading {
  readonly draft: ReadDraft;
  readonly mentionsIn: (prose: string) => readonly Mention[];
  readonly #nameOf: (citation: FoundCitation) => string;
  readonly #lines: readonly number[];
  readonly #words = new Map<DraftSentence, SentenceWords>();

  constructor(
    draft: ReadDraft,
    nameOf: (citation: FoundCitation) => string,
    mentionsIn: (prose: string) => readonly Mention[],
  ) {
    this.draft = draft;
    this.#nameOf = nameOf;
    this.mentionsIn = mentionsIn;
    this.#lines = lineStarts(draft.text);
  }

  sentenceAt(offset: number): DraftSentence | undefined {
    return sentenceAround(this.draft.sentences, offset);
  }

  wordsOf(sentence: DraftSentence): SentenceWords {
    const words = this.#words.get(sentence) ?? sentenceWords(this.draft, sentence, citationsIn(sentence), this.#nameOf);
    this.#words.set(sentence, words);
    return words;
  }

  placeOf({ start }: Span): CountedPlace {
    const { line, character } = positionAt(this.#lines, start);
    return { line: line + 1, column: character + 1 };
  }
}
