import { l10n } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import { pickActor } from '../actors/actorPicker.ts';
import type { ActorWriter } from '../actors/actorWriter.ts';
import type { Mirror } from '../mirror.ts';
import { objectArgument, textField } from './arguments.ts';
import type { Command } from './command.ts';

/** Makes one actor of two: the kept one takes all that the other has. Returns the kept actor's id and the files that changed. */
export function mergeActors(client: ResearchClient, mirror: Mirror, writer: ActorWriter): Command {
  return {
    id: 'ibid.mergeActors',
    async run(argument) {
      await client.request('ready', undefined);
      const wanted = argument === undefined ? await ask(mirror) : read(argument);
      if (!wanted) return undefined;
      const { actor, files } = await writer.write({ kind: 'merge', ...wanted });
      return { actor, files: files.map(({ uri }) => uri) };
    },
  };
}

function read(argument: unknown): { readonly kept: string; readonly other: string } {
  const fields = objectArgument(argument, 'kept and other, ids of actors');
  return { kept: textField(fields.kept, 'kept'), other: textField(fields.other, 'other') };
}

async function ask(mirror: Mirror): Promise<{ readonly kept: string; readonly other: string } | undefined> {
  const kept = await pickActor(mirror, { title: l10n.t('Merge actors: the one to keep') });
  if (!kept) return undefined;
  const title = l10n.t('Merge actors: the one that becomes part of {0}', kept.name);
  const other = await pickActor(mirror, { title, without: kept.id });
  return other && { kept: kept.id, other: other.id };
}
