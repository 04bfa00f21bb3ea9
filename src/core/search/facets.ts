import type { CslName } from '../citations/item.ts';
import type { Source } from '../corpus/source.ts';
import { evaluate } from './evaluate.ts';
import type { Pace } from './pace.ts';
import type { Plan } from './plan.ts';
import { filterText } from './queryFilters.ts';

/** The filters that matches are counted by. */
export type FacetField = 'author' | 'year' | 'type' | 'lang' | 'in' | 'key';

/** What a filter would leave of the matches. */
export interface FacetValue {
  /** For people: `Weitz`, `2024`, the title of a source. */
  readonly label: string;
  /** The filter as it is typed: `author:"Weitz"`. */
  readonly filter: string;
  /** Passages that match and pass the filter. */
  readonly count: number;
}

/** What the passages that match a query are of. */
export interface Facets {
  /** Sources with at least one match. */
  readonly sources: number;
  /** Passages that match and are evidence. */
  readonly evidence: number;
  /** The values that stand for the most passages, at most eight a field; a field in which all are alike is left out. */
  readonly fields: readonly { readonly field: FacetField; readonly values: readonly FacetValue[] }[];
}

const mostValues = 8;
const fields: readonly FacetField[] = ['author', 'year', 'type', 'lang', 'in', 'key'];

/** Counts what all matches of a plan are of. Rejects when cancelled. */
export async function facetsOf(plan: Plan, pace: Pace): Promise<Facets> {
  const counter = new Counter();
  let evidence = 0;
  for (const [index, segment] of plan.segments.entries()) {
    if (pace.due) await pace.rest();
    const { passages, own } = evaluate(plan, index);
    const matches = new Uint32Array(segment.sources.length);
    for (let at = 0; at < passages.length; at++) {
      const passage = passages[at]!;
      if (own[at] === 0 || segment.tombstones?.[passage] === 1) continue;
      matches[segment.sourceOf[passage]!]!++;
      if (segment.data.tiers[passage] === 0) evidence++;
    }
    for (let source = 0; source < matches.length; source++) {
      if (matches[source] === 0) continue;
      counter.add(segment.sources[source]!, matches[source]!);
      if (pace.due) await pace.rest();
    }
  }
  return { sources: counter.sources, evidence, fields: counter.fields() };
}

interface Count {
  readonly label: string;
  count: number;
}

class Counter {
  sources = 0;
  readonly #counts = new Map<FacetField, Map<string, Count>>(fields.map((field) => [field, new Map()]));

  add(source: Source, matches: number): void {
    this.sources++;
    for (const field of fields)
      for (const [value, label] of valuesOf(field, source)) {
        const counts = this.#counts.get(field)!;
        const count = counts.get(value);
        if (count) count.count += matches;
        else counts.set(value, { label, count: matches });
      }
  }

  fields(): Facets['fields'] {
    return fields.flatMap((field) => {
      const counts = [...this.#counts.get(field)!];
      if (counts.length < 2) return [];
      counts.sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
      const values = counts.flatMap(([value, { label, count }]): FacetValue[] => {
        const filter = filterText(field, value);
        return filter === undefined ? [] : [{ label, filter, count }];
      });
      return [{ field, values: values.slice(0, mostValues) }];
    });
  }
}

/** The values of a field that a source counts for, each as it is filtered by, with its label. */
function valuesOf(field: FacetField, { uri, metadata: { item } }: Source): Map<string, string> {
  switch (field) {
    case 'author':
      return new Map((item.author ?? []).map((name) => [nameOf(name), nameOf(name)]));
    case 'year':
      return one(item.issued?.['date-parts']?.[0]?.[0]?.toString());
    case 'type':
      return one(item.type, item.type.replaceAll('-', ' '));
    case 'lang':
      return one(item.language);
    case 'in':
      return one(folderOf(uri));
    case 'key':
      return one(item.id, item.title ?? item.id);
  }
}

function one(value: string | undefined, label = value): Map<string, string> {
  return value === undefined || value === '' ? new Map() : new Map([[value, label!]]);
}

/** The family name with the first name before it, as `author:` reads it. */
function nameOf({ given, family, literal, ...name }: CslName): string {
  const parts = [given, name['dropping-particle'], name['non-dropping-particle'], family];
  return literal ?? parts.filter((part) => part !== undefined && part !== '').join(' ');
}

/** The last folder on the way to the file. */
function folderOf(uri: string): string {
  const path = uri.slice(0, uri.lastIndexOf('/'));
  try {
    return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  } catch {
    return path.slice(path.lastIndexOf('/') + 1);
  }
}
