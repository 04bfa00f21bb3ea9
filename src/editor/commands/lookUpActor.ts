import { l10n, window } from 'vscode';
import type { ActorRow } from '../../core/answers.ts';
import { fuzzyRank } from '../../core/text/fuzzy.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { Mirror } from '../mirror.ts';
import type { SearchView } from '../sidebar/searchView.ts';
import { objectArgument, textField } from './arguments.ts';
import type { Command } from './command.ts';

export function lookUpActor(client: ResearchClient, mirror: Mirror, view: SearchView): Command {
  return {
    id: 'ibid.lookUpActor',
    async run(argument) {
      if (argument !== undefined) {
        const name = textField(objectArgument(argument, 'name').name, 'name');
        return client.request('lookUpActor', { name });
      }
      await client.request('ready', undefined);
      const row = await pickActor(mirror);
      if (row) await view.focus(row.query);
      return undefined;
    },
  };
}

/** Asks for one of the known actors. */
export function pickActor(mirror: Mirror): Promise<ActorRow | undefined> {
  const rows = [...mirror.actors.values()].sort((a, b) => b.mentions - a.mentions);
  const itemOf = (row: ActorRow) => ({
    row,
    label: row.name,
    description: l10n.t('{0} · {1} passages', row.type, row.mentions),
    detail: row.summary,
    alwaysShow: true,
  });
  const picker = window.createQuickPick<ReturnType<typeof itemOf>>();
  picker.title = l10n.t('Look up an actor');
  picker.placeholder = l10n.t('Name of a person, state, organisation, treaty, weapon or event');
  picker.items = rows.map(itemOf);
  return new Promise((resolve) => {
    picker.onDidChangeValue((typed) => {
      const found = typed.trim() === '' ? rows : fuzzyRank(rows, (row) => row.name, typed, 50);
      picker.items = found.map(itemOf);
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.row);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
