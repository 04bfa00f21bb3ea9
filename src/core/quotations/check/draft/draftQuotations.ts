import { type FoundCitation, standsApart } from '../../../citations/citation.ts';
import { syntaxFor } from '../../../citations/syntax/byLanguage.ts';
import { atOnce } from '../../../slices.ts';
import type { DocumentLanguage } from '../../../text/language.ts';
import { overlaps, type Span, spanAt } from '../../../text/span.ts';
import { findingZones, type Zone } from '../../../text/zones.ts';
import { findingQuotedSpans } from '../../quotedSpans.ts';
import { CitationFinder, citationAnchors } from './citationOf.ts';
import type { DraftQuotation, NamedSpeaker } from './draftQuotation.ts';
import { ignoreComments, withIgnored } from './ignoredQuotations.ts';
import { isQuotation } from './isQuotation.ts';
import { partingItems } from './itemsApart.ts';
import { maskingDraft, placingMarks } from './masked.ts';
import { plainWords } from './plainWords.ts';
import type { QuotedRegion } from './quotedRegion.ts';
import { withoutMarks } from './regions/blockMarks.ts';
import { markingRegions } from './regions/marked.ts';
import { quotedRegions } from './regions.ts';
import { type MentionFinder, namesOther, saidBy } from './saidBy.ts';

/** A citation farther off than so many characters is no longer near, though it be in the same paragraph. */
const longestWay = 2000;

/**
 * The quotations of a draft, in order: between quotation marks, in block quotes and in the commands of its language; each with its plain words, the citation it
 * belongs to (of `citations`, those of its syntax unless given), the speaker its sentence names and the comment that excuses it. Titles, single words, code, links and front matter are none. Linear in the
 * length of the draft but for the citations of one paragraph.
 */
export function draftQuotations(
  text: string,
  language: DocumentLanguage,
  mentionsIn: MentionFinder = () => [],
  citations: readonly FoundCitation[] = syntaxFor(language).find(text),
): DraftQuotation[] {
  return atOnce(findingQuotations(text, language, mentionsIn, citations));
}

/** {@link draftQuotations} in steps. */
export function* findingQuotations(
  text: string,
  language: DocumentLanguage,
  mentionsIn: MentionFinder,
  citations: readonly FoundCitation[],
): Generator<undefined, DraftQuotation[]> {
  const zones = yield* findingZones(text, language);
  yield;
  const regions = quotedRegions(text, language).filter(({ outer }) => isProse(zones, outer.start));
  // The text of a link is prose.
  const hidden = citations.filter(standsApart);
  yield;
  const outside = yield* maskingDraft(text, language, zones, [...hidden, ...regions.map(({ outer }) => outer)]);
  yield;
  const spans = yield* findingQuotedSpans(outside);
  yield;
  const marked = yield* markingRegions(text, outside, spans);
  yield;
  const all = [...regions, ...marked].sort((a, b) => a.outer.start - b.outer.start);
  const quoted = all.map(({ outer }) => outer);
  const prose = yield* maskingDraft(outside, 'plaintext', [], quoted);
  yield;
  const stopped = yield* placingMarks(text, prose, all);
  yield;
  const sentences = yield* partingItems(stopped, language);
  yield;
  const anchors = citationAnchors(text, citations);
  yield;
  const finder = new CitationFinder(sentences, anchors);
  yield;
  const reader: Reader = { text, language, prose, finder, mentionsIn, skip: skipped(language, zones, hidden) };
  const found: DraftQuotation[] = [];
  for (const region of all) {
    yield;
    const quotation = quotationOf(region, reader);
    if (quotation) found.push(quotation);
  }
  return withIgnored(found, ignoreComments(text, zones));
}

interface Reader {
  readonly text: string;
  readonly language: DocumentLanguage;
  readonly prose: string;
  readonly finder: CitationFinder;
  readonly mentionsIn: MentionFinder;
  readonly skip: readonly Span[];
}

function quotationOf({ span: whole, outer, form }: QuotedRegion, reader: Reader): DraftQuotation | undefined {
  const { text, language, finder, prose } = reader;
  const span = form === 'block' ? withoutMarks(text, whole) : whole;
  const { words, places } = plainWords(text, span, language, reader.skip);
  const plain = words.replace(/(\n\s*\n\s*)["“„«‘](?=\S)/gu, '$1\u200b');
  const near = form === 'block' ? finder.block(outer) : finder.inline(outer);
  const before = prose.slice(Math.max(0, outer.start - 60), outer.start);
  const cited = near !== undefined && isRightBefore(text, outer, near);
  if (!isQuotation(plain, { form, before, cited })) return undefined;
  const speaker = form === 'block' ? undefined : speakerOf(outer, reader);
  const citation = near ?? (form === 'block' ? undefined : distantCitation(outer, speaker, reader));
  const beside = citation ? finder.beside(citation) : [];
  return {
    span,
    outer,
    form,
    words: plain,
    places,
    paragraph: finder.paragraphOf(outer.start),
    ...(citation ? { citation } : {}),
    ...(beside.length > 0 ? { beside } : {}),
    ...(speaker ? { speaker } : {}),
  };
}

/** Whom the sentence around the words names, or the sentences from their first to their last. */
function speakerOf(outer: Span, { finder, prose, mentionsIn }: Reader): NamedSpeaker | undefined {
  const sentence = finder.sentenceOf(outer.start);
  const end = Math.max(sentence.end, finder.sentenceOf(Math.max(outer.start, outer.end - 1)).end);
  const quoted = { start: outer.start - sentence.start, end: outer.end - sentence.start };
  return saidBy(prose.slice(sentence.start, end), sentence.start, quoted, mentionsIn);
}

/** A citation of the next sentence or of the paragraph, unless another speaks on the way to it. */
function distantCitation(
  outer: Span,
  speaker: NamedSpeaker | undefined,
  { finder, prose, mentionsIn }: Reader,
): FoundCitation | undefined {
  return finder.distant(outer).find(({ way, between }) => {
    const { start, end } = speaker ? way : between;
    return way.end - way.start <= longestWay && !namesOther(prose.slice(start, end), speaker, mentionsIn);
  })?.citation;
}

/** With nothing but blanks and stops between, or in one command with it. */
function isRightBefore(text: string, outer: Span, citation: Span): boolean {
  if (overlaps(outer, citation)) return true;
  return citation.start >= outer.end && /^[\s.,;:)(]{0,4}$/.test(text.slice(outer.end, citation.start));
}

/** Whether markup of quotations can stand there: not in code, comments and the like. */
function isProse(zones: readonly Zone[], offset: number): boolean {
  const kind = spanAt(zones, offset)?.kind;
  return kind === undefined || kind === 'command' || kind === 'code';
}

function skipped(language: DocumentLanguage, zones: readonly Zone[], citations: readonly Span[]): Span[] {
  const kinds = language === 'typst' ? ['code', 'comment', 'math'] : ['comment'];
  const all = [...zones.filter(({ kind }) => kinds.includes(kind)), ...citations].sort((a, b) => a.start - b.start);
  const apart: Span[] = [];
  for (const { start, end } of all) {
    const from = Math.max(start, apart.at(-1)?.end ?? 0);
    if (from < end) apart.push({ start: from, end });
  }
  return apart;
}
