import type { SourceRecord, SourceText } from '../answers.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type PlacedPassage, placed } from '../corpus/evidence.ts';
import { type RecordForm, recordForm } from '../corpus/recordForm.ts';
import type { Source } from '../corpus/source.ts';
import { SaidError } from '../text/saidError.ts';
import { sentence } from '../text/sentence.ts';

/** Answers about single sources: their text, their passages, their record. Each rejects, naming the source, when the corpus does not have it. */
export class ReadingDesk {
  readonly #corpus: Corpus;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /**
   * The text of the source and the places of its passages in it. Lines end with `\n` alone, without moving anything: an editor that made all ends alike
   * would. Rejects too when the file cannot be read any more.
   */
  async text(uri: string, signal?: AbortSignal): Promise<SourceText> {
    const passages = this.passages(uri);
    const text = await this.#corpus.text(uri, signal);
    return { text: (text ?? '').replace(/\r\n/g, ' \n').replaceAll('\r', '\n'), passages };
  }

  passages(uri: string): PlacedPassage[] {
    return this.#source(uri).passages.map(placed);
  }

  record(uri: string): SourceRecord {
    const { sidecar, metadata } = this.#source(uri);
    return { uri, sidecar, metadata };
  }

  /** See {@link recordForm}. */
  form(uri: string, text: string | undefined): RecordForm {
    return recordForm(this.#source(uri), text);
  }

  #source(uri: string): Source {
    const source = this.#corpus.source(uri);
    if (!source) throw new SaidError(sentence`source: the corpus has no source ${uri}.`);
    return source;
  }
}
