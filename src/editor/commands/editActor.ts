import { Range, Uri, window, workspace } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import { pickActor } from '../actors/actorPicker.ts';
import type { Mirror } from '../mirror.ts';
import { actorArgument } from './actorArgument.ts';
import type { Command } from './command.ts';

/** Opens the actor's file at the actor. */
export function editActor(client: ResearchClient, mirror: Mirror): Command {
  return {
    id: 'ibid.editActor',
    async run(argument) {
      await client.request('ready', undefined);
      const row = argument === undefined ? await pickActor(mirror) : actorArgument(argument, mirror);
      if (!row) return;
      const document = await workspace.openTextDocument(Uri.parse(row.uri, true));
      const place = document.positionAt(row.start);
      await window.showTextDocument(document, { selection: new Range(place, place) });
    },
  };
}
