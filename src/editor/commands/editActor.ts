import { Range, Uri, window, workspace } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import type { Mirror } from '../mirror.ts';
import { objectArgument, textField } from './arguments.ts';
import type { Command } from './command.ts';
import { pickActor } from './lookUpActor.ts';

/** Opens the actor's file at the actor. */
export function editActor(client: ResearchClient, mirror: Mirror): Command {
  return {
    id: 'ibid.editActor',
    async run(argument) {
      await client.request('ready', undefined);
      const row = argument === undefined ? await pickActor(mirror) : named(mirror, argument);
      if (!row) return;
      const document = await workspace.openTextDocument(Uri.parse(row.uri, true));
      const place = document.positionAt(row.start);
      await window.showTextDocument(document, { selection: new Range(place, place) });
    },
  };
}

function named(mirror: Mirror, argument: unknown) {
  const id = textField(objectArgument(argument, 'actor').actor, 'actor');
  const row = mirror.actors.get(id);
  if (!row) throw new Error(`actor: no actor has the id “${id}”.`);
  return row;
}
