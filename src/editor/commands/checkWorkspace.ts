import { type SheetTotals, totalsOf } from '../../core/quotations/sheet/totals.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { Sheets } from '../sheet/sheets.ts';
import type { Command } from './command.ts';

/** Opens one sheet of all drafts of the workspace that cite or quote something. Returns its totals; `undefined` when it was cancelled. */
export function checkWorkspace(client: ResearchClient, sheets: Sheets): Command {
  return {
    id: 'ibid.checkWorkspace',
    async run(): Promise<(SheetTotals & { readonly drafts: readonly string[] }) | undefined> {
      await client.request('ready', undefined);
      const sheet = await sheets.panelFor(undefined).renew();
      return sheet && { ...totalsOf(sheet), drafts: sheet.drafts.map(({ uri }) => uri) };
    },
  };
}
