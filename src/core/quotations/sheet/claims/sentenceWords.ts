import { type FoundCitation, standsApart } from '../../../citations/citation.ts';
import type { Span } from '../../../text/span.ts';
import type { Zone } from '../../../text/zones.ts';
import { plainWords } from '../../check/draft/plainWords.ts';
import type { Mark } from '../sheet.ts';
import type { DraftSentence, ReadDraft } from './draftSentences.ts';

/** A sentence as people read it, with the place in the draft of each code unit; the last place is the end. */
export interface SentenceWords {
  readonly text: string;
  readonly places: readonly number[];
}

const noProse: readonly string[] = ['comment', 'frontMatter'];

/** The words of a sentence without markup and citations; what is a name of the text, `nameOf` gives for a citation. */
export function sentenceWords(
  draft: ReadDraft,
  span: Span,
  citations: readonly FoundCitation[],
  nameOf: (citation: FoundCitation) => string,
): SentenceWords {
  const hidden = zonesWithin(draft, span).filter(
    ({ kind }) => noProse.includes(kind) || (kind === 'code' && draft.language === 'typst'),
  );
  const parts: string[] = [];
  const places: number[] = [];
  const write = (words: string, at: (index: number) => number) => {
    for (let index = 0; index < words.length; index++) {
      const isSpace = /\s/.test(words[index]!);
      if (isSpace && (parts.length === 0 || parts.at(-1) === ' ')) continue;
      // Where a citation stood before the stop, no space is left.
      if (/[.,;:!?)]/.test(words[index]!) && parts.at(-1) === ' ' && index === 0) {
        parts.pop();
        places.pop();
      }
      parts.push(isSpace ? ' ' : words[index]!);
      places.push(at(index));
    }
  };
  let from = span.start;
  for (const citation of [...citations, undefined]) {
    const until = Math.min(citation?.start ?? span.end, span.end);
    if (until > from) {
      const head = /^\s/.test(draft.text.slice(from, from + 1)) ? ' ' : '';
      write(head, () => from);
      const { words, places: there } = plainWords(draft.text, { start: from, end: until }, draft.language, hidden);
      write(words, (index) => there[index]!);
      if (/\s$/.test(draft.text.slice(from, until))) write(' ', () => until - 1);
    }
    if (!citation) break;
    const { start } = citation;
    if (citation.mode === 'narrative') write(nameOf(citation), () => start);
    from = Math.max(from, citation.end);
  }
  while (parts.at(-1) === ' ') {
    parts.pop();
    places.pop();
  }
  return { text: parts.join(''), places: [...places, span.end] };
}

function zonesWithin({ zones }: ReadDraft, { start, end }: Span): Zone[] {
  let low = 0;
  let high = zones.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (zones[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found: Zone[] = [];
  for (let index = low; index < zones.length && zones[index]!.start < end; index++) found.push(zones[index]!);
  return found;
}

/** Where a stretch of the draft stands in the words; `undefined` when nothing of it does. */
export function inWords({ places }: SentenceWords, { start, end }: Span): Mark | undefined {
  const last = places.length - 1;
  let from = 0;
  while (from < last && places[from]! < start) from++;
  let to = from;
  while (to < last && places[to]! < end) to++;
  return to > from ? [from, to] : undefined;
}

/** The citations that stand in a sentence as something apart from its words: no links, and none in its footnotes. */
export function citationsIn({ anchors, start, end }: DraftSentence): FoundCitation[] {
  return anchors
    .map(({ citation }) => citation)
    .filter((each) => standsApart(each) && each.start >= start && each.end <= end);
}
