import type { ResearchClient } from '../../worker/client.ts';
import { pickActor } from '../actors/actorPicker.ts';
import type { Mirror } from '../mirror.ts';
import type { ActorProfiles } from '../profile/actorProfiles.ts';
import { actorArgument } from './actorArgument.ts';
import type { Command } from './command.ts';

/** Opens the page about an actor. Returns the actor's id. */
export function openActorProfile(client: ResearchClient, mirror: Mirror, profiles: ActorProfiles): Command {
  return {
    id: 'ibid.openActorProfile',
    async run(argument) {
      await client.request('ready', undefined);
      const row = argument === undefined ? await pickActor(mirror) : actorArgument(argument, mirror);
      if (row) profiles.open(row.id);
      return row?.id;
    },
  };
}
