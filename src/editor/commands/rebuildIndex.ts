import { l10n, ProgressLocation, window } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import type { Command } from './command.ts';

export function rebuildIndex(client: ResearchClient): Command {
  return {
    id: 'ibid.rebuildIndex',
    run: async () =>
      window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Ibid: reading the sources') }, () =>
        client.request('rebuild', undefined),
      ),
  };
}
