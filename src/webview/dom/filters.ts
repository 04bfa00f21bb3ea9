import type { ViewEvent } from '../events.ts';
import type { FacetField, FacetView, FilterView } from '../protocol.ts';
import { type Facets, isEmpty, type Results, type ViewState } from '../state.ts';
import { fill, type ViewStrings } from '../strings.ts';
import type { Wording } from '../wording.ts';
import { element, icon, part } from './element.ts';

const names: Readonly<Record<FacetField, keyof ViewStrings>> = {
  author: 'facetAuthor',
  year: 'facetYear',
  type: 'facetType',
  lang: 'facetLang',
  in: 'facetIn',
  key: 'facetKey',
  actor: 'facetActor',
  speaker: 'facetSpeaker',
  is: 'facetIs',
};

/** The filters of the query as chips that can be taken away, and below, when they are asked for, those that can be added. */
export class Filters {
  readonly #chips = part('filters');
  readonly #facets = part('facets');
  readonly #wording: Wording;
  readonly #dispatch: (event: ViewEvent) => void;
  #shownResults: Results | undefined;
  #shownFacets: Facets | undefined;

  constructor(wording: Wording, dispatch: (event: ViewEvent) => void) {
    this.#wording = wording;
    this.#dispatch = dispatch;
  }

  render(state: ViewState): void {
    const { results, facets } = state;
    if (results !== this.#shownResults) {
      this.#shownResults = results;
      this.#chips.replaceChildren(...(results?.filters ?? []).map((filter) => this.#chip(filter)));
    }
    this.#chips.hidden = isEmpty(state) || !results?.filters?.length;
    if (facets !== this.#shownFacets) {
      this.#shownFacets = facets;
      this.#facets.replaceChildren(...(facets?.fields ?? []).map(({ field, values }) => this.#field(field, values)));
    }
    this.#facets.hidden = isEmpty(state) || !state.filtersOpen || !facets?.fields.length;
  }

  #chip({ field, value, excluded, without }: FilterView): HTMLElement {
    const { strings } = this.#wording;
    const filter = field === 'is' ? value : `${this.#name(field)}: ${value}`;
    const text = excluded ? fill(strings.excludedFilter, filter) : filter;
    const made = this.#button(without, fill(strings.removeFilter, text));
    made.append(element('span', { text, dir: 'auto' }), icon('close'));
    return made;
  }

  #field(field: FacetField, values: readonly FacetView[]): HTMLElement {
    const { strings } = this.#wording;
    const name = this.#name(field);
    const chips = values.map(({ label, count, query }) => {
      const text = field === 'is' ? strings.evidenceOnly : label;
      const made = this.#button(query, fill(strings.addFilter, name, text, this.#wording.passages(count)));
      const number = element('span', { class: 'chip-count', text: this.#wording.count(count) });
      made.append(element('span', { text, dir: 'auto' }), ' ', number);
      return made;
    });
    const heading = element('span', { class: 'facet-name', text: name });
    heading.setAttribute('aria-hidden', 'true');
    return element('div', { class: 'facet' }, heading, ...chips);
  }

  #name(field: string): string {
    const name = names[field as FacetField];
    return name === undefined ? field : this.#wording.strings[name];
  }

  #button(query: string, label: string): HTMLButtonElement {
    const made = element('button', { class: 'chip', title: label });
    made.type = 'button';
    made.setAttribute('aria-label', label);
    made.addEventListener('click', () => this.#dispatch({ type: 'queryTaken', query }));
    return made;
  }
}
