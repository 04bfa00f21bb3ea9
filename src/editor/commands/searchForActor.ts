import type { ActorRow } from '../../core/answers.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { pickActor } from '../actors/actorPicker.ts';
import type { Mirror } from '../mirror.ts';
import type { SearchView } from '../sidebar/searchView.ts';
import { actorArgument } from './actorArgument.ts';

/** What a command does that searches the corpus for something of an actor, which it asks for without an argument. Returns the query. */
export function searchForActor(
  client: ResearchClient,
  mirror: Mirror,
  view: SearchView,
  queryOf: (row: ActorRow) => string,
): (argument?: unknown) => Promise<string | undefined> {
  return async (argument) => {
    await client.request('ready', undefined);
    const row = argument === undefined ? await pickActor(mirror) : actorArgument(argument, mirror);
    if (!row) return undefined;
    await view.focus(queryOf(row));
    return queryOf(row);
  };
}
