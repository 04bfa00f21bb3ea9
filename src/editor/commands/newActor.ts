import { l10n, Uri, window } from 'vscode';
import { type ActorType, actorTypes } from '../../core/actors/actor.ts';
import { actorTypeHelp } from '../../core/actors/help/actorFields.ts';
import type { NewActorFields } from '../../core/actors/writing/newActor.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { ActorWriter } from '../actors/actorWriter.ts';
import { nameHere } from '../actors/nameHere.ts';
import { typeIcon, typeName } from '../language/cardWords.ts';
import { corpusFolderFor } from '../workspaceConfig.ts';
import { objectArgument, optionalChoice, optionalFlag, optionalText, optionalTexts, textField } from './arguments.ts';
import type { Command } from './command.ts';

/** Writes an actor into a file of its own below the corpus folder. Returns its id and the file. */
export function newActor(client: ResearchClient, writer: ActorWriter): Command {
  return {
    id: 'ibid.newActor',
    async run(argument) {
      const wanted = argument === undefined ? await ask(client) : read(argument);
      if (!wanted) return undefined;
      const folder = corpusFolderFor(window.activeTextEditor?.document.uri);
      const { actor, files } = await writer.write({ kind: 'new', folder, fields: wanted.fields });
      const uri = files[0]!.uri;
      if (wanted.open) await window.showTextDocument(Uri.parse(uri, true), { preview: false });
      return { actor, uri };
    },
  };
}

interface Wanted {
  readonly fields: NewActorFields;
  readonly open: boolean;
}

function read(argument: unknown): Wanted {
  const given = objectArgument(argument, 'name, type, id?, alias?, weakAlias?, summary? and open?');
  const name = textField(given.name, 'name');
  const type = optionalChoice(given.type, actorTypes, 'type');
  if (!type) throw new Error(`type: expected one of ${actorTypes.join(', ')}.`);
  const fields = {
    id: optionalText(given.id, 'id'),
    type,
    name,
    alias: optionalTexts(given.alias, 'alias'),
    weakAlias: optionalTexts(given.weakAlias, 'weakAlias'),
    summary: optionalText(given.summary, 'summary'),
  };
  return { fields, open: optionalFlag(given.open, 'open') ?? false };
}

async function ask(client: ResearchClient): Promise<Wanted | undefined> {
  const here = await nameHere(client);
  const name =
    here?.name ??
    (await window.showInputBox({
      title: l10n.t('New actor'),
      prompt: l10n.t('Full name of a person, state, organisation, treaty, weapon or event'),
    }));
  if (!name?.trim()) return undefined;
  const type = await pickType(name.trim(), here?.offer?.type);
  if (!type) return undefined;
  return { fields: { type, name: name.trim(), weakAlias: type === 'person' ? surname(name.trim()) : [] }, open: true };
}

/** Asks what kind of actor a name is of; the likely one first. */
async function pickType(name: string, likely: ActorType | undefined): Promise<ActorType | undefined> {
  const types = [...actorTypes].sort((a, b) => Number(b === likely) - Number(a === likely));
  const choice = await window.showQuickPick(
    types.map((type) => ({
      type,
      label: `$(${typeIcon(type)}) ${typeName(type)}`,
      description: type === likely ? l10n.t('likely') : undefined,
      detail: l10n.t(actorTypeHelp[type]),
    })),
    { title: l10n.t('New actor: what is “{0}”?', name) },
  );
  return choice?.type;
}

/** Names a person with support, when the name has more than one word. */
function surname(name: string): string[] {
  return name.includes(' ') ? [name.slice(name.lastIndexOf(' ') + 1)] : [];
}
