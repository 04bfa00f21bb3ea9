import type { Citation, CiteItem, Locator } from '../../../citations/citation.ts';
import type { PlainCitation } from '../../../citations/forms/plainCitations.ts';
import { type Sentence, sentence } from '../../../text/sentence.ts';
import type { Span } from '../../../text/span.ts';
import type { Verdict } from '../verify/verification.ts';

/** What a footnote, a link or a printed citation should cite, and what the fix is called. */
export interface PlainCitationFix {
  readonly titled: Sentence;
  readonly citation: Citation;
}

/** What came of checking a quotation whose citation is to be mended. */
export interface CheckedCitation {
  readonly verdict: Verdict;
  readonly place?: { readonly citationKey: string; readonly locator: Locator };
  readonly citation?: Span;
}

/** The verdicts of words for which their citation has to stay. */
const right: ReadonlySet<Verdict> = new Set(['verbatim', 'marked-edit', 'differs', 'wrong-locator']);

/**
 * How the citation of a quotation, one that has no key in the draft, is made right: the source that has the words is cited, or the place where they stand.
 * `rows` are all quotations of the draft. `undefined` when nothing of the citation is wrong.
 */
export function plainCitationFix(
  row: CheckedCitation,
  { items, mode }: PlainCitation,
  rows: readonly CheckedCitation[],
): PlainCitationFix | undefined {
  const { verdict, place } = row;
  const [first, ...others] = items.map(({ keySpan: _, ...item }): CiteItem => item);
  if (!place || !first) return undefined;
  const key = place.citationKey;
  const there = place.locator.value === '' ? {} : { label: place.locator.label, locator: place.locator.value };
  if (verdict === 'elsewhere') {
    // Whoever names no places in a note wants none.
    const item: CiteItem = { key, ...(first.locator === undefined ? {} : there) };
    const isShared = rows.some(
      (each) => each !== row && right.has(each.verdict) && isSame(each.citation, row.citation),
    );
    const cited = isShared ? [first, ...others, item] : [item, ...others];
    return { titled: sentence`Cite “${key}”, which has these words`, citation: { items: cited, mode } };
  }
  if (verdict !== 'wrong-locator' || !('locator' in there)) return undefined;
  const moved = [first, ...others].map((item) => (item.key === key ? { ...item, ...there } : item));
  const titled = sentence`Change the locator to ${there.label ?? 'page'} ${there.locator!}`;
  return { titled, citation: { items: moved, mode } };
}

function isSame(a: Span | undefined, b: Span | undefined): boolean {
  return a !== undefined && b !== undefined && a.start === b.start && a.end === b.end;
}
