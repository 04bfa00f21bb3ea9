import { l10n, ProgressLocation, window, workspace } from 'vscode';
import { sheetFormats } from '../../core/quotations/sheet/export/format.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { toUri } from '../convert.ts';
import { askAndExport, exportTo, sheetUri } from '../sheet/sheetExporter.ts';
import type { SheetMaker } from '../sheet/sheetMaker.ts';
import type { Target } from '../target.ts';
import { objectArgument, optionalChoice } from './arguments.ts';
import type { Command } from './command.ts';

/** Writes the sheet of a draft into a file; without `to` into one beside the draft. An argument never overwrites a file. Returns the URI of the file and the number of claims. */
export function exportSheet(client: ResearchClient, target: Target, maker: SheetMaker): Command {
  return {
    id: 'ibid.exportSheet',
    async run(argument) {
      const fields = argument === undefined ? undefined : objectArgument(argument, 'uri?, format and to?');
      const format = optionalChoice(fields?.format, sheetFormats, 'format');
      if (fields && !format) throw new Error(`format: expected one of ${sheetFormats.join(', ')}.`);
      const uri = fields?.uri === undefined ? target.required().document.uri : toUri(fields.uri, 'uri');
      const to = fields?.to === undefined ? undefined : toUri(fields.to, 'to');
      await client.request('ready', undefined);
      const title = l10n.t('Checking {0}…', workspace.asRelativePath(uri));
      const options = { location: ProgressLocation.Notification, title, cancellable: true };
      const sheet = await window.withProgress(options, async (_, token) => {
        const abort = new AbortController();
        token.onCancellationRequested(() => abort.abort());
        const drafts = [await maker.draft(uri, abort.signal)];
        return client.request('wholeSheet', { drafts }, abort.signal);
      });
      const claims = sheet.drafts.reduce((sum, { rows }) => sum + rows.length, 0);
      if (!format) {
        const chosen = await askAndExport(client, sheet, uri);
        return chosen && { uri: chosen.toString(), claims };
      }
      const file = to ?? sheetUri(uri, format);
      await exportTo(client, sheet, format, file);
      return { uri: file.toString(), claims };
    },
  };
}
