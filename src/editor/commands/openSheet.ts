import { l10n, Uri } from 'vscode';
import { type SheetTotals, totalsOf } from '../../core/quotations/sheet/totals.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { toUri } from '../convert.ts';
import type { Mirror } from '../mirror.ts';
import { isWordFile } from '../sheet/sheetMaker.ts';
import type { Sheets } from '../sheet/sheets.ts';
import type { Target } from '../target.ts';
import { objectArgument } from './arguments.ts';
import type { Command } from './command.ts';

/** Opens the sheet of a draft or of a returned Word file. Returns its totals once it is made; `undefined` when it was cancelled. */
export function openSheet(client: ResearchClient, mirror: Mirror, target: Target, sheets: Sheets): Command {
  return {
    id: 'ibid.openSheet',
    async run(argument): Promise<SheetTotals | undefined> {
      const uri = draftArgument(argument) ?? target.required().document.uri;
      await client.request('ready', undefined);
      if (mirror.sources.has(uri.toString()) && !isWordFile(uri))
        throw new Error(l10n.t('uri: this is a source of the corpus; only drafts are checked against it.'));
      const sheet = await sheets.panelFor(uri).renew();
      return sheet && totalsOf(sheet);
    },
  };
}

/** The draft an argument names; the explorer's menu gives the URI alone. */
function draftArgument(argument: unknown): Uri | undefined {
  if (argument === undefined || argument instanceof Uri) return argument;
  const { uri } = objectArgument(argument, 'uri?');
  return uri === undefined ? undefined : toUri(uri, 'uri');
}
