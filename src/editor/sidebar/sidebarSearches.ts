import type { HitAnswer } from '../../core/answers.ts';
import type { ToHost, ToView } from '../../webview/protocol.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { CancelledError } from '../../worker/rpc.ts';
import { inLanguage } from '../inLanguage.ts';
import { facetFields, filterViews, groupsOf } from './hitViews.ts';
import type { SearchMemory } from './searchMemory.ts';

const pageSize = 50;
/** What is counted only once the writer rests, and what counts as searched; both in milliseconds after the answer. */
const rest = { facets: 150, history: 2000 };

/** Answers the searches of the view, each new one in place of that before, and remembers what was searched. */
export class SidebarSearches {
  readonly #client: ResearchClient;
  readonly #memory: SearchMemory;
  readonly #post: (message: ToView) => void;
  #searching: AbortController | undefined;
  /** The last query that found something; empty while a search is under way. */
  #query = '';
  /** By passage id: the words of the query in the hits that are shown. */
  readonly #highlights = new Map<string, HitAnswer['highlights']>();
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(client: ResearchClient, memory: SearchMemory, post: (message: ToView) => void) {
    this.#client = client;
    this.#memory = memory;
    this.#post = post;
  }

  dispose(): void {
    clearTimeout(this.#resting);
  }

  async search({ id, query, sort, limit = pageSize }: Extract<ToHost, { type: 'search' }>): Promise<void> {
    this.#searching?.abort();
    clearTimeout(this.#resting);
    const searching = new AbortController();
    this.#searching = searching;
    this.#query = '';
    const answer = await this.#client.request('search', { query, limit, sort, most: true }, searching.signal);
    const { hits, total, partial, note, suggestion, took } = answer;
    this.#highlights.clear();
    this.#keepHighlights(hits);
    const found = { total, partial, note: note && inLanguage(note), suggestion, took };
    this.#post({ type: 'results', id, query, ...found, groups: groupsOf({ hits }), filters: filterViews(query) });
    if (hits.length > 0) this.#query = query;
    this.#resting = setTimeout(() => void this.#rested(id, query, total, searching.signal), rest.facets);
  }

  async goOn({ id, query, offset, sort }: Extract<ToHost, { type: 'more' }>): Promise<void> {
    const signal = this.#searching?.signal;
    const options = { offset, limit: pageSize, sort, most: true };
    const answer = await this.#client.request('search', { query, ...options }, signal);
    this.#keepHighlights(answer.hits);
    this.#post({ type: 'page', id, offset, groups: groupsOf(answer) });
  }

  /** The words of the query in a passage that is shown. */
  highlightsOf(passage: string): HitAnswer['highlights'] {
    return this.#highlights.get(passage) ?? [];
  }

  /** That what stands in the box was searched. */
  async remember(): Promise<void> {
    if (this.#query === '') return;
    await this.#memory.remember(this.#query);
    this.showHistory();
  }

  showHistory(): void {
    this.#post({ type: 'history', queries: this.#memory.history });
  }

  #keepHighlights(hits: readonly HitAnswer[]): void {
    for (const { id, highlights } of hits) this.#highlights.set(id, highlights);
  }

  /** Once the writer does not type on: what the matches are of, and later, that it was searched. */
  async #rested(id: number, query: string, total: number, signal: AbortSignal): Promise<void> {
    this.#resting = setTimeout(() => {
      if (!this.#memory.history.includes(query.trim())) void this.remember();
    }, rest.history);
    try {
      const { facets, otherwise } = await this.#client.request('search', { query, limit: 0, facets: true }, signal);
      if (facets) this.#post({ type: 'facets', id, fields: facetFields(query, total, facets), otherwise });
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
    }
  }
}
