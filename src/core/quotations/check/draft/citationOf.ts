import type { FoundCitation } from '../../../citations/citation.ts';
import { sentencesOf } from '../../../text/sentences.ts';
import type { Span } from '../../../text/span.ts';
import { paragraphAt, paragraphsOf } from './paragraphs.ts';

/** A citation at the place where it counts: its own, or that of the note it stands in. */
export interface CitationAnchor extends Span {
  readonly citation: FoundCitation;
}

/** A citation in another sentence of the paragraph. */
export interface DistantCitation {
  readonly citation: FoundCitation;
  /** From the words to the citation: the sentences that could name another speaker than the words have. */
  readonly way: Span;
  /** Those of them in which any named speaker is another when the sentence of the words names none. */
  readonly between: Span;
}

/** Characters of a link before quoted words in it, and behind them. */
const longestText = 300;
const longestLink = 2500;
const noteMark = /\[\^([^\]\s]{1,80})\](?!:)/g;
const noteDefinition = /^\[\^([^\]\s]{1,80})\]:/gm;

/** The citations of a draft, those in Markdown's footnotes at their marks too, in order. What only lists an entry is none. */
export function citationAnchors(text: string, citations: readonly FoundCitation[]): CitationAnchor[] {
  const anchors: CitationAnchor[] = citations
    .filter(({ nocite }) => !nocite)
    .map((citation) => ({ start: citation.start, end: citation.end, citation }));
  const notes = new Map<string, CitationAnchor>();
  for (const { 1: label, index } of text.matchAll(noteDefinition)) {
    const first = anchors.find(({ start }) => start > index);
    if (first && !/\n[ \t]*\n(?![ \t])/.test(text.slice(index, first.start))) notes.set(label!, first);
  }
  if (notes.size === 0) return anchors;
  for (const { 0: mark, 1: label, index } of text.matchAll(noteMark)) {
    const note = notes.get(label!);
    if (note) anchors.push({ start: index, end: index + mark.length, citation: note.citation });
  }
  return anchors.sort((a, b) => a.start - b.start);
}

/** Finds the citation that quoted words belong to. */
export class CitationFinder {
  readonly #text: string;
  readonly #anchors: readonly CitationAnchor[];
  readonly #paragraphs: readonly Span[];
  readonly #sentences = new Map<number, readonly Span[]>();

  /** `masked` is the text with the insides of citations and quotations overwritten, so that stops in them end no sentence. */
  constructor(masked: string, anchors: readonly CitationAnchor[]) {
    this.#text = masked;
    this.#anchors = anchors;
    this.#paragraphs = paragraphsOf(masked);
  }

