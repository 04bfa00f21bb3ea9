import { type FoundCitation, standsApart } from '../../../citations/citation.ts';
import { syntaxFor } from '../../../citations/syntax/byLanguage.ts';
import { atOnce } from '../../../slices.ts';
import type { DocumentLanguage } from '../../../text/language.ts';
import { overlaps, type Span, spanAt } from '../../../text/span.ts';
import { type Zone, zonesOf } from '../../../text/zones.ts';
import { quotedSpans } from '../../quotedSpans.ts';
import { CitationFinder, citationAnchors } from './citationOf.ts';
import type { DraftQuotation } from './draftQuotation.ts';
import { type IgnoreComment, ignoreComments, wordsHash } from './ignoredQuotations.ts';
import { isQuotation } from './isQuotation.ts';
import { withItemsApart } from './itemsApart.ts';
import { maskedDraft } from './masked.ts';
import { printedMarks } from './plain/entities.ts';
import { plainWords } from './plainWords.ts';
import type { QuotedRegion } from './quotedRegion.ts';
import { quotedRegions } from './regions.ts';
import { type MentionFinder, saidBy } from './saidBy.ts';

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
  const zones = zonesOf(text, language);
  yield;
  const regions = quotedRegions(text, language).filter(({ outer }) => isProse(zones, outer.start));
  // The text of a link is prose.
  const hidden = citations.filter(standsApart);
  yield;
  const outside = maskedDraft(text, language, zones, [...hidden, ...regions.map(({ outer }) => outer)]);
  yield;
  const spans = quotedSpans(outside);
  yield;
  const marked = spans.map(
    (span): QuotedRegion => ({
      span: withWholeMarks(text, span),
      outer: whole(text, withMarks(outside, span)),
      form: 'inline',
    }),
  );
  yield;
  const all = [...regions, ...continued(text, marked)].sort((a, b) => a.outer.start - b.outer.start);
  const prose = maskedDraft(
    outside,
    'plaintext',
    [],
    all.map(({ outer }) => outer),
  );
  yield;
  const sentences = withItemsApart(proseWithMarks(prose, all), language);
  yield;
  const anchors = citationAnchors(text, citations);
  yield;
  const finder = new CitationFinder(sentences, anchors);
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
  const citation = form === 'block' ? finder.block(outer) : finder.inline(outer);
  const before = prose.slice(Math.max(0, outer.start - 60), outer.start);
  const cited = citation !== undefined && isRightBefore(text, outer, citation);
  if (!isQuotation(plain, { form, before, cited })) return undefined;
  const beside = citation ? finder.beside(citation) : [];
  const sentence = finder.sentenceOf(outer.start);
  const end = Math.max(sentence.end, finder.sentenceOf(Math.max(outer.start, outer.end - 1)).end);
  const quoted = { start: outer.start - sentence.start, end: outer.end - sentence.start };
  const speaker =
    form === 'block' ? undefined : saidBy(prose.slice(sentence.start, end), sentence.start, quoted, reader.mentionsIn);
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

