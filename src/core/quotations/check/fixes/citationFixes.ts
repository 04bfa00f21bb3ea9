import type { CiteItem, FoundCitation } from '../../../citations/citation.ts';
import { syntaxFor } from '../../../citations/syntax/byLanguage.ts';
import { citeItemOfPassages } from '../../../corpus/citePassage.ts';
import type { Source } from '../../../corpus/source.ts';
import type { SuggestedEdit } from '../../../finding.ts';
import type { DocumentLanguage } from '../../../text/language.ts';
import type { DraftQuotation } from '../draft/draftQuotation.ts';
import type { SourcePlace } from '../verify/verification.ts';

/** How passages of sources without pages are cited. */
export type WebLocator = Parameters<typeof citeItemOfPassages>[1];

/** What writing a citation into a draft needs. */
export interface CitingDraft {
  readonly text: string;
  readonly language: DocumentLanguage;
  readonly webLocator: WebLocator;
  sourceOf(key: string): Source | undefined;
  /** Whether another quotation that is right belongs to the same citation, which then must stay. */
  isShared(citation: FoundCitation, quotation: DraftQuotation): boolean;
}

/** Cites the source that has the words: in place of the cited one, or beside it where other words need that. */
export function citeThatSource(quotation: DraftQuotation, place: SourcePlace, draft: CitingDraft): SuggestedEdit[] {
  const { citation } = quotation;
  if (!citation) return [];
  const item = citeItemAt(place, draft.webLocator);
  const items = draft.isShared(citation, quotation)
    ? [...citation.items, item]
    : replaced(citation.items, citation.items[0]!, item);
  const title = `Cite “${item.key}”, which has these words`;
  const text = written({ ...citation, items }, draft);
  return [{ title, start: citation.start, end: citation.end, text, cites: item.key }];
}

/** Gives the cite item of the source the locator at which the words stand. */
export function fixLocator(quotation: DraftQuotation, place: SourcePlace, draft: CitingDraft): SuggestedEdit[] {
  const { citation } = quotation;
  const old = citation?.items.find(({ key }) => draft.sourceOf(key) === place.source);
  if (!citation || !old) return [];
  const { label, locator } = citeItemAt(place, old.label === 'section' ? 'section' : 'paragraph');
  if (locator === undefined) return [];
  const items = replaced(citation.items, old, { ...old, label, locator });
  const title = `Change the locator to ${label ?? 'page'} ${locator}`;
  return [{ title, start: citation.start, end: citation.end, text: written({ ...citation, items }, draft) }];
}

/** Adds the citation of words that have none, right behind them. */
export function addCitation(
  { outer, span, form }: DraftQuotation,
  place: SourcePlace,
  draft: CitingDraft,
): SuggestedEdit[] {
  if (draft.language === 'plaintext') return [];
  const item = citeItemAt(place, draft.webLocator);
  const at = form === 'block' ? span.start + draft.text.slice(span.start, span.end).trimEnd().length : outer.end;
  const markup = syntaxFor(draft.language).write({ items: [item], mode: 'parenthetical' }, draft.text, at);
  return [{ title: `Cite “${item.key}” here`, start: at, end: at, text: ` ${markup}`, cites: item.key }];
}

function citeItemAt({ source, stretches }: SourcePlace, webLocator: WebLocator): CiteItem {
  const key = source.metadata.item.id;
  const passages = stretches.map(({ passage }) => ({ ...passage, citationKey: key }));
  return passages.length > 0 ? citeItemOfPassages(passages, webLocator) : { key };
}

function replaced(items: FoundCitation['items'], old: CiteItem, by: CiteItem): CiteItem[] {
  return items.map((item) =>
    item === old ? { ...by, prefix: old.prefix, suffix: old.suffix, suppressAuthor: old.suppressAuthor } : item,
  );
}

/** `written` keeps the command and the mode the citation was found with. */
function written(
  citation: Omit<FoundCitation, 'items'> & { readonly items: readonly CiteItem[] },
  draft: CitingDraft,
): string {
  return syntaxFor(draft.language).write(citation, draft.text, citation.end);
}
