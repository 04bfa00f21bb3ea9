import { l10n, window } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import type { ActorWriter } from '../actors/actorWriter.ts';
import { askForAlias, type WantedAlias } from '../actors/aliasDialog.ts';
import { nameHere } from '../actors/nameHere.ts';
import type { Mirror } from '../mirror.ts';
import { objectArgument, optionalFlag, textField } from './arguments.ts';
import type { Command } from './command.ts';

/** Gives an actor one more name. Returns the actor's id, the name, and whether it was new. */
export function addAlias(client: ResearchClient, mirror: Mirror, writer: ActorWriter): Command {
  return {
    id: 'ibid.addAlias',
    async run(argument) {
      await client.request('ready', undefined);
      const wanted = argument === undefined ? await ask(client, mirror) : read(argument);
      if (!wanted) return undefined;
      const { actor, files } = await writer.write({ kind: 'alias', ...wanted });
      return { actor, alias: wanted.alias, weak: wanted.weak, added: files.length > 0, uri: files[0]?.uri };
    },
  };
}

function read(argument: unknown): WantedAlias {
  const fields = objectArgument(argument, 'actor, alias and weak?');
  return {
    actor: textField(fields.actor, 'actor'),
    alias: textField(fields.alias, 'alias'),
    weak: optionalFlag(fields.weak, 'weak') ?? false,
  };
}

async function ask(client: ResearchClient, mirror: Mirror): Promise<WantedAlias | undefined> {
  const here = await nameHere(client);
  const alias =
    here?.name ??
    (await window.showInputBox({ title: l10n.t('Add an alias'), prompt: l10n.t('Another name of an actor') }));
  return alias?.trim() ? askForAlias(alias.trim(), mirror) : undefined;
}
