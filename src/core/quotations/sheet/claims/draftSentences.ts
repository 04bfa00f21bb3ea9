import { type FoundCitation, standsApart } from '../../../citations/citation.ts';
import { atOnce } from '../../../slices.ts';
import type { DocumentLanguage } from '../../../text/language.ts';
import { sentencesOf } from '../../../text/sentences.ts';
import type { Span } from '../../../text/span.ts';
import { type Zone, zonesOf } from '../../../text/zones.ts';
import { type CitationAnchor, citationAnchors } from '../../check/draft/citationOf.ts';
import { withItemsApart } from '../../check/draft/itemsApart.ts';
import { maskedDraft } from '../../check/draft/masked.ts';
import { paragraphsOf } from '../../check/draft/paragraphs.ts';
import { headingsIn } from './headings.ts';

/** A sentence of a draft. All spans are in the draft. */
export interface DraftSentence extends Span {
  /** Its paragraph, or the item of its list, by number. */
  readonly paragraph: number;
  /** The citations in it and in brackets behind it, in order; those of its footnotes too. */
  readonly anchors: readonly CitationAnchor[];
}

/** A draft parted into sentences. */
export interface ReadDraft {
  readonly text: string;
  readonly language: DocumentLanguage;
  readonly zones: readonly Zone[];
  readonly headings: readonly Span[];
  /** The draft with everything overwritten that is no prose of the writer's: markup, citations, headings; quoted words are `x`. */
  readonly prose: string;
  readonly sentences: readonly DraftSentence[];
}

/**
 * Reads the sentences of a draft, in order: stops inside quotations and citations end none, headings are none, and each item of a list stands alone. `quoted`
 * are its quotations with their marks, in order and apart. Linear in the length of the draft.
 */
export function readDraft(
  text: string,
  language: DocumentLanguage,
  citations: readonly FoundCitation[],
  quoted: readonly Span[],
): ReadDraft {
  return atOnce(readingDraft(text, language, citations, quoted));
}

/** {@link readDraft} in steps. */
export function* readingDraft(
  text: string,
  language: DocumentLanguage,
  citations: readonly FoundCitation[],
  quoted: readonly Span[],
): Generator<undefined, ReadDraft> {
  const zones = zonesOf(text, language);
  yield;
  const headings = headingsIn(text, language);
  yield;
  const masked = maskedDraft(text, language, zones, [...citations.filter(standsApart), ...headings]);
  yield;
  const named = citations.filter(({ mode }) => mode === 'narrative').map(({ start, end }) => ({ start, end }));
  const prose = withItemsApart(withoutWords(withNames(masked, named), quoted), language);
  yield;
  const anchors = citationAnchors(text, citations);
  yield;
  let next = 0;
  const sentencesIn = (paragraph: Span, number: number) => {
    const own = sentencesOf(prose.slice(paragraph.start, paragraph.end)).map(({ start, end }) => ({
      start: paragraph.start + start,
      end: paragraph.start + end,
    }));
    return own.map((sentence, index): DraftSentence => {
      const until = own[index + 1]?.start ?? paragraph.end;
      while (next < anchors.length && anchors[next]!.end <= sentence.start) next++;
      const inside: CitationAnchor[] = [];
      let { end } = sentence;
      for (; next < anchors.length && anchors[next]!.start < until; next++) {
        const anchor = anchors[next]!;
        const isBehind = anchor.start >= end;
        // A name that begins the next sentence is a part of that.
        if (isBehind && (anchor.citation.mode === 'narrative' || /[\p{L}\p{N}]/u.test(prose.slice(end, anchor.start))))
          break;
        inside.push(anchor);
        end = Math.max(end, anchor.end);
      }
      return { start: sentence.start, end, paragraph: number, anchors: inside };
    });
  };
  const sentences: DraftSentence[] = [];
  for (const [number, paragraph] of paragraphsOf(prose).entries()) {
    sentences.push(...sentencesIn(paragraph, number));
    yield;
  }
  return { text, language, zones, headings, prose, sentences };
}

/** The sentence around `offset`, else the last one before it; `undefined` when there is none. */
export function sentenceAround(sentences: readonly DraftSentence[], offset: number): DraftSentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  let found = sentences[0];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= offset) {
      found = sentences[middle];
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** Citations that are part of their sentences as a word that begins with a capital, as names do. */
function withNames(masked: string, named: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of named) {
    if (start < from) continue;
    result += `${masked.slice(from, start)}X${'x'.repeat(end - start - 1)}`;
    from = end;
  }
  return result + masked.slice(from);
}

/** Quoted words as letters that say nothing, so that neither their stops nor their names count. */
function withoutWords(prose: string, quoted: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of quoted) {
    if (start < from || end < start + 2) continue;
    result += prose.slice(from, start) + prose.slice(start, end).replace(/[^\n\r\s]/g, 'x');
    from = end;
  }
  return result + prose.slice(from);
}
