import { isProblem, type Sheet, type SheetRow } from './sheet.ts';

/** Counts of the rows of a sheet. */
export interface SheetTotals {
  readonly claims: number;
  readonly quotations: number;
  readonly citations: number;
  readonly uncited: number;
  /** Quotations that are their source's words. */
  readonly right: number;
  readonly problems: number;
  /** Rows with a tick. */
  readonly checked: number;
}

export function totalsOf(sheet: Pick<Sheet, 'drafts'>): SheetTotals {
  const rows = sheet.drafts.flatMap((draft) => draft.rows);
  const count = (test: (row: SheetRow) => boolean) => rows.filter(test).length;
  return {
    claims: rows.length,
    quotations: count(({ kind }) => kind === 'quotation'),
    citations: count(({ kind }) => kind === 'citation'),
    uncited: count(({ kind }) => kind === 'uncited'),
    right: count(({ verdict }) => verdict === 'verbatim' || verdict === 'marked-edit'),
    problems: count(isProblem),
    checked: count(({ tick }) => tick !== undefined),
  };
}
