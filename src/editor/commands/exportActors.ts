import { l10n, type Uri, window, workspace } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import { toUri } from '../convert.ts';
import { objectArgument } from './arguments.ts';
import type { Command } from './command.ts';

/** Writes all actors as FollowTheMoney JSON lines into a file. Returns its URI and the number of actors; without an argument it asks for the file. */
export function exportActors(client: ResearchClient): Command {
  return {
    id: 'ibid.exportActors',
    async run(argument) {
      const given = argument === undefined ? undefined : toUri(objectArgument(argument, 'uri').uri, 'uri');
      const { text, actors } = await client.request('exportActors', undefined);
      if (actors === 0) throw new Error(l10n.t('There are no actors to export.'));
      const uri = given ?? (await ask());
      if (!uri) return undefined;
      if (given && (await isThere(given)))
        throw new Error(`uri: there is a file ${given.fsPath} already; nothing was written.`);
      await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      return { uri: uri.toString(), actors };
    },
  };
}

/** The dialog itself asks before it takes a file that is there. */
function ask(): Thenable<Uri | undefined> {
  const title = l10n.t('Export the actors as FollowTheMoney entities');
  return window.showSaveDialog({
    title,
    filters: { [l10n.t('FollowTheMoney JSON lines')]: ['ftm.json', 'json', 'jsonl'] },
  });
}

function isThere(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
