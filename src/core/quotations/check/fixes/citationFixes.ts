import type { CiteItem, FoundCitation } from '../../../citations/citation.ts';
import { syntaxFor } from '../../../citations/syntax/byLanguage.ts';
import { citeItemOfPassages } from '../../../corpus/citePassage.ts';
import type { Source } from '../../../corpus/source.ts';
import type { SuggestedEdit } from '../../../finding.ts';
import type { DocumentLanguage } from '../../../text/language.ts';
import { SaidError } from '../../../text/saidError.ts';
import { sentence, titled } from '../../../text/sentence.ts';
import { citationWith, type DraftQuotation } from '../draft/draftQuotation.ts';
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
  if (!citation || isPlain(citation)) return [];
  const item = citeItemAt(place, draft.webLocator);
  const items = draft.isShared(citation, quotation)
    ? [...citation.items, item]
    : replaced(citation.items, citation.items[0]!, item);
  const called = titled(sentence`Cite “${item.key}”, which has these words`);
  const text = written({ ...citation, items }, draft);
  if (text === undefined) return [];
  return [{ ...called, start: citation.start, end: citation.end, text, cites: item.key }];
}

/** Gives the cite item of the source the locator at which the words stand. */
export function fixLocator(quotation: DraftQuotation, place: SourcePlace, draft: CitingDraft): SuggestedEdit[] {
  const isOfSource = ({ key }: CiteItem) => draft.sourceOf(key) === place.source;
  const citation = citationWith(quotation, isOfSource);
  const old = citation?.items.find(isOfSource);
  if (!citation || !old || isPlain(citation)) return [];
  const { label, locator } = citeItemAt(place, old.label === 'section' ? 'section' : 'paragraph');
  if (locator === undefined) return [];
  const items = replaced(citation.items, old, { ...old, label, locator });
  const called = titled(sentence`Change the locator to ${label ?? 'page'} ${locator!}`);
  const text = written({ ...citation, items }, draft);
  return text === undefined ? [] : [{ ...called, start: citation.start, end: citation.end, text }];
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
  return [{ ...titled(sentence`Cite “${item.key}” here`), start: at, end: at, text: ` ${markup}`, cites: item.key }];
}

/** Footnotes, links and printed names are no markup that could be written anew here. */
function isPlain(citation: FoundCitation): boolean {
  return 'body' in citation;
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

/** Keeps the command and the mode the citation was found with; `undefined` where that command cannot say it. */
function written(
  citation: Omit<FoundCitation, 'items'> & { readonly items: readonly CiteItem[] },
  draft: CitingDraft,
): string | undefined {
  try {
    return syntaxFor(draft.language).write(citation, draft.text, citation.end);
  } catch (error) {
    if (error instanceof SaidError) return undefined;
    throw error;
  }
}
