import type { FoundCiteItem } from '../citations/citation.ts';
import { syntaxFor } from '../citations/syntax/byLanguage.ts';
import type { Passage } from '../corpus/source.ts';
import type { ComparedParagraph, VersionDiff } from '../corpus/versions/compare.ts';
import { quotedSpans } from '../quotations/quotedSpans.ts';
import type { DocumentLanguage } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';

/** A draft as the editor has it. */
export interface Draft {
  readonly uri: string;
  readonly text: string;
  readonly language: DocumentLanguage;
}

/** A stretch of a draft that rests on what an update changed. */
export interface AffectedPlace extends Span {
  readonly uri: string;
  /** The paragraph it cites has other words, or another number; or its quoted words no longer stand in the source. */
  readonly reason: 'changed' | 'moved' | 'quotation';
  /** The number of the paragraph it cites now, when that is one and it has one. */
  readonly now?: string;
}

/** Fewer quoted words prove nothing of where they come from. */
const fewestWords = 3;

/**
 * The citations of `key` in a draft whose locators name paragraphs that changed or moved, and the quotations that stood in a paragraph which changed and
 * stand nowhere in the new version, in the order of the draft.
 */
export function affectedPlaces(draft: Draft, key: string, diff: VersionDiff): AffectedPlace[] {
  const places = [...affectedCitations(draft, key, diff.paragraphs), ...affectedQuotations(draft, diff)];
  return places.sort((a, b) => a.start - b.start || a.end - b.end);
}

function affectedCitations(
  { uri, text, language }: Draft,
  key: string,
  paragraphs: readonly ComparedParagraph[],
): AffectedPlace[] {
  return syntaxFor(language)
    .find(text)
    .flatMap(({ items, start, end }) => {
      const cited = items.filter((item) => item.key === key).flatMap((item) => citedBy(item, paragraphs));
      const changed = cited.find(({ fate }) => fate === 'changed');
      const moved = cited.filter(({ fate }) => fate === 'moved');
      if (!changed && moved.length === 0) return [];
      const now = cited.length === 1 ? cited[0]!.now?.locator.value : undefined;
      return [{ uri, start, end, reason: changed ? ('changed' as const) : ('moved' as const), now }];
    });
}

/** The paragraphs that the locator of a cite item names; without one it rests on none. */
function citedBy({ label = 'page', locator }: FoundCiteItem, paragraphs: readonly ComparedParagraph[]) {
  if (locator === undefined) return [];
  if (label === 'section') return paragraphs.filter(({ old }) => old.section === locator);
  const ranges = locator.split(/\s*[,;&]\s*/).map((part) => part.split(/\s*[-–—]+\s*/));
  return paragraphs.filter(({ old }) => old.locator.label === label && ranges.some((range) => isIn(old, range)));
}

function isIn({ locator: { value } }: Passage, [from, to]: readonly string[]): boolean {
  if (value === '' || from === undefined) return false;
  if (value === from || value === to) return true;
  const number = Number(value);
  return to !== undefined && number >= Number(from) && number <= Number(ending(from, to));
}

/** `133-35` ends with 135. */
function ending(from: string, to: string): string {
  return to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
}

function affectedQuotations({ uri, text }: Draft, { paragraphs, added }: VersionDiff): AffectedPlace[] {
  const changed = paragraphs.filter(({ fate }) => fate === 'changed');
  if (changed.length === 0) return [];
  const old = folded(changed.map((each) => each.old));
  const now = folded([...paragraphs.flatMap((each) => each.now ?? []), ...added]);
  return quotedSpans(text)
    .filter(({ start, end }) =>
      text
        .slice(start, end)
        .split(/\[?(?:…|\.\s?\.\s?\.)\]?/)
        .map((part) => tokenize(part).map((token) => token.folded))
        .some((words) => {
          const wanted = ` ${words.join(' ')} `;
          return words.length >= fewestWords && old.includes(wanted) && !now.includes(wanted);
        }),
    )
    .map(({ start, end }) => ({ uri, start, end, reason: 'quotation' }));
}

function folded(passages: readonly Passage[]): string {
  return passages
    .map(
      ({ text }) =>
        ` ${tokenize(text)
          .map((token) => token.folded)
          .join(' ')} `,
    )
    .join('\n');
}