/** The span with the marks around it. */
function withMarks(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && /[ \t]/.test(text[from - 1]!) && !/["“„«‹‘‚'「『”»]/u.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && /[ \t]/.test(text[to]!) && /^[ \t]+["”“»›’‘'」』«]/u.test(text.slice(to, to + 6))) to++;
  if (/["“„«‹‘‚'「『”»]/u.test(text[from - 1] ?? '')) from--;
  else from = start;
  if (/["”“»›’‘'」』«]/u.test(text[to] ?? '')) to++;
  return { start: from, end: to };
}

const longOpening = /(?:``|"[`<]|\\(?:[gf]lqq|og)|&#?\w{2,8};)$/;
const longClosing = /^(?:''|"['>]|\\(?:[gf]rqq|fg)(?:\{\}|\/)?|&#?\w{2,8};)/;

/** With all characters of the marks of TeX and of character references. */
function whole(text: string, { start, end }: Span): Span {
  const opens = longOpening.exec(text.slice(Math.max(0, start - 9), start + 1));
  const closes = longClosing.exec(text.slice(end - 1, end + 9));
  return { start: opens ? start + 1 - opens[0].length : start, end: closes ? end - 1 + closes[0].length : end };
}

/** With all of a character reference that is the first character of the quoted words, or the last. */
function withWholeMarks(text: string, { start, end }: Span): Span {
  const first = /&#?\w{2,8};$/.exec(text.slice(Math.max(0, start - 9), start + 1));
  const last = /^&#?\w{2,8};/.exec(text.slice(end - 1, end + 9));
  return { start: first ? start + 1 - first[0].length : start, end: last ? end - 1 + last[0].length : end };
}

/** A block that stands in marks as a whole, without them. */
function withoutMarks(text: string, { start, end }: Span): Span {
  const slice = printedMarks(text.slice(start, end));
  const match =
    /^\s*(["“„«])[\s\S]*?(["”“»])[.,]?(?:\s*(?:\[[^\]]*\]|\([^()]*\)|\\\w*cite\w*(?:\[[^\]]*\])*\{[^}]*\}))?\s*$/u.exec(
      slice,
    );
  const [only, ...others] = match ? quotedSpans(slice) : [];
  if (!match || !only || others.length > 0 || only.start > slice.length - slice.trimStart().length + 1)
    return { start, end };
  return { start: start + only.start, end: start + only.end };
}

const opensParagraph = /^(?:["“„«]|&(?:quot|ldquo|bdquo|laquo|#\d{2,4});)/iu;

/** A quotation that nothing closes in its paragraph goes on in the next one that opens with a mark. */
function continued(text: string, marked: readonly QuotedRegion[]): QuotedRegion[] {
  const joined: QuotedRegion[] = [];
  for (const region of marked) {
    const last = joined.at(-1);
    const between = last && text.slice(last.outer.end, region.outer.start);
    const open =
      last &&
      opensParagraph.test(text.slice(last.outer.start, last.outer.start + 8)) &&
      last.outer.end === last.span.end;
    if (last && open && between !== undefined && /^\s*\n[ \t]*\r?\n\s*$/.test(between))
      joined[joined.length - 1] = {
        span: { start: last.span.start, end: region.span.end },
        outer: { start: last.outer.start, end: region.outer.end },
        form: 'inline',
      };
    else joined.push(region);
  }
  return joined;
}

/** The prose with the stop that ends a quotation put back behind it, since it may end the sentence. */
function proseWithMarks(prose: string, regions: readonly QuotedRegion[]): string {
  const edits = regions.filter(({ form, outer }) => form === 'inline' && outer.end > outer.start + 1);
  let result = '';
  let from = 0;
  for (const { outer } of edits) {
    if (outer.start < from) continue;
    result += `${prose.slice(from, outer.start)}“${'x'.repeat(outer.end - outer.start - 2)}”`;
    from = outer.end;
  }
  return result + prose.slice(from);
}

function withIgnored(found: readonly DraftQuotation[], comments: readonly IgnoreComment[]): DraftQuotation[] {
  if (comments.length === 0) return [...found];
  return found.map((quotation, index) => {
    const comment = comments.find(({ hash, start, end }) => {
      if (hash !== undefined) return hash === wordsHash(quotation.words);
      const { paragraph } = quotation;
      const isBehind =
        start >= quotation.outer.end && start <= paragraph.end && (found[index + 1]?.outer.start ?? start) >= start;
      const isBefore = end <= quotation.outer.start && (found[index - 1]?.outer.end ?? 0) <= start;
      return isBehind || (isBefore && !found.some((other) => other.outer.end <= start && other.paragraph.end >= end));
    });
    return comment ? { ...quotation, ignored: comment.reason } : quotation;
  });
}
