import type { ResearchClient } from '../../worker/client.ts';
import { pickActor } from '../actors/actorPicker.ts';
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
