export type SortOrder = 'relevance' | 'date';

/** What is kept while the view is hidden. */
export interface SavedState {
  readonly query: string;
  readonly active?: string;
  readonly searchId: number;
  readonly sort: SortOrder;
  readonly pinsOpen: boolean;
}

/** What an earlier life of the view has saved; the default for everything that is not there or cannot be read. */
export function saved(state: unknown): SavedState {
  const read = (typeof state === 'object' && state !== null ? state : {}) as Partial<Record<keyof SavedState, unknown>>;
  return {
    query: typeof read.query === 'string' ? read.query : '',
    active: typeof read.active === 'string' ? read.active : undefined,
    searchId: Number.isSafeInteger(read.searchId) ? (read.searchId as number) : 0,
    sort: read.sort === 'date' ? 'date' : 'relevance',
    pinsOpen: read.pinsOpen !== false,
  };
}
