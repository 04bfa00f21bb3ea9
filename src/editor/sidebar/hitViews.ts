import type { HitAnswer, PassageAnswer, SearchAnswer } from '../../core/answers.ts';
import { placeOf } from '../../core/citations/citedPlaces.ts';
import { locatorText } from '../../core/corpus/margin.ts';
import type { Facets } from '../../core/search/facets.ts';
import { filtersIn, filterText, withFilter, withoutFilter } from '../../core/search/queryFilters.ts';
import { snippetOf } from '../../core/search/snippet.ts';
import type { FilterView, GroupView, HitView, PinView, ToView } from '../../webview/protocol.ts';
import { speakerViews } from './speakerViews.ts';

type FacetFields = Extract<ToView, { type: 'facets' }>['fields'];

/** In UTF-16 code units. */
const snippetLength = 240;

/** The hits in their order, those of one source that follow each other, or that came with the first page, as one group; what has most of the words only stands apart. */
export function groupsOf(answer: Pick<SearchAnswer, 'hits'>): GroupView[] {
  const groups = new Map<string, { first: HitAnswer; hits: HitView[] }>();
  for (const hit of answer.hits) {
    const key = `${hit.partial === true} ${hit.source}`;
    const group = groups.get(key) ?? { first: hit, hits: [] };
    group.hits.push(hitView(hit));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, hits }) => {
    return { ...sourceOf(first), hits, ...(first.partial ? { partial: true } : {}) };
  });
}

/** A passage to keep at hand. */
export function pinView(passage: PassageAnswer): PinView {
  return { ...hitView({ ...passage, highlights: [] }), ...sourceOf(passage) };
}

/** The filters that stand in `query`. */
export function filterViews(query: string): FilterView[] {
  return filtersIn(query).map((filter) => {
    const { field, value, excluded } = filter;
    return { field, value, excluded, without: withoutFilter(query, filter) };
  });
}

/** The filters that can be added to `query`, which `total` passages match. */
export function facetFields(query: string, total: number, { fields, evidence }: Facets): FacetFields {
  const views: FacetFields[number][] = fields.map(({ field, values }) => ({
    field,
    values: values.map(({ label, count, filter }) => ({ label, count, query: withFilter(query, filter) })),
  }));
  const only = filterText('is', 'evidence')!;
  if (evidence === 0 || evidence === total) return views;
  return [...views, { field: 'is', values: [{ label: 'evidence', count: evidence, query: withFilter(query, only) }] }];
}

function sourceOf({ source, title, label, citationKey }: PassageAnswer): Omit<GroupView, 'hits' | 'partial'> {
  return { source, title, label, citationKey };
}

function hitView(hit: PassageAnswer & Pick<HitAnswer, 'highlights' | 'twin' | 'above' | 'said'>): HitView {
  const { text, marks } = snippetOf(hit.text, hit.highlights, snippetLength);
  const clutter = hit.kind === 'body' ? undefined : (hit.clutter ?? hit.kind);
  const { id: passage, section, twin } = hit;
  const place = hit.locator.value === '' ? undefined : placeOf(hit.citationKey, hit.locator);
  const above = hit.above?.map((match) => ({ text: match.text, marks: match.highlights }));
  const speakers = speakerViews(hit.said);
  const locator = locatorText(hit.locator);
  return { passage, locator, section, above, snippet: text, marks, clutter, place, twin, speakers };
}
