import type { DraftView, RowView } from './protocol.ts';

export const filters = ['all', 'problems', 'unchecked'] as const;

export type Filter = (typeof filters)[number];

/** Whether the filter lets a row through. */
export function passes(row: RowView, filter: Filter): boolean {
  if (filter === 'problems') return isProblem(row);
  return filter === 'all' || row.tick === undefined;
}

/** Whether something is wrong; a hint is no problem. */
function isProblem({ level }: RowView): boolean {
  return level === 'error' || level === 'warning' || level === 'information';
}

/** How many rows each filter lets through. */
export function countsOf(drafts: readonly DraftView[]): Readonly<Record<Filter, number>> {
  const rows = drafts.flatMap((draft) => draft.rows);
  const count = (filter: Filter) => rows.filter((row) => passes(row, filter)).length;
  return { all: rows.length, problems: count('problems'), unchecked: count('unchecked') };
}

/** The filter an earlier life of the page has saved. */
export function savedFilter(saved: unknown): Filter {
  const filter = typeof saved === 'object' && saved !== null ? (saved as { filter?: unknown }).filter : undefined;
  return filters.find((each) => each === filter) ?? 'all';
}
