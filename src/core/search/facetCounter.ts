import type { Source } from '../corpus/source.ts';
import { authorText } from './authors.ts';
import type { FacetField, Facets, FacetValue } from './facets.ts';
import { sourceFilter } from './filters.ts';
import type { PassageFieldName } from './passageField.ts';
import type { Plan } from './plan.ts';
import { filterText } from './queryFilters.ts';

const mostValues = 8;
const sourceFields = ['author', 'year', 'type', 'lang', 'in', 'key'] as const;
const passageFields: readonly PassageFieldName[] = ['actor', 'speaker'];
type SourceField = (typeof sourceFields)[number];

interface Count {
  readonly value: string;
  readonly label: string;
  count: number;
}

/** Adds up what matching passages are of. */
export class FacetCounter {
  readonly #plan: Plan;
  #sources = 0;
  #matches = 0;
  #evidence = 0;
  readonly #counts = new Map<FacetField, Map<string, Count>>();
  /** Matches by the list of authors of their sources, of each of which one source is kept. */
  readonly #byAuthors = new Map<string, { readonly source: Source; matches: number }>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** Counts one matching passage for what is known of it alone. */
  addPassage(source: Source, index: number, isEvidence: boolean): void {
    if (isEvidence) this.#evidence++;
    for (const [name, field] of this.#plan.fields)
      for (const value of field.valuesOf(source, index))
        this.#add(name as PassageFieldName, value, () => field.labelOf(value), 1);
  }

  /** Counts all matching passages of a source. */
  addSource(source: Source, matches: number): void {
    this.#sources++;
    this.#matches += matches;
    for (const field of sourceFields)
      for (const [value, label] of this.#valuesOf(field, source)) this.#add(field, value, () => label, matches);
    const authors = JSON.stringify(source.metadata.item.author ?? []);
    const known = this.#byAuthors.get(authors);
    if (known) known.matches += matches;
    else this.#byAuthors.set(authors, { source, matches });
  }

  facets(): Facets {
    return { sources: this.#sources, evidence: this.#evidence, fields: this.#fields() };
  }

  #fields(): Facets['fields'] {
    return [...sourceFields, ...passageFields].flatMap((field) => {
      const { offers = () => true } = this.#plan.fields.get(field) ?? {};
      const counts = [...(this.#counts.get(field)?.values() ?? [])].filter(({ value }) => offers(value));
      const divides = counts.length > 1 || counts[0]?.count !== this.#matches;
      const known = field === 'actor' || field === 'speaker' ? divides : counts.length > 1;
      if (!known) return [];
      counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      const values = counts.slice(0, mostValues).flatMap(({ value, label, count }): FacetValue[] => {
        const filter = filterText(field, value);
        if (filter === undefined) return [];
        return [{ label, filter, count: field === 'author' ? this.#passing(value) : count }];
      });
      return values.length === 0 ? [] : [{ field, values }];
    });
  }

  /** How many matches the filter by an author leaves, who may stand in longer names too. */
  #passing(author: string): number {
    const passes = sourceFilter('author', author, true, this.#plan.authors);
    let sum = 0;
    for (const { source, matches } of this.#byAuthors.values()) if (passes(source)) sum += matches;
    return sum;
  }

  #add(field: FacetField, value: string, labelOf: () => string, matches: number): void {
    const counts = this.#counts.get(field) ?? new Map<string, Count>();
    this.#counts.set(field, counts);
    const count = counts.get(value);
    if (count) count.count += matches;
    else counts.set(value, { value, label: labelOf(), count: matches });
  }

  /** The values of a field that a source counts for, each as it is filtered by, with its label. */
  #valuesOf(field: SourceField, { uri, metadata: { item } }: Source): Map<string, string> {
    switch (field) {
      case 'author':
        return new Map((item.author ?? []).map((name) => authorText(name)).map((name) => this.#author(name)));
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

  #author(name: string): [string, string] {
    const fullest = this.#plan.authors().spellings(name)[0] ?? name;
    return [fullest, fullest];
  }
}

function one(value: string | undefined, label = value): Map<string, string> {
  return value === undefined || value === '' ? new Map() : new Map([[value, label!]]);
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