  paragraphOf(offset: number): Span {
    const index = paragraphAt(this.#paragraphs, offset);
    return this.#paragraphs[index] ?? { start: 0, end: this.#text.length };
  }

  /** The sentence around `offset`, with the citations in brackets that follow its stop. */
  sentenceOf(offset: number): Span {
    const index = paragraphAt(this.#paragraphs, offset);
    const sentences = this.#sentencesIn(index);
    return sentences.findLast(({ start }) => start <= offset) ?? sentences[0] ?? this.paragraphOf(offset);
  }

  /** In the same sentence: the citation behind the words, else one in the running text before them, else any. */
  inline(outer: Span): FoundCitation | undefined {
    const own = this.#inside(outer);
    if (own) return own.citation;
    const sentence = this.#around(outer);
    const near = this.#between(sentence.start, sentence.end);
    const behind = near.filter(({ start }) => start >= outer.end);
    const before = near.filter(({ end }) => end <= outer.start);
    const running = before.findLast(({ citation }) => citation.mode === 'narrative');
    const [next] = behind;
    const inSentence =
      next && (next.citation.mode === 'parenthetical' || !running) ? next : (running ?? next ?? before.at(-1));
    return inSentence?.citation;
  }

  /**
   * Those of the paragraph that words without a citation in their sentence may belong to: the nearest behind, which may be that of the next sentence, then the
   * nearest before.
   */
  distant(outer: Span): DistantCitation[] {
    const sentence = this.#around(outer);
    const paragraph = this.paragraphOf(outer.start);
    const after = this.#between(sentence.end, Math.max(paragraph.end, sentence.end))[0];
    const before = this.#between(paragraph.start, sentence.start).at(-1);
    const found: DistantCitation[] = [];
    if (after) {
      const next = this.sentenceOf(sentence.end + 1);
      const way = { start: sentence.end, end: after.start };
      found.push({ citation: after.citation, way, between: { ...way, start: Math.min(next.end, after.start) } });
    }
    if (before) {
      const way = { start: this.sentenceOf(before.start).start, end: sentence.start };
      found.push({ citation: before.citation, way, between: { ...way, start: before.end } });
    }
    return found;
  }

  /** The sentence, or sentences, that the words stand in. */
  #around(outer: Span): Span {
    const sentence = this.sentenceOf(outer.start);
    const last = this.sentenceOf(Math.max(outer.start, outer.end - 1));
    return { start: sentence.start, end: Math.max(sentence.end, last.end) };
  }

  /** Of a block: in it, right behind it, or in the sentence that leads to it. */
  block(outer: Span): FoundCitation | undefined {
    const own = this.#inside(outer);
    if (own) return own.citation;
    const [behind] = this.#between(outer.end, outer.end + 400);
    if (behind && /^[\s}\]]*$/.test(this.#text.slice(outer.end, behind.start))) return behind.citation;
    const index = paragraphAt(this.#paragraphs, outer.start - 1);
    const before = this.#paragraphs[index];
    if (!before || before.start >= outer.start) return undefined;
    const lead = this.#text.slice(before.start, outer.start).trimEnd();
    return lead.endsWith(':') ? this.#between(before.start, outer.start).at(-1)?.citation : undefined;
  }

  /** Those right behind a citation, with nothing but blanks and stops between. */
  beside(citation: FoundCitation): FoundCitation[] {
    const found: FoundCitation[] = [];
    let { end } = citation;
    for (const anchor of this.#between(citation.end, citation.end + 1000)) {
      if (anchor.citation.mode !== 'parenthetical' || !/^[ \t,;]{0,3}$/.test(this.#text.slice(end, anchor.start)))
        break;
      found.push(anchor.citation);
      end = anchor.end;
    }
    return found;
  }

  /** A citation in the words, or the link that they stand in. */
  #inside(outer: Span): CitationAnchor | undefined {
    const inside = this.#between(outer.start, outer.end).at(-1);
    const around = () =>
      this.#between(outer.start - longestText, outer.end + longestLink).find(
        ({ start, end }) => start <= outer.start && end >= outer.end,
      );
    return inside ?? around();
  }

  #between(start: number, end: number): readonly CitationAnchor[] {
    let low = 0;
    let high = this.#anchors.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#anchors[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    const found: CitationAnchor[] = [];
    for (let index = low; index < this.#anchors.length && this.#anchors[index]!.start < end; index++)
      if (this.#anchors[index]!.end <= end) found.push(this.#anchors[index]!);
    return found;
  }

  #sentencesIn(index: number): readonly Span[] {
    const known = this.#sentences.get(index);
    if (known) return known;
    const paragraph = this.#paragraphs[index];
    const found = paragraph ? this.#sentencesOf(paragraph) : [];
    this.#sentences.set(index, found);
    return found;
  }

  /** Citations in brackets behind a stop belong to the sentence before them. */
  #sentencesOf({ start, end }: Span): Span[] {
    return sentencesOf(this.#text.slice(start, end)).map((sentence) => {
      const span = { start: start + sentence.start, end: start + sentence.end };
      for (const anchor of this.#between(span.end, end)) {
        if (anchor.citation.mode !== 'parenthetical' || !/^[\s.;,)]*$/.test(this.#text.slice(span.end, anchor.start)))
          break;
        span.end = anchor.end;
      }
      return span;
    });
  }
}
