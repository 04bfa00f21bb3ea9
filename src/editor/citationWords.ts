import type { Position, TextDocument } from 'vscode';
import type { Citation } from '../core/citations/citation.ts';
import { escapeHtml } from '../core/citations/forms/link.ts';
import type { PlainCitation } from '../core/citations/forms/plainCitations.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { ResearchClient } from '../worker/client.ts';
import { changedMeanwhile } from './changedMeanwhile.ts';
import { languageOf, syntaxOf } from './drafts.ts';
import { formattingOf } from './formatting.ts';
import { preambleOf } from './latexPreamble.ts';
import { plainCitationAround } from './plainCitations.ts';
import { type PlainForm, plainCitation, plainFormOf } from './plainForms.ts';
import { PlainRewriting } from './plainRewriting.ts';
import type { WrittenCitations } from './writtenCitations.ts';

/** What a citation is in a draft. */
export interface CitationTexts {
  /** At each of the places, in their order. */
  readonly texts: readonly string[];
  /** What else the draft gets: the definitions of footnotes. */
  readonly more: readonly TextEdit[];
  /** Whether it stands right behind the word before it. */
  readonly isMark: boolean;
  /** The citation as it is printed, where the draft cannot say itself what it cites. */
  readonly rendered?: readonly string[];
}

/** Finds the words for citations in the language of a draft, or in the form its settings ask for. */
export class CitationWords {
  readonly #client: ResearchClient;
  readonly #written: WrittenCitations;

  constructor(client: ResearchClient, written: WrittenCitations) {
    this.#client = client;
    this.#written = written;
  }

  /**
   * `citation`, after `quoted` where words are quoted, at each of `offsets`. Rejects when the draft changes meanwhile, or when its form needs what a
   * source lacks.
   */
  async at(
    document: TextDocument,
    offsets: readonly number[],
    citation: Citation,
    quoted?: string,
  ): Promise<CitationTexts> {
    const { version } = document;
    const found = await this.#find(document, offsets, citation, quoted);
    if (document.version !== version) throw changedMeanwhile();
    return found;
  }

  /** Keeps in mind what was written of `citation`, where the draft itself cannot say it. */
  async remember(
    document: TextDocument,
    { rendered }: Pick<CitationTexts, 'rendered'>,
    citation: Citation,
  ): Promise<void> {
    if (rendered) await this.#written.remember(document, rendered, citation);
  }

  /** The footnote, the link or the words at `place` that cite something; `undefined` when there is nothing of that kind. */
  plainAt(document: TextDocument, place: Position): Promise<PlainCitation | undefined> {
    return plainCitationAround(this.#client, document, place, this.#written);
  }

  /** See {@link PlainRewriting.edits}. */
  rewritten(document: TextDocument, found: PlainCitation, citation: Citation | undefined): Promise<TextEdit[]> {
    return new PlainRewriting(this.#client, this.#written).edits(document, found, citation);
  }

  #find(document: TextDocument, offsets: readonly number[], citation: Citation, quoted?: string) {
    const form = plainFormOf(document);
    if (form) return this.#plain(document, offsets, citation, form, quoted);
    if (languageOf(document) === 'plaintext') return this.#rendered(document, offsets, citation, quoted);
    return markup(document, offsets, citation, quoted);
  }

  /** As a footnote or a link: a place after another in the draft has the higher number. */
  async #plain(
    document: TextDocument,
    offsets: readonly number[],
    citation: Citation,
    form: PlainForm,
    quoted?: string,
  ): Promise<CitationTexts> {
    const places = [...offsets].sort((a, b) => a - b);
    const { texts, more } = await plainCitation(this.#client, document, citation, form, places, quoted);
    const isMark = form === 'footnote' && quoted === undefined;
    return { texts: offsets.map((offset) => texts[places.indexOf(offset)]!), more, isMark };
  }

  /** A style for notes says "ibid." where the citations before the place, as far as Ibid wrote them, want it. */
  async #rendered(
    document: TextDocument,
    offsets: readonly number[],
    citation: Citation,
    quoted?: string,
  ): Promise<CitationTexts> {
    const standing = this.#written.standing(document);
    const isHtml = document.languageId === 'html';
    const rendered: string[] = [];
    for (const offset of offsets) {
      const earlier = standing.filter(({ start }) => start < offset).map((each) => each.citation);
      const request = { citation, earlier, ...formattingOf(document) };
      const { text, html } = await this.#client.request('renderCitation', request);
      rendered.push(isHtml ? html : text);
    }
    const before = quoted === undefined ? '' : `“${isHtml ? escapeHtml(quoted) : quoted}” `;
    return { texts: rendered.map((text) => before + text), more: [], isMark: false, rendered };
  }
}

async function markup(
  document: TextDocument,
  offsets: readonly number[],
  citation: Citation,
  quoted?: string,
): Promise<CitationTexts> {
  const syntax = syntaxOf(document);
  const head = await preambleOf(document);
  const text = head + document.getText();
  const texts = offsets.map((offset) =>
    quoted === undefined
      ? syntax.write(citation, text, head.length + offset)
      : syntax.writeQuotation(quoted, citation, text, head.length + offset),
  );
  return { texts, more: [], isMark: false };
}
